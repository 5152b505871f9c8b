//! The command line.

use std::{io::BufRead, path::PathBuf};

use anyhow::Context;
use clap::{Parser, Subcommand};
use regula_api::{
    ApiState, clean_up_hourly, clock::Clock, deliver, install_library, install_readings,
    listen_for_changes, operator, operator::FirstAdmin,
};
use regula_config::{Config, PasswordHashing};
use regula_schema::{Email, Password};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{serve, startup::Application, telemetry};

/// A self-hosted habit tracker with tasks and daily readings.
#[derive(Debug, Parser)]
#[command(name = "regula", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the app (default).
    Serve,
    /// Migrate the database to the latest version, or roll it back.
    Migrate {
        /// Roll back to this migration; 0 drops everything.
        #[arg(long, value_name = "NUMBER")]
        down: Option<i64>,
    },
    /// Create admins and reset passwords.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Fill the database with demo users and data.
    Demo {
        /// Number of users.
        #[arg(long, default_value_t = 100)]
        users: u32,
    },
    /// Back up the SQLite database to a new file, while it is in use.
    Backup {
        /// The new file.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Create an admin. Prints a one-time link to choose a password.
    Create {
        /// Their email address.
        email: String,
        /// Read the password from the first line of standard input instead.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Print a one-time link to choose a new password.
    ResetPassword {
        /// Their email address.
        email: String,
    },
}

impl Cli {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<()> {
        let config = Config::load()?;
        if let Some(admin) = &config.first_admin {
            operator::check_first_admin(admin)?;
        }
        telemetry::start(&config.log);
        if config.password_hashing == PasswordHashing::Fast {
            tracing::warn!(
                "REGULA_PASSWORD_HASHING is fast: passwords set now are not protected. Only for tests."
            );
        }
        let app = Application::build(&config, Clock::default())
            .await
            .context("the database cannot be used")?;
        let result = match self.command.unwrap_or(Command::Serve) {
            Command::Serve => return run_server(&config, app).await,
            Command::Migrate { down: None } => Ok("The database is up to date.".to_owned()),
            Command::Migrate { down: Some(version) } => app
                .api
                .migrate_down_to(version)
                .await
                .map(|()| format!("The database is back at migration {version}.")),
            Command::Admin(command) => admin(&config, &app, command).await,
            Command::Demo { users } => demo(&app.api, users)
                .await
                .map(|()| format!("admin@example.com and user1…user{users}@example.com are there; their password is Correct-Horse-9.")),
            Command::Backup { file } => operator::backup(&app.api, &file)
                .await
                .map(|()| format!("Copied to {}.", file.display())),
        };
        app.api.close().await;
        say(&result?);
        Ok(())
    }
}

#[expect(clippy::print_stdout, reason = "the answer to a command")]
fn say(text: &str) {
    println!("{text}");
}

async fn admin(
    config: &Config,
    app: &Application,
    command: AdminCommand,
) -> anyhow::Result<String> {
    let parse = |email: &str| Email::parse(email).map_err(|v| anyhow::anyhow!(v.detail));
    let origin = config.web.public_url.as_str();
    match command {
        AdminCommand::Create {
            email,
            password_stdin,
        } => {
            let email = parse(&email)?;
            let password = match password_stdin {
                true => Some(read_password()?),
                false => None,
            };
            let link = operator::create_admin(&app.api, &email, password.as_ref()).await?;
            Ok(match link {
                Some(path) => format!(
                    "{} is an admin. To choose a password, open once within a day:\n{origin}{path}",
                    email.as_str()
                ),
                None => format!("{} is an admin.", email.as_str()),
            })
        }
        AdminCommand::ResetPassword { email } => {
            let path = operator::reset_password(&app.api, &parse(&email)?).await?;
            Ok(format!("Open once within a day:\n{origin}{path}"))
        }
    }
}

fn read_password() -> anyhow::Result<Password> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(Password::from(line.trim_end_matches(['\r', '\n'])))
}

async fn demo(api: &ApiState, users: u32) -> anyhow::Result<()> {
    install_library(api).await?;
    install_readings(api).await?;
    operator::demo(api, users).await
}

async fn run_server(config: &Config, app: Application) -> anyhow::Result<()> {
    let address = config.leptos.site_addr;
    let origin = config.web.public_url.as_str();
    if config.web.any_loopback_name && !address.ip().is_loopback() {
        tracing::warn!(
            %address,
            "REGULA_PUBLIC_URL is not set: browsers on other machines will be refused. Set it to the origin they use."
        );
    }
    // Before the setup link: it must not be printed if the server cannot start.
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address} (LEPTOS_SITE_ADDR)"))?;
    install_library(&app.api).await?;
    install_readings(&app.api).await?;
    match operator::ensure_first_admin(&app.api, config.first_admin.as_ref()).await? {
        FirstAdmin::Exists => {}
        FirstAdmin::Made => tracing::info!("made the first admin"),
        FirstAdmin::Link(path) => {
            // The only secret that is logged, on purpose: without mail, only the operator can read
            // it. It works once, for a day, and only while there is no admin.
            tracing::warn!(
                link = format!("{origin}{path}"),
                "there is no admin yet; open this link once to become it"
            );
        }
    }
    let stop = CancellationToken::new();
    serve::stop_on_signal(stop.clone())?;
    let upkeep = tokio::spawn(clean_up_hourly(app.api.clone(), stop.clone()));
    let mails = tokio::spawn(deliver(app.api.clone(), stop.clone()));
    let listening = tokio::spawn(listen_for_changes(app.api.clone(), stop.clone()));
    tracing::info!(address = %listener.local_addr()?, url = origin, "serving");
    serve::serve(listener, app.router, stop).await?;
    upkeep.await?;
    mails.await?;
    listening.await?;
    app.api.close().await;
    Ok(())
}
