//! Standing: session, user, ban and role, checked on every request.
//!
//! Cached with invalidation on write: code that changes a user or a session calls
//! [`Standings::forget_user`] or [`Standings::forget_session`] before the response is sent. A load
//! during an invalidation is not cached, because it may be stale.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration as StdDuration, Instant},
};

use regula_schema::{AppError, Code, Timestamp};
use time::Duration;
use uuid::Uuid;

use super::db::{
    Db, DbError,
    sessions::{self, Access, SessionRow},
    users::{self, UserRow},
};
use crate::clock::{is_within, later};

/// Idle timeout of a session.
pub const IDLE_LIFE: Duration = Duration::days(7);
/// Absolute timeout of a session.
pub const ABSOLUTE_LIFE: Duration = Duration::days(30);
/// Maximum lifetime of a key that expires: a year and a day, leap years included.
pub const KEY_MAX_LIFE: Duration = Duration::days(367);
/// Precision of `last_seen_at`.
const TOUCH_EVERY: Duration = Duration::minutes(1);
/// Cache lifetime on SQLite, where another process (the command line) can change the database
/// without a notification.
const MAX_AGE_UNNOTIFIED: StdDuration = StdDuration::from_secs(2);
/// Cache lifetime on PostgreSQL, which notifies of changes (see [`super::listen_for_changes`]).
const MAX_AGE_NOTIFIED: StdDuration = StdDuration::from_secs(60);
/// Time after PostgreSQL's last sign of life during which its notifications are relied on.
const NOTIFICATION_TIMEOUT: StdDuration = StdDuration::from_secs(3);
/// Maximum number of cached standings.
const CAPACITY: usize = 50_000;

/// Session and user of a caller.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The session.
    pub session: SessionRow,
    /// The user of the session.
    pub user: UserRow,
}

impl Standing {
    /// Admits or refuses the caller.
    ///
    /// # Errors
    /// [`Code::UserBanned`] with reason and end, [`Code::SessionEnded`], [`Code::TokenExpired`] for
    /// a key, or [`Code::TokenInvalid`] for a session without a scope.
    pub fn admit(&self, now: Timestamp) -> Result<(), AppError> {
        if self.user.is_banned(now) {
            return Err(banned(&self.user));
        }
        match self.session.access() {
            Some(Access::Device) => self.admit_device(now),
            Some(Access::Key(_)) => self.admit_key(now),
            None => Err(Code::TokenInvalid.into()),
        }
    }

    fn admit_device(&self, now: Timestamp) -> Result<(), AppError> {
        let idle_end = later(self.session.last_seen_at.into(), IDLE_LIFE);
        let absolute_end = later(self.session.created_at.into(), ABSOLUTE_LIFE);
        if self.session.ended_at.is_some() || now >= idle_end || now >= absolute_end {
            return Err(Code::SessionEnded.into());
        }
        Ok(())
    }

    /// A key has a fixed lifetime, without an idle timeout.
    fn admit_key(&self, now: Timestamp) -> Result<(), AppError> {
        if self.session.ended_at.is_some() {
            return Err(Code::SessionEnded.into());
        }
        match self.session.expires_at {
            // A later end was stored while the clock was ahead.
            Some(end) if end <= now.get() || end > later(now, KEY_MAX_LIFE).get() => {
                Err(Code::TokenExpired.into())
            }
            _ => Ok(()),
        }
    }
}

/// 403 with reason and end of the ban. Only for callers with valid credentials.
#[must_use]
pub fn banned(user: &UserRow) -> AppError {
    AppError {
        ban_reason: Some(user.ban_reason.clone().unwrap_or_default()),
        ban_expires_at: user.ban_expires_at.map(Timestamp::new),
        ..AppError::new(Code::UserBanned)
    }
}

async fn touch(db: &Db, sid: Uuid, now: Timestamp) -> Result<(), DbError> {
    sessions::touch(&mut db.write().await?, sid, now).await
}

