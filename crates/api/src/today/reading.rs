//! The reading of the day.

use regula_schema::{AppResult, Timestamp, User, UserReading};

use crate::{calendar::Today, db::Conn, readings::way::Way};

/// Today's reading, if any.
pub(super) async fn of(
    conn: &mut Conn,
    user: &User,
    now: Timestamp,
) -> AppResult<Option<UserReading>> {
    let Some(way) = Way::of(conn, user, now).await? else {
        return Ok(None);
    };
    let step = way.on(Today::of(user, now).date);
    Ok(way.tell(conn, step.as_slice()).await?.pop())
}
