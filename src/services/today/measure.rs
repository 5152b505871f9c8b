//! The value of a measured commitment: progress and step.

use regula_schema::{Amount, Rule, TrackingType};

use super::row::mark_style;
use crate::views::{MarkStyle, Measure};

/// The view model of the value, if the commitment is measured.
pub(super) fn of(rule: &Rule, tracking: TrackingType, value: Option<Amount>) -> Option<Measure> {
    if !tracking.is_measured() {
        return None;
    }
    let value = value.unwrap_or_default();
    let step = step(tracking, rule.target);
    let less = value.thousandths() - step.thousandths();
    let less = Amount::from_thousandths(less.max(0)).filter(|_| !value.is_zero());
    Some(Measure {
        value: value.to_string(),
        unit: rule.unit.clone(),
        step: step.to_string(),
        less: less.map(|less| less.to_string()),
        percent: percent(value, rule.target),
        after_more: mark_after(rule, value.plus(step).unwrap_or(value)),
        after_less: mark_after(rule, less.unwrap_or_default()),
    })
}

/// The mark of a day with only this value.
fn mark_after(rule: &Rule, value: Amount) -> MarkStyle {
    mark_style(rule, rule.judge(value, false).unwrap_or_default())
}

/// The step of one tap: 1, about a tenth of a large target, or 0.5 for small fractional targets.
fn step(tracking: TrackingType, target: Option<Amount>) -> Amount {
    let target = target.map_or(0, Amount::thousandths);
    let whole = match (tracking, target) {
        (TrackingType::Duration, 0 | 15_000..=90_000) => 5_000,
        (_, 0) => 1_000,
        (_, target) if target % 1_000 != 0 && target < 5_000 => 500,
        (_, ..=30_000) => 1_000,
        (_, target) => {
            let tenth = target / 10;
            let unit = 10_i64.pow(tenth.ilog10());
            tenth / unit * unit
        }
    };
    Amount::from_thousandths(whole).unwrap_or_default()
}

fn percent(value: Amount, target: Option<Amount>) -> u8 {
    let target = target.map_or(0, Amount::thousandths);
    if target == 0 {
        return 0;
    }
    u8::try_from((value.thousandths() * 100 / target).min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_step_of_a_tap_scales_with_the_target() {
        for (tracking, target, expected) in [
            (TrackingType::Count, "20", "1"),
            (TrackingType::Count, "2.5", "0.5"),
            (TrackingType::Count, "100", "10"),
            (TrackingType::Count, "8000", "800"),
            (TrackingType::Count, "1000000000", "100000000"),
            (TrackingType::Duration, "30", "5"),
            (TrackingType::Duration, "5", "1"),
            (TrackingType::Duration, "120", "10"),
        ] {
            let target = target.parse().unwrap();
            assert_eq!(
                step(tracking, Some(target)).to_string(),
                expected,
                "{target}"
            );
        }
        assert_eq!(step(TrackingType::Count, None).to_string(), "1");
        assert_eq!(step(TrackingType::Duration, None).to_string(), "5");
    }
}
