//! Mail worker: sends due mails and retries failed ones.
//!
//! Every node may run one; a mail is claimed before it is sent. Delivery is at least once: a crash
//! between sending and recording it sends the mail again.

use std::time::Duration as StdDuration;

use regula_schema::{Email, Timestamp};
use time::Duration;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    Kind, file_transport,
    message::{Message, Writer},
    transport::{RetryPolicy, SendError, Transport},
};
use crate::{
    clock::later,
    db::{
        Conn, DbError, links,
        links::{NewLink, Purpose},
        mails,
        mails::MailRow,
        users,
    },
    digest::hash,
    state::ApiState,
    token::random_id,
};

/// Polling interval, for retries and for mails queued by other nodes.
const POLL_INTERVAL: StdDuration = StdDuration::from_secs(15);
/// Lease of a claimed mail, longer than the timeout of any server.
const LEASE: Duration = Duration::minutes(5);
/// Maximum time of retries.
const GIVE_UP_AFTER: Duration = Duration::days(3);
/// Retention of files in the outbox and of undeliverable mails.
const RETENTION: Duration = Duration::days(30);
const RESET_LIFETIME: Duration = Duration::hours(1);
const CONFIRM_LIFETIME: Duration = Duration::days(1);

/// The longest backoff.
const MAX_BACKOFF: Duration = Duration::hours(12);

/// Backoff after this number of tries.
fn backoff(tries: i64) -> Duration {
    match tries {
        ..=1 => Duration::minutes(1),
        2 => Duration::minutes(5),
        3 => Duration::minutes(15),
        4 => Duration::hours(1),
        5 => Duration::hours(3),
        _ => MAX_BACKOFF,
    }
}

/// Sends mails as they become due, until `stop`.
pub async fn deliver(api: ApiState, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            result = deliver_due(&api) => if let Err(error) = result {
                tracing::error!(%error, "due mails could not be read");
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = api.mail.due.notified() => {}
            () = tokio::time::sleep(POLL_INTERVAL) => {}
        }
    }
}

/// Sends all due mails, one after another; stops if the server does not respond.
///
/// # Errors
/// Database errors only: a failed mail is retried.
pub async fn deliver_due(api: &ApiState) -> anyhow::Result<()> {
    loop {
        let now = api.clock.now();
        let (until, max_due) = (later(now, LEASE), later(now, MAX_BACKOFF));
        let claimed = mails::claim(&mut api.db.write().await?, until, max_due, now).await?;
        let Some(mail) = claimed else { return Ok(()) };
        if deliver_one(api, &mail, now).await? == Some(RetryPolicy::StopRun) {
            return Ok(());
        }
    }
}

async fn deliver_one(
    api: &ApiState,
    mail: &MailRow,
    now: Timestamp,
) -> Result<Option<RetryPolicy>, DbError> {
    let kind = Kind::parse(&mail.kind);
    let mut conn = api.db.begin().await?;
    let message = match kind {
        Some(kind) => compose(&mut conn, api, mail, kind, now).await?,
        None => None,
    };
    let (Some(message), Some(kind)) = (message, kind) else {
        // No recipient any more, or no reason to write.
        mails::delete(&mut conn, mail.id).await?;
        conn.commit().await?;
        return Ok(None);
    };
    // Commits before sending, so that the link works on arrival and no connection is held.
    conn.commit().await?;
    let sent = api.mail.transport.send(mail.id, kind, &message, now).await;
    let mut conn = api.db.write().await?;
    let Err(SendError { error, retry }) = sent else {
        tracing::info!(mail.id = %mail.id, mail.kind, "mail sent");
        mails::delete(&mut conn, mail.id).await?;
        return Ok(None);
    };
    let due = later(now, backoff(mail.attempts));
    let end = later(mail.created_at.into(), GIVE_UP_AFTER);
    if retry == RetryPolicy::GiveUp || due > end {
        tracing::error!(mail.id = %mail.id, mail.kind, error, "mail failed, giving up");
        mails::give_up(&mut conn, mail.id, &error, now).await?;
    } else {
        tracing::warn!(mail.id = %mail.id, mail.kind, error, "mail failed, will retry");
        mails::postpone(&mut conn, mail.id, &error, due).await?;
    }
    Ok(Some(retry))
}

