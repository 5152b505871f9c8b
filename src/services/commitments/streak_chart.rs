//! The streak chart of a year.

use regula_schema::{Run, Streaks};
use time::{Date, Duration};

use super::{Calendar, year::DAYS};
use crate::{
    services::rule_text,
    views::{RunItem, StreakChartView},
};

/// Height of the chart; a day is one unit wide.
const HEIGHT: i64 = 60;

/// The streaks of the year that ends on `until`; `None` if there are none.
pub(super) fn climb(streaks: &Streaks, until: Date, calendar: Calendar) -> Option<StreakChartView> {
    let first = until.saturating_sub(Duration::days(DAYS - 1));
    let runs = streaks.history.iter();
    let runs: Vec<&Run> = runs
        .filter(|run| run.unit == streaks.unit && run.to >= first && run.from <= until)
        .collect();
    let best = runs.iter().max_by_key(|run| run.length)?;
    let top = i64::from(best.length.max(1));
    let path = runs.iter().map(|run| slope(run, first, until, top));
    Some(StreakChartView {
        path: path.collect(),
        words: format!(
            "Streaks of the year up to {}: {} of them, the longest {}",
            calendar.locale.full_date(until),
            runs.len(),
            rule_text::in_a_row(best.length, best.unit),
        ),
        runs: runs.iter().rev().map(|run| item(run, calendar)).collect(),
    })
}

fn item(run: &Run, calendar: Calendar) -> RunItem {
    RunItem {
        from: calendar.date(run.from),
        to: calendar.date(run.to),
        length: rule_text::in_a_row(run.length, run.unit),
    }
}

/// The SVG path of one streak: up to its length, then down. Clipped to the year.
fn slope(run: &Run, first: Date, until: Date, top: i64) -> String {
    let days = (run.to - run.from).whole_days() + 1;
    let height = |date: Date| {
        let grown = (date - run.from).whole_days() + 1;
        HEIGHT - i64::from(run.length) * HEIGHT * grown / (days * top)
    };
    let x = |date: Date| (date - first).whole_days();
    let (left, right) = (run.from.max(first), run.to.min(until));
    let foot = match left == run.from {
        true => HEIGHT,
        false => height(left),
    };
    format!(
        "M{} {HEIGHT}V{foot}L{} {}V{HEIGHT}Z",
        x(left),
        x(right) + 1,
        height(right)
    )
}

#[cfg(test)]
mod tests {
    use regula_schema::StreakUnit;
    use time::macros::date;

    use super::*;
    use crate::services::locale::Locale;

    #[test]
    fn a_streak_is_drawn_as_a_slope_up_to_its_length() {
        let run = |from, to, length| Run {
            from,
            to,
            length,
            unit: StreakUnit::Days,
        };
        let history = vec![
            run(date!(2024 - 1 - 1), date!(2024 - 1 - 3), 3),
            // It began before the year shown, so only half of it is drawn.
            run(date!(2025 - 11 - 6), date!(2025 - 11 - 25), 20),
            run(date!(2026 - 11 - 12), date!(2026 - 11 - 21), 10),
        ];
        let streaks = Streaks {
            current: 10,
            best: 20,
            unit: StreakUnit::Days,
            history,
        };
        let until = date!(2026 - 11 - 21);
        let calendar = Calendar {
            today: until,
            locale: Locale::of("en"),
        };
        let climb = climb(&streaks, until, calendar).unwrap();
        assert_eq!(climb.path, "M0 60V27L10 0V60ZM361 60V60L371 30V60Z");
        assert_eq!(
            climb.words,
            "Streaks of the year up to 21 November 2026: 2 of them, the longest 20 days"
        );
        let rows = climb.runs.iter().map(|it| [&*it.from, &it.to, &it.length]);
        assert_eq!(
            rows.collect::<Vec<_>>(),
            [
                ["12 November", "21 November", "10 days"],
                ["6 November 2025", "25 November 2025", "20 days"],
            ]
        );
        assert!(super::climb(&streaks, date!(2023 - 1 - 1), calendar).is_none());
    }
}
