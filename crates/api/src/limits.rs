//! Quotas per user. Generous for normal use, yet low enough that work over all of a user's data
//! (a page, an export, recalculating streaks) stays fast.

use regula_schema::{AppError, AppResult, Code, Fields, Violation};
use uuid::Uuid;

use super::db::{
    Conn, asceticisms, commitments,
    library::enrolments,
    pauses, projects,
    tasks::{self, TaskFilter},
};

/// A kind of data with a quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Including archived ones: a vacation recalculates all of them.
    Commitments,
    /// Including vacations and past ones: every day is checked against all of them.
    Pauses,
    /// Versions of one commitment's rule: every day looks up its own.
    Rules,
    /// Entries of one commitment on one day: all are sent with the day.
    Entries,
    /// Enrolments in packages, including past ones: each is calculated when shown.
    Enrolments,
    /// Including archived ones: adding a task by text searches all names.
    Projects,
    /// Open and done, without deleted ones: lists are sorted, and an import compares all.
    Tasks,
    /// The user's own: only an import creates ones that no commitment uses.
    Asceticisms,
}

impl Limit {
    /// Maximum, name in the export file, and error text.
    const fn spec(self) -> (i64, &'static str, &'static str) {
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
                "This rule was changed 100 times. Finish this commitment and start a new one.",
            ),
            Self::Entries => (
                200,
                "entries",
                "This has 200 entries on this day. Log the total instead.",
            ),
            Self::Enrolments => (500, "packages", "You have enrolled in 500 packages."),
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

    /// Maximum count.
    pub const fn most(self) -> i64 {
        self.spec().0
    }

    /// Refuses a count above the maximum. Concurrent requests may exceed it by one, which is
    /// harmless, so no lock is taken.
    ///
    /// # Errors
    /// [`Code::Conflict`] with the error text.
    pub fn check(self, many: i64) -> AppResult<()> {
        let (most, _, detail) = self.spec();
        if many <= most {
            return Ok(());
        }
        Err(AppError {
            detail: detail.to_owned(),
            ..Code::Conflict.into()
        })
    }

    /// Reports a count above the maximum at `field` of a file; returns false if so.
    pub fn report_excess(self, fields: &mut Fields, field: &str, many: i64) -> bool {
        let most = self.most();
        if many > most {
            let detail = format!("At most {most} are allowed; this would make {many}.");
            fields.take::<()>(field, Err(Violation::new("too_many", detail)));
        }
        many <= most
    }

    /// Number that the user has.
    async fn count(self, conn: &mut Conn, user_id: Uuid) -> AppResult<i64> {
        Ok(match self {
            Self::Commitments => commitments::count(conn, user_id, true).await?,
            Self::Pauses => pauses::count(conn, user_id).await?,
            Self::Enrolments => enrolments::count(conn, user_id).await?,
            Self::Projects => projects::count(conn, user_id, true).await?,
            Self::Tasks => tasks::count(conn, user_id, &TaskFilter::default()).await?,
            Self::Asceticisms => asceticisms::count(conn, user_id).await?,
            // Not per user: the code that changes them counts them.
            Self::Rules | Self::Entries => 0,
        })
    }

    /// Checks the user's current count after an insert. On an error the caller's transaction rolls
    /// back.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub async fn enforce(self, conn: &mut Conn, user_id: Uuid) -> AppResult<()> {
        self.check(self.count(conn, user_id).await?)
    }
}

/// Length of a slice as `i64`.
pub fn count<T>(things: &[T]) -> i64 {
    i64::try_from(things.len()).unwrap_or(i64::MAX)
}

/// Checks all quotas after an import, and reports each that is exceeded.
///
/// # Errors
/// [`Code::Invalid`], by part of the file.
pub async fn check_all(conn: &mut Conn, user_id: Uuid) -> AppResult<()> {
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
        limit.report_excess(&mut fields, limit.spec().1, many);
    }
    fields.finish(Some(()))
}
