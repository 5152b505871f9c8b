//! Schedule of a user's reading plan: a date for each reading.
//!
//! Without a chosen plan, a user reads the default one at its own dates. A chosen plan starts on a
//! date of the user's choice, with one reading a day. A new base date ("go on from here")
//! reschedules unread readings: those dated before it keep their dates, the others follow from it
//! in order.

use regula_schema::{AppError, AppResult, Code, ReadingProgress, Timestamp, User, UserReading};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::{
    calendar::Today,
    db::{
        Conn, DbError,
        readings::{
            follows,
            follows::{Follow, PlanReading},
            plans,
        },
    },
};

/// A scheduled reading.
#[derive(Clone, Copy, Debug)]
pub struct ScheduledReading {
    /// The user's date of the reading.
    pub date: Date,
    /// Its number in the plan, from 1.
    pub number: u32,
    /// The reading's id.
    pub id: Uuid,
    /// The reading's own date in the plan.
    pub own_date: Date,
    /// Date stored with the user's mark or note.
    marked_for: Option<Date>,
    /// Time when it was marked as read.
    pub read_at: Option<OffsetDateTime>,
}

/// A user's schedule of one plan.
#[derive(Debug)]
pub struct ReadingSchedule {
    /// The user's id.
    pub user_id: Uuid,
    /// The plan's id.
    pub plan_id: Uuid,
    /// The user's choice of the plan; `None` for the default plan at its own dates.
    pub follow: Option<Follow>,
    /// The user's current date.
    pub today: Date,
    /// First date from which unread readings are overdue.
    since: Date,
    /// Readings by date, one per day.
    pub readings: Vec<ScheduledReading>,
}

/// Assigns a date to each reading.
fn assign_dates(follow: Option<&Follow>, rows: &[PlanReading]) -> Vec<ScheduledReading> {
    let mut next = follow.map(|it| it.base_date);
    let mut readings = Vec::with_capacity(rows.len());
    for (number, row) in (1..).zip(rows) {
        let date = match follow {
            None => Some(row.date),
            Some(follow) if follow.first_date.is_some_and(|first| row.date < first) => continue,
            Some(follow) => match row.marked_for.filter(|day| *day < follow.base_date) {
                Some(kept) => Some(kept),
                None => {
                    let date = next;
                    next = next.and_then(Date::next_day);
                    date
                }
            },
        };
        // The calendar ends here.
        let Some(date) = date else { break };
        readings.push(ScheduledReading {
            date,
            number,
            id: row.id,
            own_date: row.date,
            marked_for: row.marked_for,
            read_at: row.read_at,
        });
    }
    readings.sort_by_key(|reading| reading.date);
    readings
}

impl ReadingSchedule {
    /// Schedule of `user`; `None` without a chosen or default plan.
    pub async fn load(
        conn: &mut Conn,
        user: &User,
        now: Timestamp,
    ) -> Result<Option<Self>, DbError> {
        let follow = follows::find(conn, user.id).await?;
        let plan_id = match &follow {
            Some(follow) => Some(follow.plan_id),
            None => plans::default(conn).await?,
        };
        let Some(plan_id) = plan_id else {
            return Ok(None);
        };
        let rows = follows::plan_readings(conn, user.id, plan_id).await?;
        // Readings before the account was created are not overdue.
        let since = match follow {
            Some(_) => Date::MIN,
            None => Today::of(user, user.created_at).date,
        };
        Ok(Some(Self {
            user_id: user.id,
            plan_id,
            readings: assign_dates(follow.as_ref(), &rows),
            follow,
            today: Today::of(user, now).date,
            since,
        }))
    }

    /// The reading of a day.
    #[must_use]
    pub fn on(&self, date: Date) -> Option<ScheduledReading> {
        self.readings.iter().find(|reading| reading.date == date).copied()
    }

    /// True if the reading was due before today and is unread.
    #[must_use]
    pub fn is_overdue(&self, reading: &ScheduledReading) -> bool {
        reading.read_at.is_none() && self.since <= reading.date && reading.date < self.today
    }

    /// The readings with their texts and notes, in the same order.
    pub async fn with_texts(
        &self,
        conn: &mut Conn,
        readings: &[ScheduledReading],
    ) -> Result<Vec<UserReading>, DbError> {
        let own = || readings.iter().map(|reading| reading.own_date);
        let Some(range) = own().min().zip(own().max()) else {
            return Ok(Vec::new());
        };
        let mut texts = follows::texts(conn, self.user_id, self.plan_id, range).await?;
        Ok(readings
            .iter()
            .filter_map(|reading| {
                // Skips a reading that was deleted meanwhile.
                let found = texts.iter().position(|it| it.reading.id == reading.id)?;
                let texts = texts.swap_remove(found);
                Some(UserReading {
                    date: reading.date,
                    number: reading.number,
                    reading: texts.reading.into(),
                    read_at: reading.read_at.map(Timestamp::new),
                    note: texts.note.unwrap_or_default(),
                })
            })
            .collect())
    }

    /// The user's progress.
    ///
    /// # Errors
    /// [`Code::NotFound`] when the plan was deleted meanwhile.
    pub async fn progress(&self, conn: &mut Conn) -> AppResult<ReadingProgress> {
        let plan = plans::find(conn, self.plan_id).await?;
        let count = |is: &dyn Fn(&ScheduledReading) -> bool| {
            u32::try_from(self.readings.iter().filter(|reading| is(reading)).count())
                .unwrap_or(u32::MAX)
        };
        Ok(ReadingProgress {
            today: self.today,
            plan: plan.ok_or(Code::NotFound)?.into(),
            is_chosen: self.follow.is_some(),
            start_date: self.readings.first().map(|reading| reading.date),
            end_date: self.readings.last().map(|reading| reading.date),
            total: count(&|_| true),
            read: count(&|reading| reading.read_at.is_some()),
            behind: count(&|reading| self.is_overdue(reading)),
        })
    }

    /// Reschedules unread readings to today and the following days, in order; to tomorrow, if
    /// today's reading is read. Readings read before keep their date; those read ahead keep their
    /// place.
    pub async fn rebase(&self, conn: &mut Conn, now: Timestamp) -> Result<(), DbError> {
        let is_read_today = self.on(self.today).is_some_and(|it| it.read_at.is_some());
        let base_date = match is_read_today {
            true => self.today.next_day().unwrap_or(self.today),
            false => self.today,
        };
        // Stores the dates as shown, so that dates that are kept stay unique.
        for reading in &self.readings {
            let day = match reading.read_at {
                Some(_) => reading.date,
                None => reading.date.max(base_date),
            };
            if reading.marked_for.is_some_and(|marked| marked != day) {
                follows::set_day(conn, self.user_id, reading.id, day).await?;
            }
        }
        let owed = self.readings.iter().find(|reading| self.since <= reading.date);
        let first_date = match &self.follow {
            Some(follow) => follow.first_date,
            None => owed.map(|reading| reading.own_date),
        };
        let follow = Follow {
            plan_id: self.plan_id,
            base_date,
            first_date,
        };
        follows::set(conn, self.user_id, &follow, now).await
    }
}

/// The error when there is no plan to read.
#[must_use]
pub fn no_plan() -> AppError {
    AppError {
        detail: "There is no reading plan yet.".to_owned(),
        ..Code::NotFound.into()
    }
}
