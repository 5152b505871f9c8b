//! Summary figures of a commitment.

use regula_schema::{Amount, Commitment, CommitmentStats, CommitmentStatus, StreakUnit};

use super::status_text;
use crate::services::format;

/// The figures: value and label.
pub(super) fn of(it: &Commitment, stats: &CommitmentStats) -> Vec<(String, String)> {
    let in_units = |words: &str| match stats.streaks.unit {
        StreakUnit::Days => words.to_owned(),
        StreakUnit::Weeks => format!("{words}, weeks"),
        StreakUnit::Months => format!("{words}, months"),
    };
    let rate = stats.rate.map_or_else(
        || "–".to_owned(),
        // Floating point: 29 of 100 must not become 28.
        |rate| format!("{:.0} %", (rate * 100.0 + 1e-6).floor()),
    );
    let lately = match it.status {
        CommitmentStatus::Active => "kept, last 90 days",
        _ => "kept, final 90 days",
    };
    let total = match (
        it.asceticism.tracking_type.is_measured(),
        status_text::only_unit(it),
    ) {
        (false, _) => "days in total".to_owned(),
        (true, "") => "in total".to_owned(),
        (true, unit) => format!("{unit} in total"),
    };
    vec![
        (
            stats.streaks.current.to_string(),
            in_units("current streak"),
        ),
        (stats.streaks.best.to_string(), in_units("best streak")),
        (rate, lately.to_owned()),
        (grouped(stats.total), total),
    ]
}

/// A number with thousands separators: `12,345.5`.
fn grouped(amount: Amount) -> String {
    let text = amount.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), format::thousands);
    match part {
        "" => whole,
        part => format!("{whole}.{part}"),
    }
}
