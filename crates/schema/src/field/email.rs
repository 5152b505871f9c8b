//! Email addresses in canonical form.

use super::Violation;

/// An email address in its canonical form: ASCII, lower case, at most 254 bytes (RFC 5321).
///
/// Non-ASCII addresses are rejected, not normalized: normalization is how look-alike addresses take
/// over accounts. Internationalized domains can be given in their `xn--` form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// Parses user input.
    ///
    /// # Errors
    /// When it is not of the form `local@domain.tld`.
    pub fn parse(raw: &str) -> Result<Self, Violation> {
        let address = raw.trim();
        if address.is_empty() {
            return Err(Violation::new("required", "Enter your email address."));
        }
        if address.len() > 254 {
            return Err(Violation::new(
                "too_long",
                "An email address has at most 254 characters.",
            ));
        }
        if !address.is_ascii() {
            return Err(Violation::new(
                "malformed",
                "Use an address in plain letters (a-z), digits and signs.",
            ));
        }
        let malformed = || Violation::new("malformed", "This does not look like an email address.");
        let (local, domain) = address.split_once('@').ok_or_else(malformed)?;
        if !is_local(local) || !is_domain(domain) {
            return Err(malformed());
        }
        Ok(Self(address.to_ascii_lowercase()))
    }

    /// Canonical form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Dot-atom (RFC 5322), at most 64 bytes. Quoted local parts are rejected.
fn is_local(local: &str) -> bool {
    local.len() <= 64
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
        })
}

/// At least two labels of letters, digits and inner hyphens (RFC 1035); the last is not a number.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let mut labels = domain.rsplit('.');
    let top = labels.next().unwrap_or_default();
    is_label(top)
        && top.bytes().any(|b| b.is_ascii_alphabetic())
        && domain.contains('.')
        && labels.all(is_label)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_trimmed_and_lowercased() {
        assert_eq!(
            Email::parse(" Ana@Example.COM ").unwrap().as_str(),
            "ana@example.com"
        );
    }

    #[test]
    fn malformed_addresses_are_refused() {
        for raw in [
            "",
            "@",
            "a@",
            "@b.c",
            "a@b",
            "a b@c.d",
            "a@b..c",
            "a@-b.c",
            "a@b.c.",
            ".a@b.c",
            "a..b@c.d",
            "a@b.1",
            "\"a\"@b.c",
            "a@b@c.d",
            "a@[127.0.0.1]",
            "ａ@b.c",
            "a＠b.c",
            "\u{212a}a@b.c",
            "a\u{200b}@b.c",
            "a@b.c\r\nBcc: x@y.z",
            "a\0@b.c",
        ] {
            assert!(Email::parse(raw).is_err(), "{raw:?} was accepted");
        }
        assert!(Email::parse(&format!("{}@example.com", "a".repeat(65))).is_err());
        assert!(Email::parse(&format!("a@{}com", "b.".repeat(130))).is_err());
    }

    proptest! {
        #[test]
        fn parsing_never_panics_and_is_idempotent(raw in "\\PC{0,80}") {
            if let Ok(email) = Email::parse(&raw) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
                prop_assert!(email.as_str().is_ascii());
            }
        }

        #[test]
        fn ordinary_addresses_are_accepted(
            raw in "[a-z0-9]{1,10}([.+_-][a-z0-9]{1,8}){0,2}@[a-z0-9]{1,10}(-[a-z0-9]{1,5})?\\.[a-z]{2,6}"
        ) {
            prop_assert!(Email::parse(&raw).is_ok());
        }
    }
}
