//! Days that do not count: pauses and vacations.

use time::Date;

/// A range of days, possibly without an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Option<Date>,
}

impl Span {
    /// True if the day is in the range.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date <= until)
    }

    /// Union with `other`, if that starts before this ends or on the day after.
    fn with(&self, other: &Self) -> Option<Self> {
        let next = self.until.and_then(Date::next_day);
        next.is_none_or(|next| other.from <= next).then(|| Self {
            from: self.from,
            until: self.until.zip(other.until).map(|(a, b)| a.max(b)),
        })
    }
}

/// Pauses and vacations, merged into disjoint ranges in ascending order for fast lookup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pauses(Vec<Span>);

impl Pauses {
    /// True if the day is in one of the ranges.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        let begun = self.0.partition_point(|span| span.from <= date);
        let last = begun.checked_sub(1).and_then(|last| self.0.get(last));
        last.is_some_and(|span| span.contains(date))
    }

    /// First day of a range without an end.
    #[must_use]
    pub fn endless_from(&self) -> Option<Date> {
        let last = self.0.last().filter(|span| span.until.is_none());
        last.map(|span| span.from)
    }
}

impl FromIterator<Span> for Pauses {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        let is_some = |span: &Span| span.contains(span.from);
        let mut spans: Vec<Span> = spans.into_iter().filter(is_some).collect();
        spans.sort_unstable_by_key(|span| span.from);
        let mut apart: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match apart.last_mut().and_then(|last| Some((last.with(&span)?, last))) {
                Some((whole, last)) => *last = whole,
                None => apart.push(span),
            }
        }
        Self(apart)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Duration, macros::date};

    use super::*;

    fn day(number: i64) -> Date {
        date!(2026 - 06 - 01) + Duration::days(number)
    }

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        let until = prop_oneof![
            1 => Just(None),
            20 => (-3..9_i64).prop_map(Some),
        ];
        let span = (0..60_i64, until).prop_map(|(from, length)| Span {
            from: day(from),
            until: length.map(|length| day(from + length)),
        });
        proptest::collection::vec(span, 0..12)
    }

    proptest! {
        #[test]
        fn merged_pauses_contain_the_same_days_as_the_spans(spans in spans()) {
            let pauses: Pauses = spans.iter().copied().collect();
            for date in (-2..75).map(day).chain([Date::MIN, Date::MAX]) {
                let plain = spans.iter().any(|span| span.contains(date));
                prop_assert_eq!(pauses.contains(date), plain, "{} {:?}", date, &pauses);
            }
            let days_between = |pair: &[Span]| pair[0].until.and_then(Date::next_day)
                .is_some_and(|next| next < pair[1].from);
            prop_assert!(pauses.0.windows(2).all(days_between), "{:?}", &pauses);
        }
    }

    #[test]
    fn a_pause_until_the_maximum_date_does_not_overflow() {
        let ends = |until| Span {
            from: day(0),
            until,
        };
        let pauses: Pauses = [ends(Some(Date::MAX)), ends(Some(day(1)))].into_iter().collect();
        assert!(pauses.contains(day(2)) && pauses.contains(Date::MAX));
        assert!(!pauses.contains(day(-1)));
    }
}
