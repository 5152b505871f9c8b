//! The reading of the day.

use regula_schema::{AppResult, Timestamp, User, UserReading};

use super::schedule::ReadingSchedule;
use crate::{calendar::Today, db::Conn};

/// Today's reading, if any.
pub async fn find(conn: &mut Conn, user: &User, now: Timestamp) -> AppResult<Option<UserReading>> {
    let Some(schedule) = ReadingSchedule::load(conn, user, now).await? else {
        return Ok(None);
    };
    let reading = schedule.on(Today::of(user, now).date);
    Ok(schedule.with_texts(conn, reading.as_slice()).await?.pop())
}