#[derive(Debug, Default)]
struct Cache {
    by_session: HashMap<Uuid, (Arc<Standing>, Instant)>,
    /// Number of invalidations, to detect one during a load.
    generation: u64,
    /// PostgreSQL's last sign of life.
    notified_at: Option<Instant>,
}

impl Cache {
    /// Current cache lifetime.
    fn max_age(&self, db: &Db) -> StdDuration {
        match (db, self.notified_at) {
            (Db::Sqlite { .. }, _) => MAX_AGE_UNNOTIFIED,
            (Db::Postgres(_), Some(notified_at))
                if notified_at.elapsed() < NOTIFICATION_TIMEOUT =>
            {
                MAX_AGE_NOTIFIED
            }
            (Db::Postgres(_), _) => StdDuration::ZERO,
        }
    }
}

/// Cache of standings.
#[derive(Clone, Debug, Default)]
pub struct Standings(Arc<Mutex<Cache>>);

impl Standings {
    fn with<T>(&self, work: impl FnOnce(&mut Cache) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The standing of session `sid`; `None` if the session or its user does not exist.
    pub async fn find(&self, db: &Db, sid: Uuid) -> Result<Option<Arc<Standing>>, DbError> {
        let (cached, generation) = self.with(|cache| {
            let max_age = cache.max_age(db);
            let fresh = cache.by_session.get(&sid).filter(|(_, at)| at.elapsed() < max_age);
            (
                fresh.map(|(standing, _)| Arc::clone(standing)),
                cache.generation,
            )
        });
        match cached {
            Some(standing) => Ok(Some(standing)),
            None => self.load(db, sid, generation).await,
        }
    }

    /// Updates `last_seen_at`. A failure does not fail the request.
    pub async fn record_use(&self, db: &Db, session: &SessionRow, now: Timestamp) {
        if is_within(session.last_seen_at.into(), TOUCH_EVERY, now) {
            return;
        }
        match touch(db, session.id, now).await {
            Ok(()) => self.forget_session(session.id),
            Err(error) => tracing::warn!(%error, "last use of a session could not be saved"),
        }
    }

    async fn load(
        &self,
        db: &Db,
        sid: Uuid,
        generation: u64,
    ) -> Result<Option<Arc<Standing>>, DbError> {
        let mut conn = db.read().await?;
        let Some(session) = sessions::find(&mut conn, sid).await? else {
            return Ok(None);
        };
        let Some(user) = users::find(&mut conn, session.user_id).await? else {
            return Ok(None);
        };
        let standing = Arc::new(Standing { session, user });
        self.with(|cache| {
            if cache.generation == generation {
                if cache.by_session.len() >= CAPACITY {
                    cache.by_session.clear();
                }
                cache.by_session.insert(sid, (Arc::clone(&standing), Instant::now()));
            }
        });
        Ok(Some(standing))
    }

    /// Drops a session after a change.
    pub fn forget_session(&self, sid: Uuid) {
        self.with(|cache| {
            cache.generation += 1;
            cache.by_session.remove(&sid);
        });
    }

    /// Drops all sessions of a user after a change.
    pub fn forget_user(&self, user_id: Uuid) {
        self.with(|cache| {
            cache.generation += 1;
            cache.by_session.retain(|_, (standing, _)| standing.user.id != user_id);
        });
    }
    /// Clears the cache.
    pub fn forget_all(&self) {
        self.with(|cache| {
            cache.generation += 1;
            cache.by_session.clear();
        });
    }

    /// Relies on notifications until shortly after `notified_at`.
    pub fn trust_notifications(&self, notified_at: Instant) {
        self.with(|cache| cache.notified_at = Some(notified_at));
    }

    /// Stops relying on notifications.
    pub fn distrust_notifications(&self) {
        self.with(|cache| cache.notified_at = None);
    }
}
