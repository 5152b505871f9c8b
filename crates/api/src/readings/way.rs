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
pub struct Step {
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
pub struct Way {
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
    pub steps: Vec<Step>,
}

/// Assigns a date to each reading.
fn assign_dates(follow: Option<&Follow>, stops: &[PlanReading]) -> Vec<Step> {
    let mut next = follow.map(|it| it.base_date);
    let mut steps = Vec::with_capacity(stops.len());
    for (number, stop) in (1..).zip(stops) {
        let date = match follow {
            None => Some(stop.date),
            Some(follow) if follow.first_date.is_some_and(|first| stop.date < first) => continue,
            Some(follow) => match stop.marked_for.filter(|day| *day < follow.base_date) {
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
        steps.push(Step {
            date,
            number,
            id: stop.id,
            own_date: stop.date,
            marked_for: stop.marked_for,
            read_at: stop.read_at,
        });
    }
    steps.sort_by_key(|step| step.date);
    steps
}

impl Way {
    /// Schedule of `user`; `None` without a chosen or default plan.
    pub async fn of(conn: &mut Conn, user: &User, now: Timestamp) -> Result<Option<Self>, DbError> {
        let follow = follows::find(conn, user.id).await?;
        let plan_id = match &follow {
            Some(follow) => Some(follow.plan_id),
            None => plans::default(conn).await?,
        };
        let Some(plan_id) = plan_id else {
            return Ok(None);
        };
        let stops = follows::stops(conn, user.id, plan_id).await?;
        // Readings before the account was created are not overdue.
        let since = match follow {
            Some(_) => Date::MIN,
            None => Today::of(user, user.created_at).date,
        };
        Ok(Some(Self {
            user_id: user.id,
            plan_id,
            steps: assign_dates(follow.as_ref(), &stops),
            follow,
            today: Today::of(user, now).date,
            since,
        }))
    }

    /// The reading of a day.
    #[must_use]
    pub fn on(&self, date: Date) -> Option<Step> {
        self.steps.iter().find(|step| step.date == date).copied()
    }

    /// True if the reading was due before today and is unread.
    #[must_use]
    pub fn is_behind(&self, step: &Step) -> bool {
        step.read_at.is_none() && self.since <= step.date && step.date < self.today
    }

    /// The readings with their texts and notes, in the same order.
    pub async fn tell(&self, conn: &mut Conn, steps: &[Step]) -> Result<Vec<UserReading>, DbError> {
        let own = || steps.iter().map(|step| step.own_date);
        let Some(range) = own().min().zip(own().max()) else {
            return Ok(Vec::new());
        };
        let mut words = follows::words(conn, self.user_id, self.plan_id, range).await?;
        Ok(steps
            .iter()
            .filter_map(|step| {
                // Skips a reading that was deleted meanwhile.
                let found = words.iter().position(|it| it.reading.id == step.id)?;
                let words = words.swap_remove(found);
                Some(UserReading {
                    date: step.date,
                    number: step.number,
                    reading: words.reading.into(),
                    read_at: step.read_at.map(Timestamp::new),
                    note: words.note.unwrap_or_default(),
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
        let count = |is: &dyn Fn(&Step) -> bool| {
            u32::try_from(self.steps.iter().filter(|step| is(step)).count()).unwrap_or(u32::MAX)
        };
        Ok(ReadingProgress {
            today: self.today,
            plan: plan.ok_or(Code::NotFound)?.into(),
            is_chosen: self.follow.is_some(),
            start_date: self.steps.first().map(|step| step.date),
            end_date: self.steps.last().map(|step| step.date),
            total: count(&|_| true),
            read: count(&|step| step.read_at.is_some()),
            behind: count(&|step| self.is_behind(step)),
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
        for step in &self.steps {
            let day = match step.read_at {
                Some(_) => step.date,
                None => step.date.max(base_date),
            };
            if step.marked_for.is_some_and(|marked| marked != day) {
                follows::set_day(conn, self.user_id, step.id, day).await?;
            }
        }
        let owed = self.steps.iter().find(|step| self.since <= step.date);
        let first_date = match &self.follow {
            Some(follow) => follow.first_date,
            None => owed.map(|step| step.own_date),
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