/// Builds the message with its link; `None` if there is no recipient or reason any more.
async fn compose(
    conn: &mut Conn,
    api: &ApiState,
    mail: &MailRow,
    kind: Kind,
    now: Timestamp,
) -> Result<Option<Message>, DbError> {
    let writer = Writer {
        origin: api.web.public_url.as_str(),
    };
    let Ok(to) = Email::parse(&mail.email) else {
        return Ok(None);
    };
    let user = match mail.user_id {
        Some(id) => users::find(conn, id).await?,
        None => users::find_by_email(conn, &to).await?,
    };
    let Some(user) = user else { return Ok(None) };
    let is_theirs = user.email == to.as_str();
    let message = match kind {
        Kind::ChangeEmail => match users::find_by_email(conn, &to).await? {
            Some(owner) => writer.address_taken(&owner),
            None => {
                let link = Purpose::ChangeEmail;
                let token = token(conn, link, user.id, &to, CONFIRM_LIFETIME, now).await?;
                writer.change_email(&user, &to, &token)
            }
        },
        Kind::EmailChanged => writer.email_changed(&user, to.as_str()),
        // The address belongs to another account, or to none, by now.
        _ if !is_theirs => return Ok(None),
        Kind::VerifyEmail if user.email_verified_at.is_some() => return Ok(None),
        Kind::VerifyEmail => {
            let link = Purpose::VerifyEmail;
            let token = token(conn, link, user.id, &to, CONFIRM_LIFETIME, now).await?;
            writer.verify_email(&user, &token)
        }
        Kind::ResetPassword => {
            let link = Purpose::SetPassword;
            let token = token(conn, link, user.id, &to, RESET_LIFETIME, now).await?;
            writer.reset_password(&user, &token)
        }
        Kind::AccountExists => writer.account_exists(&user),
        Kind::ChangeAsked => writer.change_asked(&user),
        Kind::PasswordChanged => writer.password_changed(&user),
    };
    Ok(Some(message))
}

/// Creates a link bound to the recipient's address, and returns its secret.
async fn token(
    conn: &mut Conn,
    purpose: Purpose,
    user_id: Uuid,
    to: &Email,
    life: Duration,
    now: Timestamp,
) -> Result<String, DbError> {
    let token = random_id();
    let new = NewLink {
        token_hash: &hash(&token),
        purpose,
        user_id: Some(user_id),
        email: Some(to.as_str()),
        expires_at: later(now, life),
    };
    match purpose {
        // Invalidates earlier requests: only the last requested address can become the account's.
        Purpose::ChangeEmail => links::create(conn, &new, now).await?,
        _ => links::add(conn, &new, now).await?,
    }
    Ok(token)
}

/// Deletes expired links, undeliverable mails and old files of the outbox.
pub async fn purge(api: &ApiState, now: Timestamp) -> anyhow::Result<()> {
    let before = later(now, -RETENTION);
    mails::purge(&mut api.db.write().await?, before).await?;
    links::purge(&mut api.db.write().await?, before).await?;
    if let Transport::Outbox { folder, .. } = &api.mail.transport {
        file_transport::prune(folder, before).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backoff_grows_until_giving_up() {
        assert!((1..20).all(|n| backoff(n) <= backoff(n + 1)));
        let (mut waited, mut tries) = (Duration::ZERO, 0);
        while waited + backoff(tries + 1) <= GIVE_UP_AFTER {
            tries += 1;
            waited += backoff(tries);
        }
        assert!((8..20).contains(&tries), "{tries}");
    }
}
