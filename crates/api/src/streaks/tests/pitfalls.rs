//! Known pitfalls of other trackers, by name.

use regula_schema::{
    Amount, CommitmentStats, DayStatus, Direction, Mark, Progress, Rule, Run, Schedule, StreakUnit,
    TrackingType, Unlogged,
};
use time::{Date, macros::date};

use crate::streaks::{DayLog, Logs, Pauses, Span, Timeline, progress, statistics};

/// A Monday.
const START: Date = date!(2026 - 06 - 01);

fn rule(effective_from: Date, schedule: Schedule) -> Rule {
    Rule {
        effective_from,
        schedule,
        target: None,
        unit: String::new(),
        direction: Direction::AtLeast,
        unlogged: Unlogged::Missed,
    }
}

fn timeline(schedule: Schedule) -> Timeline {
    Timeline {
        start: START,
        end: None,
        rules: vec![rule(START, schedule)],
        pauses: Pauses::default(),
    }
}

/// A day of June 2026.
fn june(day: u8) -> Date {
    START.replace_day(day).unwrap()
}

fn amount(number: i64) -> Option<Amount> {
    Amount::from_thousandths(number * 1000)
}

/// Logs from the start on, a letter per day: `k`ept, `m`issed, `s`kipped, a digit is a value.
fn logs(days: &str) -> Logs {
    let log = |letter: char| match letter {
        'k' => Some(marked(Mark::Kept)),
        'm' => Some(marked(Mark::Missed)),
        's' => Some(marked(Mark::Skipped)),
        digit => digit.to_digit(10).map(|value| DayLog {
            mark: None,
            value: amount(i64::from(value)),
        }),
    };
    let days = days.chars().zip(1..);
    days.filter_map(|(letter, day)| Some((june(day), log(letter)?))).collect()
}

fn marked(mark: Mark) -> DayLog {
    DayLog {
        mark: Some(mark),
        value: None,
    }
}

fn seen(timeline: &Timeline, logs: &Logs, today: Date) -> CommitmentStats {
    statistics(timeline, logs, TrackingType::Count, today, today)
}

fn streak(timeline: &Timeline, logs: &Logs, today: Date) -> (u32, u32) {
    let streaks = seen(timeline, logs, today).streaks;
    (streaks.current, streaks.best)
}

#[test]
fn a_skipped_day_does_not_break_a_measured_streak() {
    let mut timeline = timeline(Schedule::Daily);
    for direction in [Direction::AtLeast, Direction::AtMost] {
        timeline.rules[0].direction = direction;
        timeline.rules[0].target = amount(5);
        let past = seen(&timeline, &logs("55s5"), june(4).next_day().unwrap());
        assert_eq!((past.streaks.current, past.streaks.best), (3, 3));
        assert_eq!((past.kept, past.missed, past.skipped), (3, 0, 1));
    }
}

#[test]
fn streaks_start_and_end_on_kept_days_not_skipped_ones() {
    let past = seen(&timeline(Schedule::Daily), &logs("sksksmsks"), june(9));
    let run = |from: u8, to: u8, length| Run {
        from: june(from),
        to: june(to),
        length,
        unit: StreakUnit::Days,
    };
    assert_eq!(past.streaks.history, [run(2, 4, 2), run(8, 8, 1)]);
    assert_eq!((past.streaks.current, past.streaks.best), (1, 2));
    assert_eq!(past.rate, Some(0.75));
}

#[test]
fn a_new_rule_does_not_change_the_past() {
    let mut timeline = timeline(Schedule::Daily);
    timeline.rules[0].target = amount(1);
    let logs = logs("1111111111");
    let before = seen(&timeline, &logs, june(11));
    let mut harder = rule(june(11), Schedule::Weekdays { days: vec![7] });
    harder.target = amount(9);
    timeline.rules.push(harder);
    let after = seen(&timeline, &logs, june(11));
    assert_eq!(before.streaks.history, after.streaks.history);
    assert_eq!((before.kept, before.total), (after.kept, after.total));
    assert_eq!(before.heatmap[..10], after.heatmap[..10]);
    // The rest of the week is free; Sunday the 14th is missed.
    assert_eq!(streak(&timeline, &logs, june(14)), (10, 10));
    assert_eq!(streak(&timeline, &logs, june(15)), (0, 10));
}

#[test]
fn day_streaks_and_week_streaks_are_not_combined() {
    let mut timeline = timeline(Schedule::Daily);
    let logs = logs("kkkkkkkkkkkkkkkkkkkkk");
    timeline.rules.push(rule(june(15), Schedule::PerWeek { times: 1 }));
    let streaks = seen(&timeline, &logs, june(22)).streaks;
    // This week is undecided.
    assert_eq!((streaks.current, streaks.best), (1, 1));
    assert_eq!(streaks.unit, StreakUnit::Weeks);
    let lengths: Vec<_> = (streaks.history.iter()).map(|run| (run.length, run.unit)).collect();
    assert_eq!(lengths, [(14, StreakUnit::Days), (1, StreakUnit::Weeks)]);
}

#[test]
fn a_rule_change_in_mid_week_prorates_the_weekly_target() {
    let mut timeline = timeline(Schedule::PerWeek { times: 2 });
    timeline.rules.push(rule(june(4), Schedule::PerWeek { times: 6 }));
    // (3 × 2 + 4 × 6) ÷ 7 is 4.3.
    let reached = progress(&timeline, &logs("k..k"), june(4));
    assert_eq!(
        reached,
        Some(Progress {
            kept: 2,
            required: 4
        })
    );
    assert_eq!(streak(&timeline, &logs("k..kkk"), june(8)), (1, 1));
}

