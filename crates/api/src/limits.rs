//! How much one user may have. Far more than a life asks for, and little enough that what walks
//! over all of it (a page, a vacation that is settled again, an export) ends soon.

use regula_schema::{AppError, AppResult, Code, Fields, Violation};
use uuid::Uuid;

use super::db::{
    Conn, asceticisms, commitments,
    library::enrolments,
    pauses, projects,
    tasks::{self, TaskFilter},
};

/// A thing of which there is an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Those that were put away among them: a vacation is settled in every one.
    Commitments,
    /// Together with vacations, and with those that are over: every day is held against them.
    Pauses,
    /// Versions of one commitment's rule: every day looks for its own.
    Rules,
    /// Times that one commitment was counted on one day: all are sent with the day.
    Entries,
    /// Ways through packages, with those that are over: each is reckoned when it is shown.
    Enrolments,
    /// Those that were put away among them: a line that adds a task looks for a name in all.
    Projects,
    /// Done or not, but for those that were deleted: lists are sorted, and an import compares all.
    Tasks,
    /// Of the user's own: nothing but an import makes one that nothing is done with.
    Asceticisms,
}

impl Limit {
    /// How many there may be, what they are called in a file, and the words when there are as many.
    const fn facts(self) -> (i64, &'static str, &'static str) {
        match self {
            Self::Commitments => (
                500,
                "commitments",
                "You have 500 commitments. Delete one that you do not need.",
            ),
            Self::Pauses => (
                500,
                "vacations",
                "You have 500 pauses and vacations. Delete one that you do not need.",
            ),
            Self::Rules => (
                100,
                "rules",
                "This rule was changed 100 times. Finish this, and take it on anew.",
            ),
            Self::Entries => (
                200,
                "entries",
                "This was counted 200 times on this day. Write the sum instead.",
            ),
            Self::Enrolments => (500, "packages", "You have been in 500 packages."),
            Self::Projects => (
                500,
                "projects",
                "You have 500 projects. Delete one that you do not need.",
            ),
            Self::Tasks => (
                20_000,
                "tasks",
                "You have 20,000 tasks. Delete some that you do not need.",
            ),
            Self::Asceticisms => (
                1_000,
                "asceticisms",
                "You have 1,000 asceticisms of your own. Delete a commitment that you do not need.",
            ),
        }
    }

    /// How many there may be.
    pub const fn most(self) -> i64 {
        self.facts().0
    }

    /// Refuses when there were more than that. Two requests at once may come to one more: that
    /// does no harm, so nobody waits.
    ///
    /// # Errors
    /// [`Code::Conflict`] with the words for people.
    pub fn check(self, many: i64) -> AppResult<()> {
        let (most, _, detail) = self.facts();
        if many <= most {
            return Ok(());
        }
        Err(AppError {
            detail: detail.to_owned(),
            ..Code::Conflict.into()
        })
    }

    /// Notes that a file brings too many, at its part `field`; says whether it does not.
    pub fn note(self, fields: &mut Fields, field: &str, many: i64) -> bool {
        let most = self.most();
        if many > most {
            let detail = format!("There can be {most} in all, and there would be {many}.");
            fields.take::<()>(field, Err(Violation::new("too_many", detail)));
        }
        many <= most
    }

    /// How many the user has.
    async fn count(self, conn: &mut Conn, user_id: Uuid) -> AppResult<i64> {
        Ok(match self {
            Self::Commitments => commitments::count(conn, user_id, true).await?,
            Self::Pauses => pauses::count(conn, user_id).await?,
            Self::Enrolments => enrolments::count(conn, user_id).await?,
            Self::Projects => projects::count(conn, user_id, true).await?,
            Self::Tasks => tasks::count(conn, user_id, &TaskFilter::default()).await?,
            Self::Asceticisms => asceticisms::count(conn, user_id).await?,
            // Not of a user: who changes these counts them.
            Self::Rules | Self::Entries => 0,
        })
    }

    /// Refuses what the user has by now, when that is too much: what was done is undone with the
    /// transaction.
    ///
    /// # Errors
    /// As [`Self::check`], and when the database fails.
    pub async fn hold(self, conn: &mut Conn, user_id: Uuid) -> AppResult<()> {
        self.check(self.count(conn, user_id).await?)
    }
}

/// How many of these there are.
pub fn count<T>(things: &[T]) -> i64 {
    i64::try_from(things.len()).unwrap_or(i64::MAX)
}

/// The same for all that a file has brought, with the parts of the file that were too much.
///
/// # Errors
/// [`Code::Invalid`], and when the database fails.
pub async fn hold_all(conn: &mut Conn, user_id: Uuid) -> AppResult<()> {
    let mut fields = Fields::default();
    for limit in [
        Limit::Projects,
        Limit::Tasks,
        Limit::Asceticisms,
        Limit::Enrolments,
        Limit::Commitments,
        Limit::Pauses,
    ] {
        let many = limit.count(conn, user_id).await?;
        limit.note(&mut fields, limit.facts().1, many);
    }
    fields.finish(Some(()))
}
