//! What the pages of commitments show: words and dates as the server has chosen them.

use regula_schema::{AsceticismKind, CommitmentStatus, DayStatus, TrackingType};
use serde::{Deserialize, Serialize};

use super::{BarItem, ClimbView, YearView};

/// A day, as a dot, a square or a row shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayItem {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `Thursday, 19 November`.
    pub day: String,
    /// What it comes to.
    pub status: DayStatus,
    /// The same in words: `Kept`, `12 pages`, `Skipped: travelling`.
    pub says: String,
    /// What the user has written about it.
    pub note: String,
}

/// The package that a commitment came with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageLink {
    /// Its id; nothing, where it is no longer in the library.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// A commitment, as the list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentLine {
    /// Its id.
    pub id: String,
    /// What was taken on.
    pub title: String,
    /// A sign for it, or nothing.
    pub icon: String,
    /// Its rule.
    pub rule: String,
    /// How it stands.
    pub status: CommitmentStatus,
    /// The same in words, where there is something to say: `Paused until 3 December`.
    pub remark: String,
    /// The package that it came with.
    pub package: Option<PackageLink>,
    /// The last seven days, oldest first.
    pub week: Vec<DayItem>,
    /// How often in a row.
    pub streak: u32,
    /// What is counted: `days in a row`.
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
    /// Its last day; nothing as long as it has none.
    pub until_date: String,
    /// Why.
    pub reason: String,
    /// Whether today is in it.
    pub is_on: bool,
    /// Whether it is over.
    pub is_over: bool,
    /// Whether it is a vacation, from all commitments.
    pub is_vacation: bool,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentListing {
    /// In the user's order.
    pub items: Vec<CommitmentLine>,
    /// What was put away, where it was asked for.
    pub archived: Vec<CommitmentLine>,
    /// Vacations that are on or to come.
    pub vacations: Vec<PauseItem>,
    /// Vacations that are over, the latest first.
    pub past_vacations: Vec<PauseItem>,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}

/// A version of the rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleItem {
    /// `From 3 January`.
    pub since: String,
    /// The rule.
    pub rule: String,
}

/// A rule, as its form has it: all of it is text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleForm {
    /// `daily`, `weekdays`, `per_week`, `per_month`, `every`.
    pub schedule: String,
    /// Something, if it is due on Mondays.
    pub monday: String,
    /// On Tuesdays.
    pub tuesday: String,
    /// On Wednesdays.
    pub wednesday: String,
    /// On Thursdays.
    pub thursday: String,
    /// On Fridays.
    pub friday: String,
    /// On Saturdays.
    pub saturday: String,
    /// On Sundays.
    pub sunday: String,
    /// How often a week.
    pub per_week: String,
    /// How often a month.
    pub per_month: String,
    /// Every how many days.
    pub every: String,
    /// How much.
    pub target: String,
    /// Of what.
    pub unit: String,
    /// `at_least`, `at_most`, or nothing for what is usual.
    pub direction: String,
    /// `missed`, `kept`, or nothing for what is usual.
    pub unlogged: String,
}

/// A custom asceticism, as its form has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomForm {
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    pub description: String,
    /// The group it is in.
    pub category: String,
    /// A sign for it.
    pub icon: String,
    /// `check`, `count`, `duration`, `text`.
    pub tracking_type: String,
    /// `do` or `abstain`.
    pub kind: String,
}

/// What the form to take something on begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCommitmentView {
    /// The template's id; nothing for a custom one.
    pub asceticism_id: String,
    /// What the template is called.
    pub title: String,
    /// What it asks, and why.
    pub description: String,
    /// A sign for it.
    pub icon: String,
    /// Whether there is a number to track.
    pub is_measured: bool,
    /// The rule that is proposed.
    pub rule: RuleForm,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}

/// A day that is opened for a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenDay {
    /// The day.
    pub day: DayItem,
    /// Whether something was logged.
    pub is_logged: bool,
    /// What the user has said: `kept`, `missed`, `skipped`, or nothing.
    pub mark: String,
    /// How many, or how long.
    pub value: String,
    /// Why it was skipped.
    pub reason: String,
    /// The several times of the day.
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
    /// What was taken on.
    pub title: String,
    /// What it asks, and why.
    pub description: String,
    /// The group it is in.
    pub category: String,
    /// A sign for it.
    pub icon: String,
    /// What is written down of a day.
    pub tracking: TrackingType,
    /// Whether it is to be done, or to be left.
    pub kind: AsceticismKind,
    /// Whether it is the user's own.
    pub is_custom: bool,
    /// Its rule.
    pub rule: String,
    /// How it stands.
    pub status: CommitmentStatus,
    /// The same in words, where there is something to say.
    pub remark: String,
    /// The package that it came with.
    pub package: Option<PackageLink>,
    /// The numbers, and what they are.
    pub figures: Vec<(String, String)>,
    /// The heatmap.
    pub year: YearView,
    /// The streaks of the year.
    pub climb: Option<ClimbView>,
    /// The best streaks.
    pub runs: Vec<BarItem>,
    /// From Monday to Sunday.
    pub weekdays: Vec<BarItem>,
    /// The last days of what is shown, newest first.
    pub days: Vec<DayItem>,
    /// The day with which older ones begin.
    pub older: Option<String>,
    /// The day that is opened.
    pub opened: Option<OpenDay>,
    /// Why the day that was asked for is not.
    pub refused_day: String,
    /// All versions of the rule, newest first.
    pub rules: Vec<RuleItem>,
    /// The rule of today, for its form.
    pub rule_form: RuleForm,
    /// Its own pauses and the user's vacations, newest first.
    pub pauses: Vec<PauseItem>,
    /// What the user has written about it.
    pub note: String,
    /// Its first day, `YYYY-MM-DD`.
    pub start_date: String,
    /// The same in a sentence.
    pub start_words: String,
    /// Its last day, or nothing.
    pub end_date: String,
    /// The same in a sentence.
    pub end_words: String,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}
