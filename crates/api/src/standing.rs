//! Standing: what must be known about a caller on every request. Is the session alive, does the
//! user exist, are they banned, what is their role?
//!
//! The answer is cached, and written through: whoever changes a user or a session calls
//! [`Standings::forget_user`] or [`Standings::forget_session`] before the response leaves. A load
//! that was under way meanwhile is not kept, because it may have read what was there before.

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
use crate::clock::later;

/// A session ends when it was not used for this long.
pub const IDLE_LIFE: Duration = Duration::days(7);
/// A session ends this long after it began, however much it was used.
pub const ABSOLUTE_LIFE: Duration = Duration::days(30);
/// How exact `last_seen_at` is.
const TOUCH_EVERY: Duration = Duration::minutes(1);
/// How old an answer may be on SQLite: another process (the command line) can change the database
/// without telling us.
const MAX_AGE_UNTOLD: StdDuration = StdDuration::from_secs(2);
/// How old an answer may be on PostgreSQL, which tells us of changes (see [`super::listen()`]).
const MAX_AGE_TOLD: StdDuration = StdDuration::from_secs(60);
/// For how long after we last heard of PostgreSQL we may be sure that it tells us everything.
const TRUST: StdDuration = StdDuration::from_secs(3);
/// How many answers are kept.
const CAPACITY: usize = 50_000;

/// One caller's standing.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The session.
    pub session: SessionRow,
    /// The user of the session.
    pub user: UserRow,
}

impl Standing {
    /// Lets the caller in, or says why not.
    ///
    /// # Errors
    /// [`Code::UserBanned`] with reason and end, [`Code::SessionEnded`], [`Code::TokenExpired`] for
    /// a key, or [`Code::TokenInvalid`] for a session that gives access to nothing.
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

    /// A key lives as long as it says, used or not.
    fn admit_key(&self, now: Timestamp) -> Result<(), AppError> {
        if self.session.ended_at.is_some() {
            return Err(Code::SessionEnded.into());
        }
        match self.session.expires_at {
            Some(end) if end <= now.get() => Err(Code::TokenExpired.into()),
            _ => Ok(()),
        }
    }
}

/// 403 with reason and end. Only for who showed the right password, cookie or token.
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
    /// Counts invalidations, so that a load can tell whether one happened while it read.
    generation: u64,
    /// When PostgreSQL was last known to tell us of changes.
    heard: Option<Instant>,
}

impl Cache {
    /// How old an answer may be now.
    fn max_age(&self, db: &Db) -> StdDuration {
        match (db, self.heard) {
            (Db::Sqlite { .. }, _) => MAX_AGE_UNTOLD,
            (Db::Postgres(_), Some(heard)) if heard.elapsed() < TRUST => MAX_AGE_TOLD,
            (Db::Postgres(_), _) => StdDuration::ZERO,
        }
    }
}

/// All standings that were asked for lately.
#[derive(Clone, Debug, Default)]
pub struct Standings(Arc<Mutex<Cache>>);

impl Standings {
    fn with<T>(&self, work: impl FnOnce(&mut Cache) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The standing of session `sid`; `None` when the session or its user is gone.
    ///
    /// # Errors
    /// When the database fails: then nobody is let in.
    pub async fn find(&self, db: &Db, sid: Uuid) -> Result<Option<Arc<Standing>>, DbError> {
        let (cached, generation) = self.with(|cache| {
            let max_age = cache.max_age(db);
            let fresh = cache
                .by_session
                .get(&sid)
                .filter(|(_, at)| at.elapsed() < max_age);
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

    /// Notes that a session is used by who was let in. Keeping it fresh is no reason to refuse it.
    pub async fn note_use(&self, db: &Db, session: &SessionRow, now: Timestamp) {
        if later(session.last_seen_at.into(), TOUCH_EVERY) > now {
            return;
        }
        match touch(db, session.id, now).await {
            Ok(()) => self.forget_session(session.id),
            Err(error) => tracing::warn!(%error, "a session could not be kept fresh"),
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
                cache
                    .by_session
                    .insert(sid, (Arc::clone(&standing), Instant::now()));
            }
        });
        Ok(Some(standing))
    }

    /// The session changed.
    pub fn forget_session(&self, sid: Uuid) {
        self.with(|cache| {
            cache.generation += 1;
            cache.by_session.remove(&sid);
        });
    }

    /// The user changed, or their sessions did.
    pub fn forget_user(&self, user_id: Uuid) {
        self.with(|cache| {
            cache.generation += 1;
            cache
                .by_session
                .retain(|_, (standing, _)| standing.user.id != user_id);
        });
    }
    /// Anything may have changed.
    pub fn forget_all(&self) {
        self.with(|cache| {
            cache.generation += 1;
            cache.by_session.clear();
        });
    }

    /// Until `heard`, and for a little longer, we have been told of every change.
    pub fn trust(&self, heard: Instant) {
        self.with(|cache| cache.heard = Some(heard));
    }

    /// We are not told of changes any more.
    pub fn distrust(&self) {
        self.with(|cache| cache.heard = None);
    }
}
