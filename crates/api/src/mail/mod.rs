//! Mail queue. A request adds a mail in its own transaction ([`queue`]); a worker sends it
//! ([`deliver`]).
//!
//! Requests do not wait for a mail server or fail with it, and the answer does not reveal whether
//! an address has an account. The worker looks up the recipient and creates the one-time link just
//! before sending: no secret is stored in the queue, and the link's lifetime starts on sending.

mod file_transport;
mod kind;
mod limit;
mod message;
mod transport;
mod worker;

pub use kind::Kind;
pub use limit::{admit_mail, may_mail};
pub use worker::{deliver, deliver_due, purge};

use regula_config::{ConfigError, MailConfig, WebConfig};
use regula_schema::Timestamp;
use tokio::sync::Notify;
use transport::Transport;
use uuid::Uuid;

use super::db::{Conn, DbError, mails};

/// Queues a mail in the current transaction. Call [`Mail::notify_worker`] after the commit.
pub async fn queue(
    conn: &mut Conn,
    kind: Kind,
    to: &str,
    user_id: Option<Uuid>,
    now: Timestamp,
) -> Result<(), DbError> {
    mails::add(conn, kind.as_str(), to, user_id, now).await
}

/// Deletes queued mails of this kind for this user.
pub async fn withdraw(conn: &mut Conn, kind: Kind, user_id: Uuid) -> Result<(), DbError> {
    mails::withdraw(conn, kind.as_str(), user_id).await
}

/// Mail transport and settings.
#[derive(Debug)]
pub struct Mail {
    transport: Transport,
    require_verified: bool,
    due: Notify,
}

impl Mail {
    /// The transport and settings for `config`.
    pub fn new(config: &MailConfig, web: &WebConfig) -> Result<Self, ConfigError> {
        Ok(Self {
            transport: Transport::new(config, &web.public_url)?,
            require_verified: config.require_verified,
            due: Notify::new(),
        })
    }

    /// True if mails are sent by a server, false if the operator has to forward them.
    pub fn reaches_people(&self) -> bool {
        matches!(self.transport, Transport::Smtp { .. })
    }

    /// True if sign-in requires a verified address.
    pub fn requires_verified(&self) -> bool {
        self.require_verified
    }

    /// Notifies the worker of a new mail.
    pub fn notify_worker(&self) {
        self.due.notify_one();
    }
}
