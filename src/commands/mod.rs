//! The command line.

mod serve;

use std::{io::BufRead, path::PathBuf, sync::Arc};

use anyhow::{Context, bail};
use clap::{Parser, Subcommand};
use regula_api::{
    ApiState,
    clock::Clock,
    install_library, install_readings,
    operator::{self, Access},
    token::TokenKeys,
};
use regula_config::{Config, Settings};
use regula_schema::{Email, Password};

use crate::telemetry::{self, Log};

/// A self-hosted habit tracker with tasks and daily readings.
#[derive(Debug, Parser)]
#[command(name = "regula", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the app (default). Creates and migrates the database.
    Serve,
    /// Migrate the database to the latest version, or roll it back. Creates a missing database.
    Migrate {
        /// Roll back to this migration; 0 drops everything. Asks first.
        #[arg(long, value_name = "NUMBER")]
        down: Option<i64>,
        /// Do not ask.
        #[arg(long, requires = "down")]
        yes: bool,
    },
    /// Create admins, reset passwords, end all access.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Fill the database with demo users and data. Creates a missing database.
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
    /// Replace the SQLite database by a backup, and end all sessions, keys and links in it.
    Restore {
        /// The backup.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Create an admin. Prints a one-time link to choose a password. Creates a missing database.
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
    /// End all sessions, API keys and one-time links of all users, as after a restore.
    EndAccess,
}

impl Cli {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<()> {
        let command = self.command.unwrap_or(Command::Serve);
        let answer = match command {
            Command::Serve => return serve::run().await,
            Command::Backup { file } => backup(file).await,
            Command::Restore { file } => restore(file).await,
            Command::Migrate { down, yes } => migrate(down, yes).await,
            Command::Demo { users } => demo(users).await,
            Command::Admin(command) => admin(command).await,
        }?;
        say(&answer);
        Ok(())
    }
}

#[expect(clippy::print_stdout, reason = "the answer to a command")]
fn say(text: &str) {
    println!("{text}");
}

/// Tells the operator something that is not the answer: standard output is for scripts.
#[expect(clippy::print_stderr, reason = "a command, not the server")]
fn note(text: &str) {
    eprintln!("{text}");
}

/// An open database, and the log of a command.
struct Opened {
    api: ApiState,
    _log: Log,
}

impl Opened {
    /// Opens the database of `config` as it is, and says which one it is.
    async fn new(config: &Config) -> anyhow::Result<Self> {
        note(&format!("Database: {}", config.database));
        let log = telemetry::start(&config.log);
        let keys = Arc::new(TokenKeys::new(&config.secrets));
        let api = ApiState::new(config, keys, Clock::default())
            .await
            .with_context(|| format!("the database cannot be used ({})", config.database))?;
        Ok(Self { api, _log: log })
    }
}

async fn backup(file: PathBuf) -> anyhow::Result<String> {
    let database = Config::database(&Settings::load()?)?;
    let copied = operator::backup(&database, &file).await?;
    Ok(format!(
        "Copied {database} to {} (users: {}, bytes: {}).",
        file.display(),
        copied.users,
        copied.bytes
    ))
}

async fn restore(file: PathBuf) -> anyhow::Result<String> {
    let database = Config::database(&Settings::load()?)?;
    let restored = operator::restore(&database, &file, &Clock::default()).await?;
    let mut lines =
        vec![
        format!("Restored {} to {database} (users: {}).", file.display(), restored.users),
        ended(restored.ended),
        "Bans, deletions and password changes made after the backup are undone: check the users."
            .to_owned(),
    ];
    if let Some(former) = restored.former {
        lines.push(format!(
            "The former database is kept at {}.",
            former.display()
        ));
    }
    Ok(lines.join("\n"))
}

fn ended(access: Access) -> String {
    format!(
        "Ended: sessions and API keys {}, one-time links {}, waiting mails {}.",
        access.sessions, access.links, access.mails
    )
}

async fn migrate(down: Option<i64>, yes: bool) -> anyhow::Result<String> {
    let config = match down {
        None => Config::load()?,
        Some(_) => Config::load_existing()?,
    };
    let Opened { api, _log } = Opened::new(&config).await?;
    let Some(version) = down else {
        api.migrate().await?;
        api.close().await;
        return Ok("The database is up to date.".to_owned());
    };
    let lost = api.lost_by_migrating_down_to(version).await?;
    if !lost.is_empty() {
        note(&format!("This deletes for good:\n  {}", lost.join("\n  ")));
    }
    if !yes {
        note("Continue? Type yes:");
        if read_line()? != "yes" {
            bail!("nothing was changed");
        }
    }
    api.migrate_down_to(version).await?;
    api.close().await;
    Ok(format!("The database is back at migration {version}."))
}

async fn demo(users: u32) -> anyhow::Result<String> {
    let Opened { api, _log } = Opened::new(&Config::load()?).await?;
    api.migrate().await?;
    install_library(&api).await?;
    install_readings(&api).await?;
    operator::demo(&api, users).await?;
    api.close().await;
    Ok(format!(
        "admin@example.com and user1…user{users}@example.com are there; their password is Correct-Horse-9."
    ))
}

async fn admin(command: AdminCommand) -> anyhow::Result<String> {
    let creates = matches!(command, AdminCommand::Create { .. });
    let config = match creates {
        true => Config::load()?,
        false => Config::load_existing()?,
    };
    let Opened { api, _log } = Opened::new(&config).await?;
    if creates && api.is_new().await? {
        api.migrate().await?;
    }
    api.require_current().await?;
    let answer = run_admin(&config, &api, command).await;
    api.close().await;
    answer
}

async fn run_admin(
    config: &Config,
    api: &ApiState,
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
                true => Some(Password::from(read_line()?.as_str())),
                false => None,
            };
            let link = operator::create_admin(api, &email, password.as_ref()).await?;
            Ok(match link {
                Some(path) => format!(
                    "{} is an admin. To choose a password, open once within a day:\n{origin}{path}",
                    email.as_str()
                ),
                None => format!("{} is an admin.", email.as_str()),
            })
        }
        AdminCommand::ResetPassword { email } => {
            let path = operator::reset_password(api, &parse(&email)?).await?;
            Ok(format!("Open once within a day:\n{origin}{path}"))
        }
        AdminCommand::EndAccess => Ok(ended(operator::end_access(api).await?)),
    }
}

/// The first line of standard input.
fn read_line() -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
