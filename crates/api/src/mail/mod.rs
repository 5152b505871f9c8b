//! Mail. A request only writes down that a mail is due, in its own transaction ([`queue`]); a
//! worker sends it ([`deliver`]).
//!
//! So no request waits for a mail server or fails with it, and whether there is an account behind
//! an address makes no difference to the answer. The worker looks up whom the mail is about, and
//! makes its one-time link, at the moment of sending: no secret waits in the database, and the life
//! of a link begins when it leaves.

mod kind;
mod letter;
mod limit;
mod outbox;
mod post;
mod worker;

pub use kind::Kind;
pub use limit::{admit_mail, may_mail};
pub use worker::{deliver, deliver_due, purge};

use post::Post;
use regula_config::{ConfigError, MailConfig, WebConfig};
use regula_schema::Timestamp;
use tokio::sync::Notify;
use uuid::Uuid;

use super::db::{Conn, DbError, mails};

/// Writes down that a mail is due, in the transaction of what it is about. After the commit, wake
/// the worker: [`Mail::wake`].
pub async fn queue(
    conn: &mut Conn,
    kind: Kind,
    to: &str,
    user_id: Option<Uuid>,
    now: Timestamp,
) -> Result<(), DbError> {
    mails::add(conn, kind.as_str(), to, user_id, now).await
}

/// Takes back what waits of this kind for this user.
pub async fn withdraw(conn: &mut Conn, kind: Kind, user_id: Uuid) -> Result<(), DbError> {
    mails::withdraw(conn, kind.as_str(), user_id).await
}

/// The way out, and what is to be known about it.
#[derive(Debug)]
pub struct Mail {
    post: Post,
    require_verified: bool,
    due: Notify,
}

impl Mail {
    /// The way out that `config` says.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn new(config: &MailConfig, web: &WebConfig) -> Result<Self, ConfigError> {
        Ok(Self {
            post: Post::new(config, &web.public_url)?,
            require_verified: config.require_verified,
            due: Notify::new(),
        })
    }

    /// Whether mails reach people by themselves; otherwise somebody has to look into the outbox.
    pub fn reaches_people(&self) -> bool {
        matches!(self.post, Post::Smtp { .. })
    }

    /// Whether signing in takes a confirmed address.
    pub fn requires_verified(&self) -> bool {
        self.require_verified
    }

    /// Something is due.
    pub fn wake(&self) {
        self.due.notify_one();
    }
}
