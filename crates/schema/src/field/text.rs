//! Text fields: titles, names, descriptions.

use super::Violation;

/// Declares a text type.
macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $noun:literal, $range:expr, $lines:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Parses user input.
            ///
            /// # Errors
            /// When it is too short or too long, or has control characters.
            pub fn parse(raw: &str) -> Result<Self, Violation> {
                read(raw, $noun, $range, $lines).map(Self)
            }

            /// A text of the database, which was parsed before it was stored.
            #[must_use]
            pub const fn stored(text: String) -> Self {
                Self(text)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

text!(
    /// Name of a person: one line of 1 to 100 characters.
    PersonName, "name", (1, 100), Lines::One
);
text!(
    /// Title: one line of 1 to 200 characters.
    Title, "title", (1, 200), Lines::One
);
text!(
    /// Name of a project: one line of 1 to 100 characters.
    ProjectName, "name", (1, 100), Lines::One
);
text!(
    /// Reason of a ban: one line of 1 to 500 characters.
    BanReason, "reason", (1, 500), Lines::One
);
text!(
    /// Reason for skipping a day: one line, up to 500 characters.
    Reason, "reason", (0, 500), Lines::One
);
text!(
    /// Category of a template: one line, up to 60 characters.
    Category, "category", (0, 60), Lines::One
);
text!(
    /// Icon: one character, possibly of several code points.
    Icon, "icon", (0, 8), Lines::One
);
text!(
    /// Unit of a value: one line, up to 30 characters.
    UnitName, "unit", (0, 30), Lines::One
);
text!(
    /// Reference of a reading: one line, up to 200 characters.
    Reference, "reference", (0, 200), Lines::One
);
text!(
    /// Name of an API key: one line of 1 to 100 characters.
    KeyName, "name", (1, 100), Lines::One
);
text!(
    /// Description: any lines, up to 10,000 characters, unchanged.
    Description, "description", (0, 10_000), Lines::Many
);

text!(
    /// Text of a reading, or a note about it: any lines, up to 10,000 characters, unchanged.
    ReadingText, "text", (0, 10_000), Lines::Many
);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

fn read(
    raw: &str,
    noun: &str,
    (min, max): (usize, usize),
    lines: Lines,
) -> Result<String, Violation> {
    let text = match lines {
        Lines::One => raw.trim().to_owned(),
        // Browsers send CRLF for line breaks.
        Lines::Many => raw.replace("\r\n", "\n"),
    };
    let length = text.chars().count();
    if length < min {
        return Err(Violation::new("required", format!("Enter a {noun}.")));
    }
    if length > max {
        return Err(Violation::new(
            "too_long",
            format!("The {noun} can have up to {max} characters; this has {length}."),
        ));
    }
    // PostgreSQL cannot store NUL; line breaks in names would allow header injection.
    let is_stray = |c: char| c == '\0' || (lines == Lines::One && c.is_control());
    if text.contains(is_stray) {
        return Err(Violation::new(
            "malformed",
            format!("The {noun} has characters that cannot be shown."),
        ));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn malformed_blank_and_overlong_texts_are_refused() {
        assert_eq!(Title::parse("a\nb").unwrap_err().code, "malformed");
        assert_eq!(Title::parse("   ").unwrap_err().code, "required");
        assert_eq!(Title::parse(&"a".repeat(201)).unwrap_err().code, "too_long");
        assert_eq!(
            Description::parse("a\r\nb\0").unwrap_err().code,
            "malformed"
        );
    }

    proptest! {
        #[test]
        fn accepted_text_changes_only_in_whitespace(raw in any::<String>()) {
            if let Ok(title) = Title::parse(&raw) {
                prop_assert_eq!(title.as_str(), raw.trim());
            }
            if let Ok(text) = Description::parse(&raw) {
                prop_assert_eq!(text.as_str(), raw.replace("\r\n", "\n"));
            }
        }
    }
}
