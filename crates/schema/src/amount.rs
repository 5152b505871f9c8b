//! Decimal numbers that users log.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A non-negative decimal: 0 to 1,000,000,000 with up to three decimals. Exact: three times 0.1 is
/// 0.3, unlike with floats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, utoipa::ToSchema)]
#[schema(value_type = f64, minimum = 0, maximum = 1_000_000_000)]
pub struct Amount(i64);

impl Amount {
    /// Largest value.
    pub const MAX: Self = Self(1_000_000_000_000);

    /// Error text for an invalid number.
    pub const EXPECTED: &'static str =
        "Enter a number from 0 to a billion, with up to three decimals.";

    /// The amount of this many thousandths, or `None` if out of range.
    #[must_use]
    pub const fn from_thousandths(thousandths: i64) -> Option<Self> {
        if 0 <= thousandths && thousandths <= Self::MAX.0 {
            Some(Self(thousandths))
        } else {
            None
        }
    }

    /// The amount in thousandths.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// True if it is 0.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Sum, or `None` if out of range.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::from_thousandths)
    }

    fn from_number(number: f64) -> Option<Self> {
        let thousandths = number * 1000.0;
        let rounded = thousandths.round();
        // Rounding errors of floats are much smaller than this.
        let is_exact = (thousandths - rounded).abs() < 1e-3;
        #[expect(clippy::cast_possible_truncation, reason = "looked at just before")]
        let whole = (is_exact && rounded.abs() < 2e12).then_some(rounded as i64);
        whole.and_then(Self::from_thousandths)
    }
}

/// Parses user input: `12`, `0.5`, or `0,5`.
impl std::str::FromStr for Amount {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim().replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let is_number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
        let has_digits = !whole.is_empty() || !part.is_empty();
        if !has_digits || !is_number(whole) || !is_number(part) || part.len() > 3 {
            return Err(());
        }
        let digits = format!("{whole}{part:0<3}");
        let thousandths = digits.parse().map_err(drop)?;
        Self::from_thousandths(thousandths).ok_or(())
    }
}

/// Shortest form: `12`, `0.5`.
impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / 1000, self.0 % 1000);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let part = format!("{part:03}");
        write!(f, "{whole}.{}", part.trim_end_matches('0'))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            return serializer.serialize_i64(self.0 / 1000);
        }
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        serializer.serialize_f64(self.0 as f64 / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Self::from_number(number).ok_or_else(|| D::Error::custom(Self::EXPECTED))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn amounts_round_trip_through_text_and_json(thousandths in 0..=Amount::MAX.0) {
            let amount = Amount(thousandths);
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
            let json = serde_json::to_string(&amount).unwrap();
            prop_assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount);
        }

        #[test]
        fn parsing_never_panics(text in "\\PC{0,30}") {
            let _ = text.parse::<Amount>();
        }
    }

    #[test]
    fn invalid_amounts_are_refused() {
        for text in [
            "",
            ".",
            "-1",
            "1.2345",
            "1e3",
            "NaN",
            "1000000000.001",
            "1 2",
            "٣",
        ] {
            assert_eq!(text.parse::<Amount>(), Err(()), "{text:?}");
        }
        for json in ["-1", "1.0001", "1e10", "\"1\"", "null"] {
            assert!(serde_json::from_str::<Amount>(json).is_err(), "{json}");
        }
    }
}
