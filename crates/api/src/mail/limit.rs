//! Rate limits for mails per mailbox and per network.
//!
//! Counted by kind and by the address as typed, so that the limit does not reveal whether the
//! address has an account.

use std::net::IpAddr;

use regula_schema::{AppError, AppResult, Code, Timestamp};
use time::Duration;

use super::Kind;
use crate::{
    db::{Conn, DbError, throttles::MAX_MEMORY},
    throttle::{self, Limit, account_digest, network},
};

/// Three at once, then after 1, 5 and 15 minutes, then one an hour: the lifetime of the link that
/// was already sent.
fn mailbox_delay(mails: i64) -> Duration {
    Duration::minutes(match mails {
        ..=2 => 0,
        3 => 1,
        4 => 5,
        5 => 15,
        _ => 60,
    })
}

/// Allows for a school class that resets its passwords in one lesson.
fn network_delay(mails: i64) -> Duration {
    Duration::minutes(if mails < 100 { 0 } else { 10 })
}

/// Counts a mail of this kind to `mailbox`, requested from `address`, in the transaction that
/// queues it; or returns the time until which none may be sent.
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
        Limit {
            key: format!("mail from {}", network(address)),
            delay: network_delay,
            forget_after: Duration::hours(1),
            reset_on_success: false,
        },
        Limit {
            key: format!("mail {kind} {digest}"),
            delay: mailbox_delay,
            forget_after: MAX_MEMORY,
            reset_on_success: false,
        },
    ];
    for limit in limits {
        if let Err(until) = throttle::count(conn, &limit, now).await? {
            return Ok(Err(until));
        }
    }
    Ok(Ok(()))
}

/// As [`may_mail`], as an error.
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
    may_mail(conn, kind, mailbox, address, now).await?.map_err(|until| {
        let from = network(address);
        tracing::warn!(target: "regula::audit", action = "mail.throttled", address = from);
        let seconds = (until.get() - now.get()).whole_seconds().max(1);
        AppError {
            retry_after: u32::try_from(seconds).ok(),
            ..AppError::new(Code::RateLimited)
        }
    })
}
