//! The worker: sends what is due, and tries again what could not be sent.
//!
//! Any number of nodes may run one each; a mail is claimed before it is sent. A worker that dies
//! between sending and writing so down makes a second mail of one, never none.

use std::time::Duration as StdDuration;

use regula_schema::{Email, Timestamp};
use time::Duration;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    Kind,
    letter::{Letter, Writer},
    outbox,
    post::{NotSent, Post, Then},
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

/// How often to look for what became due by itself: a second try, or another node's mail.
const EVERY: StdDuration = StdDuration::from_secs(15);
/// How long a claimed mail is hidden from other workers; longer than any server may take.
const LEASE: Duration = Duration::minutes(5);
/// A mail is given up when it could not be sent for this long.
const PATIENCE: Duration = Duration::days(3);
/// How long the outbox and what was given up are kept.
const KEPT: Duration = Duration::days(30);
const RESET_LIFE: Duration = Duration::hours(1);
const CONFIRM_LIFE: Duration = Duration::days(1);

/// How long to wait after this many tries.
fn pause(tries: i64) -> Duration {
    Duration::minutes(match tries {
        ..=1 => 1,
        2 => 5,
        3 => 15,
        4 => 60,
        5 => 3 * 60,
        _ => 12 * 60,
    })
}

/// Sends mails as they become due, until `stop`.
pub async fn deliver(api: ApiState, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            result = deliver_due(&api) => if let Err(error) = result {
                tracing::error!(%error, "mails could not be looked up");
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = api.mail.due.notified() => {}
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// Sends every mail that is due now, one after another; stops at a server that does not answer.
///
/// # Errors
/// When the database fails. A mail that could not be sent is no error: it is tried again.
pub async fn deliver_due(api: &ApiState) -> anyhow::Result<()> {
    loop {
        let now = api.clock.now();
        let claimed = mails::claim(&mut api.db.write().await?, later(now, LEASE), now).await?;
        let Some(mail) = claimed else { return Ok(()) };
        if deliver_one(api, &mail, now).await? == Some(Then::Wait) {
            return Ok(());
        }
    }
}

async fn deliver_one(
    api: &ApiState,
    mail: &MailRow,
    now: Timestamp,
) -> Result<Option<Then>, DbError> {
    let kind = Kind::parse(&mail.kind);
    let mut conn = api.db.begin().await?;
    let letter = match kind {
        Some(kind) => write(&mut conn, api, mail, kind, now).await?,
        None => None,
    };
    let (Some(letter), Some(kind)) = (letter, kind) else {
        // There is nobody to write to, or no reason any more.
        mails::delete(&mut conn, mail.id).await?;
        conn.commit().await?;
        return Ok(None);
    };
    // The link works before it leaves, and no connection is held while a server takes its time.
    conn.commit().await?;
    let sent = api.mail.post.send(mail.id, kind, &letter, now).await;
    let mut conn = api.db.write().await?;
    let Err(NotSent { error, then }) = sent else {
        tracing::info!(mail.id = %mail.id, mail.kind, "a mail was sent");
        mails::delete(&mut conn, mail.id).await?;
        return Ok(None);
    };
    let due = later(now, pause(mail.attempts));
    let end = later(mail.created_at.into(), PATIENCE);
    if then == Then::GiveUp || due > end {
        tracing::error!(mail.id = %mail.id, mail.kind, error, "a mail was given up");
        mails::give_up(&mut conn, mail.id, &error, now).await?;
    } else {
        tracing::warn!(mail.id = %mail.id, mail.kind, error, "a mail could not be sent yet");
        mails::postpone(&mut conn, mail.id, &error, due).await?;
    }
    Ok(Some(then))
}

/// Writes the letter, with its link; `None` when there is nobody to write to, or no reason.
async fn write(
    conn: &mut Conn,
    api: &ApiState,
    mail: &MailRow,
    kind: Kind,
    now: Timestamp,
) -> Result<Option<Letter>, DbError> {
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
    let letter = match kind {
        Kind::ChangeEmail => match users::find_by_email(conn, &to).await? {
            Some(owner) => writer.address_taken(&owner),
            None => {
                let link = Purpose::ChangeEmail;
                let token = token(conn, link, user.id, &to, CONFIRM_LIFE, now).await?;
                writer.change_email(&user, &to, &token)
            }
        },
        Kind::EmailChanged => writer.email_changed(&user, to.as_str()),
        // Written to the owner of an address that has another owner, or none, by now.
        _ if !is_theirs => return Ok(None),
        Kind::VerifyEmail if user.email_verified_at.is_some() => return Ok(None),
        Kind::VerifyEmail => {
            let link = Purpose::VerifyEmail;
            let token = token(conn, link, user.id, &to, CONFIRM_LIFE, now).await?;
            writer.verify_email(&user, &token)
        }
        Kind::ResetPassword => {
            let link = Purpose::SetPassword;
            let token = token(conn, link, user.id, &to, RESET_LIFE, now).await?;
            writer.reset_password(&user, &token)
        }
        Kind::AccountExists => writer.account_exists(&user),
        Kind::ChangeAsked => writer.change_asked(&user),
        Kind::PasswordChanged => writer.password_changed(&user),
    };
    Ok(Some(letter))
}

/// Makes a link that is bound to the address it is sent to, and gives its secret.
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
        // Only the address that was asked for last can become the account's.
        Purpose::ChangeEmail => links::create(conn, &new, now).await?,
        _ => links::add(conn, &new, now).await?,
    }
    Ok(token)
}

/// Removes what is over: links, mails that were given up, and old files of the outbox.
///
/// # Errors
/// When the database fails, or the outbox cannot be read.
pub async fn purge(api: &ApiState) -> anyhow::Result<()> {
    let before = later(api.clock.now(), -KEPT);
    mails::purge(&mut api.db.write().await?, before).await?;
    links::purge(&mut api.db.write().await?, before).await?;
    if let Post::Outbox { folder, .. } = &api.mail.post {
        outbox::prune(folder, before).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_come_to_an_end() {
        assert!((1..20).all(|n| pause(n) <= pause(n + 1)));
        let (mut waited, mut tries) = (Duration::ZERO, 0);
        while waited + pause(tries + 1) <= PATIENCE {
            tries += 1;
            waited += pause(tries);
        }
        assert!((8..20).contains(&tries), "{tries}");
        assert_eq!(
            Kind::parse(Kind::ChangeAsked.as_str()),
            Some(Kind::ChangeAsked)
        );
    }
}
