//! The row of a commitment.

use regula_schema::{DayStatus, DueCommitment, Rule, Unlogged};
use time::Date;

use super::{measure, row_subtitle};
use crate::{
    services::rule_text,
    views::{DueItem, MarkStyle},
};

/// The view model of a due commitment.
pub(super) fn item(due: DueCommitment, today: Date, zone: &str) -> DueItem {
    let commitment = &due.commitment;
    let rule = &commitment.rule;
    let value = due.log.as_ref().and_then(|log| log.value);
    let measure = measure::of(rule, commitment.asceticism.tracking_type, value);
    let can_slip = rule.unlogged == Unlogged::Kept && measure.is_none();
    let mark = mark_style(rule, due.today);
    let (note, reason) = due.log.as_ref().map_or_else(Default::default, |log| {
        (log.note.clone(), log.reason.clone())
    });
    let is_enough = due.progress.is_some_and(|it| it.kept >= it.required);
    DueItem {
        id: commitment.id.to_string(),
        mark,
        is_extra: is_enough && mark == MarkStyle::Open,
        line: row_subtitle::of(&due, measure.is_some(), today, zone),
        measure: measure.filter(|_| !mark.is_excused()),
        can_slip: can_slip && !mark.is_excused(),
        note,
        reason,
        is_logged: due.log.is_some(),
        week: due.week.iter().map(|day| day.as_str().to_owned()).collect(),
        week_words: week_words(&due.week),
        streak: due.streak.current,
        streak_unit: rule_text::unit_label(due.streak.current, due.streak.unit).to_owned(),
        title: due.commitment.asceticism.title,
    }
}

/// The style of the mark of a day with this status.
pub(super) const fn mark_style(rule: &Rule, status: DayStatus) -> MarkStyle {
    match (status, rule.unlogged) {
        (DayStatus::Kept, _) => MarkStyle::Done,
        (DayStatus::Missed, _) => MarkStyle::Missed,
        (DayStatus::Partial, _) => MarkStyle::Partial,
        (DayStatus::Skipped, _) => MarkStyle::Skipped,
        (DayStatus::Paused, _) => MarkStyle::Paused,
        (DayStatus::Open, Unlogged::Kept) => MarkStyle::SoFar,
        (DayStatus::Open | DayStatus::Free, _) => MarkStyle::Open,
    }
}

fn week_words(week: &[DayStatus]) -> String {
    let days: Vec<_> = week
        .iter()
        .map(|day| match day {
            DayStatus::Partial => "partly done",
            DayStatus::Free => "not due",
            day => day.as_str(),
        })
        .collect();
    format!("Up to today: {}.", days.join(", "))
}
