//! View models of the commitment pages.

use regula_schema::{AsceticismKind, CommitmentStatus, DayStatus, TrackingType};
use serde::{Deserialize, Serialize};

use super::{BarItem, StreakChartView, YearView};

/// A day, as a dot, a square or a row shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayItem {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `Thursday, 19 November`.
    pub day: String,
    /// The status.
    pub status: DayStatus,
    /// The status in words: `Kept`, `12 pages`, `Skipped: travelling`.
    pub says: String,
    /// The user's note.
    pub note: String,
}

/// The package that a commitment came with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageLink {
    /// Its id; empty if it was deleted.
    pub id: String,
    /// The title.
    pub title: String,
}

/// A commitment, as the list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentLine {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The icon, or the first letter of the title.
    pub icon: String,
    /// The rule, in words.
    pub rule: String,
    /// The status.
    pub status: CommitmentStatus,
    /// The status in words, if there is something to say: `Paused until 3 December`.
    pub remark: String,
    /// The package.
    pub package: Option<PackageLink>,
    /// The last seven days, oldest first.
    pub week: Vec<DayItem>,
    /// The current streak.
    pub streak: u32,
    /// The unit of the streak: `days in a row`.
    pub streak_unit: String,
}

/// A pause or a vacation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PauseItem {
    /// Its id.
    pub id: String,
    /// `3 to 9 December`, `Since 3 December`.
    pub when: String,
    /// Its first day, `YYYY-MM-DD`.
    pub from_date: String,
    /// Its last day, or empty.
    pub until_date: String,
    /// The reason.
    pub reason: String,
    /// True if today is in it.
    pub is_on: bool,
    /// True if it has ended.
    pub is_over: bool,
    /// True for a vacation, which pauses all commitments.
    pub is_vacation: bool,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentListing {
    /// Commitments in the user's order.
    pub items: Vec<CommitmentLine>,
    /// Archived commitments, if requested.
    pub archived: Vec<CommitmentLine>,
    /// Current and upcoming vacations.
    pub vacations: Vec<PauseItem>,
    /// Past vacations, latest first.
    pub past_vacations: Vec<PauseItem>,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}

/// A version of the rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleItem {
    /// `From 3 January`.
    pub since: String,
    /// The rule, in words.
    pub rule: String,
}

/// The form of a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleForm {
    /// `daily`, `weekdays`, `per_week`, `per_month`, `every`.
    pub schedule: String,
    /// Non-empty if due on Mondays.
    pub monday: String,
    /// Non-empty if due on Tuesdays.
    pub tuesday: String,
    /// Non-empty if due on Wednesdays.
    pub wednesday: String,
    /// Non-empty if due on Thursdays.
    pub thursday: String,
    /// Non-empty if due on Fridays.
    pub friday: String,
    /// Non-empty if due on Saturdays.
    pub saturday: String,
    /// Non-empty if due on Sundays.
    pub sunday: String,
    /// Times per week.
    pub per_week: String,
    /// Times per month.
    pub per_month: String,
    /// Interval in days.
    pub every: String,
    /// The target.
    pub target: String,
    /// The unit.
    pub unit: String,
    /// `at_least`, `at_most`, or empty for the default.
    pub direction: String,
    /// `missed`, `kept`, or empty for the default.
    pub unlogged: String,
}

impl RuleForm {
    /// The fields of the weekdays, Monday first.
    #[must_use]
    pub const fn weekdays(&self) -> [&String; 7] {
        [
            &self.monday,
            &self.tuesday,
            &self.wednesday,
            &self.thursday,
            &self.friday,
            &self.saturday,
            &self.sunday,
        ]
    }
}

/// The form of a custom asceticism.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AsceticismForm {
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// The category.
    pub category: String,
    /// The icon.
    pub icon: String,
    /// `check`, `count`, `duration`, `text`.
    pub tracking_type: String,
    /// `do` or `abstain`.
    pub kind: String,
}

/// The form of a day's log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogForm {
    /// `kept`, `missed`, `skipped`, or empty if the value decides.
    pub mark: String,
    /// The count or duration, or empty.
    pub value: String,
    /// The user's note.
    pub note: String,
    /// The reason for skipping.
    pub reason: String,
}

/// The form of a pause or a vacation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PauseForm {
    /// Its first day.
    pub from_date: String,
    /// Its last day, or empty.
    pub until_date: String,
    /// The reason.
    pub reason: String,
}

/// The initial form of a new commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCommitmentView {
    /// The template's id; empty for a custom one.
    pub asceticism_id: String,
    /// The template's title.
    pub title: String,
    /// The description.
    pub description: String,
    /// The icon.
    pub icon: String,
    /// True if it tracks a number.
    pub is_measured: bool,
    /// The suggested rule.
    pub rule: RuleForm,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}

/// A day that is opened for a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenDay {
    /// The day.
    pub day: DayItem,
    /// True if it has a log.
    pub is_logged: bool,
    /// The log's mark: `kept`, `missed`, `skipped`, or empty.
    pub mark: String,
    /// The count or duration.
    pub value: String,
    /// The reason for skipping.
    pub reason: String,
    /// The entries of the day.
    pub entries: Vec<EntryItem>,
}

/// One of the several times of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryItem {
    /// Its id.
    pub id: String,
    /// `7:40: 12 pages`.
    pub says: String,
}

/// One commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentDetails {
    /// Its id.
    pub id: String,
    /// `Commitment, since 3 January`.
    pub eyebrow: String,
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// The category.
    pub category: String,
    /// The icon.
    pub icon: String,
    /// The log type.
    pub tracking: TrackingType,
    /// Something to do or to avoid.
    pub kind: AsceticismKind,
    /// True if it is the user's own.
    pub is_custom: bool,
    /// The rule, in words.
    pub rule: String,
    /// The status.
    pub status: CommitmentStatus,
    /// The status in words, if there is something to say.
    pub remark: String,
    /// The package.
    pub package: Option<PackageLink>,
    /// Figures: value and label.
    pub figures: Vec<(String, String)>,
    /// The heatmap.
    pub year: YearView,
    /// The streak chart.
    pub climb: Option<StreakChartView>,
    /// The best streaks.
    pub runs: Vec<BarItem>,
    /// Weekdays from Monday to Sunday.
    pub weekdays: Vec<BarItem>,
    /// The history, newest first.
    pub days: Vec<DayItem>,
    /// The first day of the next page of history.
    pub older: Option<String>,
    /// The open day.
    pub opened: Option<OpenDay>,
    /// The reason why the requested day cannot be opened.
    pub refused_day: String,
    /// All versions of the rule, newest first.
    pub rules: Vec<RuleItem>,
    /// The current rule, for its form.
    pub rule_form: RuleForm,
    /// Its own pauses and the user's vacations, newest first.
    pub pauses: Vec<PauseItem>,
    /// The user's note.
    pub note: String,
    /// Its first day, `YYYY-MM-DD`.
    pub start_date: String,
    /// The first day, in a sentence.
    pub start_words: String,
    /// Its last day, or empty.
    pub end_date: String,
    /// The last day, in a sentence.
    pub end_words: String,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}
