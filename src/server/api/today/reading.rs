//! The day's reading.

use crate::{
    error::AppResult,
    schema::{Timestamp, User, UserReading},
    server::api::{db::Conn, readings::way::Way},
};

/// The reading of the user's own today, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn of(conn: &mut Conn, user: &User, now: Timestamp) -> AppResult<Option<UserReading>> {
    let Some(way) = Way::of(conn, user, now).await? else {
        return Ok(None);
    };
    let step = way.on(way.today);
    Ok(way.tell(conn, step.as_slice()).await?.pop())
}