#[test]
fn a_week_cut_short_by_a_new_rule_is_not_missed() {
    let mut timeline = timeline(Schedule::PerWeek { times: 3 });
    timeline.rules.push(rule(june(3), Schedule::Daily));
    assert_eq!(seen(&timeline, &logs("..k"), june(4)).missed, 0);
    // A kept day still counts.
    assert_eq!(seen(&timeline, &logs("k.k"), june(4)).kept, 2);
}

#[test]
fn a_kept_day_does_not_repair_an_earlier_missed_week() {
    let timeline = timeline(Schedule::PerWeek { times: 2 });
    let mut logs = logs("kk.....k......kk");
    assert_eq!(streak(&timeline, &logs, june(16)), (1, 1));
    // A kept day in the third week leaves the second one missed.
    logs.insert(june(17), marked(Mark::Kept));
    let past = seen(&timeline, &logs, june(18));
    assert_eq!((past.streaks.current, past.kept, past.missed), (1, 2, 1));
}

#[test]
fn several_entries_on_a_day_count_as_one_kept_day() {
    let mut timeline = timeline(Schedule::PerWeek { times: 2 });
    timeline.rules[0].target = amount(1);
    // A day has one log; its value is the sum of its entries.
    let logs = logs("2");
    let reached = progress(&timeline, &logs, june(2));
    assert_eq!(
        reached,
        Some(Progress {
            kept: 1,
            required: 2
        })
    );
    assert_eq!(streak(&timeline, &logs, june(8)), (0, 0));
}

#[test]
fn at_most_rules_need_no_entry_unless_unlogged_is_missed() {
    let mut timeline = timeline(Schedule::Daily);
    timeline.rules[0].direction = Direction::AtMost;
    timeline.rules[0].target = amount(2);
    timeline.rules[0].unlogged = Unlogged::Kept;
    // Today is not over: its value could still exceed the limit.
    assert_eq!(streak(&timeline, &Logs::new(), june(4)), (3, 3));
    assert_eq!(streak(&timeline, &logs("213"), june(4)), (0, 2));
    timeline.rules[0].unlogged = Unlogged::Missed;
    assert_eq!(streak(&timeline, &Logs::new(), june(4)), (0, 0));
    assert_eq!(streak(&timeline, &logs("012"), june(4)), (3, 3));
}

#[test]
fn unlogged_days_extend_a_kept_unless_logged_streak_until_a_miss() {
    let mut timeline = timeline(Schedule::Daily);
    timeline.rules[0].unlogged = Unlogged::Kept;
    assert_eq!(streak(&timeline, &Logs::new(), june(1)), (0, 0));
    assert_eq!(streak(&timeline, &Logs::new(), june(21)), (20, 20));
    let mut logs = Logs::from([(june(15), marked(Mark::Missed))]);
    assert_eq!(streak(&timeline, &logs, june(21)), (5, 14));
    // Deleting the logs restores the state before.
    logs.clear();
    assert_eq!(streak(&timeline, &logs, june(21)), (20, 20));
}

#[test]
fn a_vacation_of_a_whole_week_neither_breaks_nor_extends_streaks() {
    let whole_week = Span {
        from: june(8),
        until: Some(june(14)),
    };
    for (schedule, before) in [(Schedule::Daily, 7), (Schedule::PerWeek { times: 3 }, 1)] {
        let mut timeline = timeline(schedule);
        timeline.pauses = [whole_week].into_iter().collect();
        let logs = logs("kkkkkkk");
        assert_eq!(streak(&timeline, &logs, june(15)), (before, before));
        let past = seen(&timeline, &logs, june(15));
        assert_eq!((past.missed, past.rate), (0, Some(1.0)));
        assert_eq!(past.heatmap[9].status, DayStatus::Paused);
    }
}

#[test]
fn pauses_reduce_the_weekly_target_proportionally() {
    let mut timeline = timeline(Schedule::PerWeek { times: 1 });
    let mut until = |day| {
        let span = Span {
            from: june(1),
            until: Some(june(day)),
        };
        timeline.pauses = [span].into_iter().collect();
        progress(&timeline, &Logs::new(), june(7)).map(|it| it.required)
    };
    assert_eq!((until(3), until(4)), (Some(1), Some(0)));
    // A kept day counts although it was not due.
    assert_eq!(streak(&timeline, &Logs::new(), june(8)), (0, 0));
    assert_eq!(seen(&timeline, &Logs::new(), june(8)).missed, 0);
    assert_eq!(streak(&timeline, &logs("......k"), june(8)), (1, 1));
}

#[test]
fn an_ended_commitment_is_no_longer_due() {
    let mut timeline = timeline(Schedule::Daily);
    timeline.end = Some(june(3));
    let logs = logs("kkkk");
    assert!(timeline.is_due(june(3)) && !timeline.is_due(june(4)));
    assert_eq!(timeline.judge(june(4), None, june(9)), DayStatus::Free);
    // Months later, the streak is unchanged.
    let past = seen(&timeline, &logs, date!(2026 - 12 - 24));
    assert_eq!((past.streaks.current, past.missed), (3, 0));
    assert_eq!(past.heatmap.len(), 3);
}

#[test]
fn days_before_the_start_are_neither_due_nor_counted() {
    let timeline = timeline(Schedule::Daily);
    let early = Logs::from([(START.previous_day().unwrap(), marked(Mark::Kept))]);
    let past = seen(&timeline, &early, june(1));
    assert_eq!((past.kept, past.streaks.current), (0, 0));
    assert!(!timeline.is_due(START.previous_day().unwrap()));
}
