//! A commitment in words.

use regula_schema::{DayStatus, DueCommitment, Rule, Unlogged};
use time::Date;

use super::{line, measure};
use crate::{
    services::rule_words,
    views::{DueItem, MarkLook},
};

/// A commitment, as *Today* shows it.
pub(super) fn item(due: DueCommitment, today: Date, zone: &str) -> DueItem {
    let commitment = &due.commitment;
    let rule = &commitment.rule;
    let value = due.log.as_ref().and_then(|log| log.value);
    let measure = measure::of(rule, commitment.asceticism.tracking_type, value);
    let can_slip = rule.unlogged == Unlogged::Kept && measure.is_none();
    let look = look(rule, due.today);
    let (note, reason) = due.log.as_ref().map_or_else(Default::default, |log| {
        (log.note.clone(), log.reason.clone())
    });
    let is_enough = due.progress.is_some_and(|it| it.kept >= it.required);
    DueItem {
        id: commitment.id.to_string(),
        look,
        is_extra: is_enough && look == MarkLook::Open,
        line: line::of(&due, measure.is_some(), today, zone),
        measure: measure.filter(|_| !look.is_excused()),
        can_slip: can_slip && !look.is_excused(),
        note,
        reason,
        is_logged: due.log.is_some(),
        week: due.week.iter().map(|day| day.as_str().to_owned()).collect(),
        week_words: week_words(&due.week),
        streak: due.streak.current,
        streak_unit: rule_words::counted(due.streak.current, due.streak.unit).to_owned(),
        title: due.commitment.asceticism.title,
    }
}

/// How the mark of a day is drawn that comes to `status` so far.
pub(super) const fn look(rule: &Rule, status: DayStatus) -> MarkLook {
    match (status, rule.unlogged) {
        (DayStatus::Kept, _) => MarkLook::Done,
        (DayStatus::Missed, _) => MarkLook::Missed,
        (DayStatus::Partial, _) => MarkLook::Partial,
        (DayStatus::Skipped, _) => MarkLook::Skipped,
        (DayStatus::Paused, _) => MarkLook::Paused,
        (DayStatus::Open, Unlogged::Kept) => MarkLook::SoFar,
        (DayStatus::Open | DayStatus::Free, _) => MarkLook::Open,
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
