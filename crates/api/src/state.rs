//! What every handler of the API may use. Pages and services cannot: they have an `ApiClient`.

use std::{ops::Deref, sync::Arc};

use regula_config::{Config, WebConfig};

use super::{
    archive::Turns,
    db::{CookieStore, Db},
    mail::Mail,
    oidc::Provider,
    password::Hasher,
    standing::Standings,
};
use crate::{clock::Clock, token::TokenKeys};

/// The parts of [`ApiState`].
#[derive(Debug)]
pub struct Parts {
    /// The database.
    pub(super) db: Db,
    /// Who is in good standing.
    pub(super) standings: Standings,
    /// Passwords.
    pub(super) hasher: Hasher,
    /// Tokens.
    pub(super) keys: Arc<TokenKeys>,
    /// The time.
    pub(super) clock: Clock,
    /// The way out for mails.
    pub(super) mail: Mail,
    /// Who brings data back, one after the other.
    pub(super) imports: Turns,
    /// Where users find the app.
    pub(super) web: WebConfig,
    /// With whom they may sign in, too.
    pub(super) provider: Option<Provider>,
}

/// The API's state. Cheap to clone.
#[derive(Clone, Debug)]
pub struct ApiState(Arc<Parts>);

impl Deref for ApiState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl ApiState {
    /// Opens the database of `config` and gets ready.
    ///
    /// # Errors
    /// When the database cannot be opened.
    pub async fn new(config: &Config, keys: Arc<TokenKeys>, clock: Clock) -> anyhow::Result<Self> {
        Ok(Self(Arc::new(Parts {
            db: Db::connect(&config.database).await?,
            standings: Standings::default(),
            hasher: Hasher::new(config.password_hashing)?,
            keys,
            clock,
            mail: Mail::new(&config.mail, &config.web)?,
            imports: Turns::default(),
            web: config.web.clone(),
            provider: config
                .oidc
                .as_ref()
                .map(|oidc| Provider::new(oidc, &config.web.public_url)),
        })))
    }

    /// The store that binds cookies to this API's sessions.
    #[must_use]
    pub fn cookie_store(&self) -> CookieStore {
        CookieStore::new(self.db.clone(), self.clock.clone())
    }

    /// The time, as the API sees it.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Brings the tables up to date.
    ///
    /// # Errors
    /// When a migration fails.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        Ok(self.db.migrate().await?)
    }

    /// Takes the tables back to migration `version`.
    ///
    /// # Errors
    /// When a migration cannot be reverted.
    pub async fn migrate_down_to(&self, version: i64) -> anyhow::Result<()> {
        Ok(self.db.migrate_down_to(version).await?)
    }

    /// Gives all connections back.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
