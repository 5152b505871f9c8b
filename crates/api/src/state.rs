//! State shared by the API's handlers. Pages and services use an `ApiClient` instead.

use std::{ops::Deref, sync::Arc};

use regula_config::{Config, WebConfig};

use super::{
    archive::ImportQueue,
    db::{CookieStore, Db},
    mail::Mail,
    oidc::Provider,
    password::Hasher,
    standing::Standings,
};
use crate::{clock::Clock, token::TokenKeys};

/// Fields of [`ApiState`].
#[derive(Debug)]
pub struct Parts {
    /// The database.
    pub(super) db: Db,
    /// Cache of standings.
    pub(super) standings: Standings,
    /// Password hasher.
    pub(super) hasher: Hasher,
    /// Signing keys of tokens.
    pub(super) keys: Arc<TokenKeys>,
    /// Clock.
    pub(super) clock: Clock,
    /// Mail transport and settings.
    pub(super) mail: Mail,
    /// Queue of imports, one at a time.
    pub(super) imports: ImportQueue,
    /// Public URL and proxy settings.
    pub(super) web: WebConfig,
    /// OpenID provider, if configured.
    pub(super) provider: Option<Provider>,
}

/// Shared state of the API. Cheap to clone.
#[derive(Clone, Debug)]
pub struct ApiState(Arc<Parts>);

impl Deref for ApiState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl ApiState {
    /// Connects to the database of `config` and builds the state.
    pub async fn new(config: &Config, keys: Arc<TokenKeys>, clock: Clock) -> anyhow::Result<Self> {
        Ok(Self(Arc::new(Parts {
            db: Db::connect(&config.database).await?,
            standings: Standings::default(),
            hasher: Hasher::new(config.password_hashing)?,
            keys,
            clock,
            mail: Mail::new(&config.mail, &config.web)?,
            imports: ImportQueue::default(),
            web: config.web.clone(),
            provider: config.oidc.as_ref().map(|oidc| Provider::new(oidc, &config.web.public_url)),
        })))
    }

    /// Store for browser cookies, which are bound to sessions.
    #[must_use]
    pub fn cookie_store(&self) -> CookieStore {
        CookieStore::new(self.db.clone(), self.clock.clone())
    }

    /// The API's clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Runs pending migrations.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        Ok(self.db.migrate().await?)
    }

    /// True if no migration has run.
    pub async fn is_new(&self) -> anyhow::Result<bool> {
        Ok(self.db.is_new().await?)
    }

    /// Refuses a database that this program would have to migrate, or that is newer.
    pub async fn require_current(&self) -> anyhow::Result<()> {
        self.db.require_current().await
    }

    /// Tables and columns that [`Self::migrate_down_to`] deletes.
    pub async fn lost_by_migrating_down_to(&self, version: i64) -> anyhow::Result<Vec<String>> {
        Ok(self.db.lost_by_migrating_down_to(version).await?)
    }

    /// Reverts migrations down to `version`.
    pub async fn migrate_down_to(&self, version: i64) -> anyhow::Result<()> {
        Ok(self.db.migrate_down_to(version).await?)
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
