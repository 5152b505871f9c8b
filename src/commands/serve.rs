//! `regula serve`.

use anyhow::Context;
use regula_api::{
    clean_up_hourly,
    clock::Clock,
    deliver, install_library, install_readings, listen_for_changes,
    operator::{self, FirstAdmin},
};
use regula_config::{Config, DatabaseConfig, PasswordHashing, open_to_others};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    serve,
    startup::Application,
    telemetry::{self, Log},
};

/// Runs the server until it is told to stop.
pub(super) async fn run() -> anyhow::Result<()> {
    let config = Config::load()?;
    if let Some(admin) = &config.first_admin {
        operator::check_first_admin(admin)?;
    }
    let log = telemetry::start(&config.log);
    warn_of_settings(&config);
    let app = Application::build(&config, Clock::default())
        .await
        .with_context(|| format!("the database cannot be used ({})", config.database))?;
    run_server(&config, app, log).await
}

fn warn_of_settings(config: &Config) {
    if config.password_hashing == PasswordHashing::Fast {
        tracing::warn!(
            "REGULA_PASSWORD_HASHING is fast: passwords set now are not protected. Only for tests."
        );
    }
    if config.web.any_loopback_name && !config.leptos.site_addr.ip().is_loopback() {
        tracing::warn!(
            address = %config.leptos.site_addr,
            "REGULA_PUBLIC_URL is not set: browsers on other machines will be refused. Set it to the origin they use."
        );
    }
}

/// Warns of private files that other users of the machine can access.
fn warn_of_permissions(config: &Config) {
    let mut paths = vec![config.data_dir.clone(), config.data_dir.join("secret")];
    if let DatabaseConfig::Sqlite(file) = &config.database {
        paths.push(file.clone());
    }
    for path in paths {
        if let Some(mode) = open_to_others(&path) {
            tracing::warn!(
                path = %path.display(),
                mode = format!("{mode:o}"),
                "other users of this machine can access it; take their permissions away with chmod go="
            );
        }
    }
}

async fn run_server(config: &Config, app: Application, log: Log) -> anyhow::Result<()> {
    warn_of_permissions(config);
    let address = config.leptos.site_addr;
    let origin = config.web.public_url.as_str();
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
    let logging = tokio::spawn(log.report_dropped_lines(stop.clone()));
    tracing::info!(address = %listener.local_addr()?, url = origin, database = %config.database, "serving");
    serve::serve(listener, app.router, stop).await?;
    upkeep.await?;
    mails.await?;
    listening.await?;
    logging.await?;
    app.api.close().await;
    Ok(())
}
