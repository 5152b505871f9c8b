//! How many mails anybody may have sent to one mailbox, and from one network.
//!
//! Counted by what was asked for and the address as it was typed, so that an address with an
//! account is no sooner refused than one without.

use std::net::IpAddr;

use regula_schema::{AppError, AppResult, Code, Timestamp};
use time::Duration;

use super::Kind;
use crate::{
    clock::later,
    db::{Conn, DbError, throttles},
    throttle::{account_digest, network},
};

/// Three at once, then one after a minute, five, fifteen, and one an hour: as long as the link that
/// is in the mailbox already lives.
fn wait_of_mailbox(mails: i64) -> Duration {
    Duration::minutes(match mails {
        ..=2 => 0,
        3 => 1,
        4 => 5,
        5 => 15,
        _ => 60,
    })
}

/// A school may forget its passwords in one lesson; a script may not go on.
fn wait_of_network(mails: i64) -> Duration {
    Duration::minutes(if mails < 100 { 0 } else { 10 })
}

/// Counts a mail of this kind to `mailbox` that was asked for from `address`, in the transaction
/// that queues it. Or says until when none may be sent.
pub async fn may_mail(
    conn: &mut Conn,
    kind: Kind,
    mailbox: &str,
    address: IpAddr,
    now: Timestamp,
) -> Result<Result<(), Timestamp>, DbError> {
    let digest = account_digest(mailbox);
    let kind = kind.as_str();
    let limits = [
        (
            format!("mail from {}", network(address)),
            wait_of_network as fn(i64) -> Duration,
            Duration::hours(1),
        ),
        (
            format!("mail {kind} {digest}"),
            wait_of_mailbox,
            Duration::days(1),
        ),
    ];
    for (key, wait, memory) in limits {
        let Some(mails) = throttles::count(conn, &key, later(now, memory), now).await? else {
            let until = throttles::blocked_until(conn, &key).await?;
            return Ok(Err(until.unwrap_or(now)));
        };
        let wait = wait(mails);
        if wait.is_positive() {
            throttles::block(conn, &key, later(now, wait)).await?;
        }
    }
    Ok(Ok(()))
}

/// The same, for what is refused when no mail may be sent.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait.
pub async fn admit_mail(
    conn: &mut Conn,
    kind: Kind,
    mailbox: &str,
    address: IpAddr,
    now: Timestamp,
) -> AppResult<()> {
    may_mail(conn, kind, mailbox, address, now)
        .await?
        .map_err(|until| {
            let from = network(address);
            tracing::warn!(target: "regula::audit", action = "mail.throttled", address = from);
            let seconds = (until.get() - now.get()).whole_seconds().max(1);
            AppError {
                retry_after: u32::try_from(seconds).ok(),
                ..AppError::new(Code::RateLimited)
            }
        })
}
