//! Text that people write: titles, names, descriptions.

use super::Violation;

/// Declares a type for one kind of text.
macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $noun:literal, $range:expr, $lines:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Reads it as it was typed.
            ///
            /// # Errors
            /// When it is too short, too long, or holds characters that no text has.
            pub fn parse(raw: &str) -> Result<Self, Violation> {
                read(raw, $noun, $range, $lines).map(Self)
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
    /// What to call a person: one line of 1 to 100 characters.
    PersonName, "name", (1, 100), Lines::One
);
text!(
    /// What a thing is called: one line of 1 to 200 characters.
    Title, "title", (1, 200), Lines::One
);
text!(
    /// What a project is called: one line of 1 to 100 characters.
    ProjectName, "name", (1, 100), Lines::One
);
text!(
    /// Why a user is banned: one line of 1 to 500 characters.
    BanReason, "reason", (1, 500), Lines::One
);
text!(
    /// Why a day is excused: one line, up to 500 characters.
    Reason, "reason", (0, 500), Lines::One
);
text!(
    /// The group that a template is shown in: one line, up to 60 characters.
    Category, "category", (0, 60), Lines::One
);
text!(
    /// A sign for a thing: one character, which a few code points may make up.
    Icon, "icon", (0, 8), Lines::One
);
text!(
    /// What is counted: one word or two, up to 30 characters.
    UnitName, "unit", (0, 30), Lines::One
);
text!(
    /// Where a reading is found: one line, up to 200 characters.
    Reference, "reference", (0, 200), Lines::One
);
text!(
    /// What to call an API key: one line of 1 to 100 characters.
    KeyName, "name", (1, 100), Lines::One
);
text!(
    /// More about a thing: any lines, up to 10,000 characters, kept as written.
    Description, "description", (0, 10_000), Lines::Many
);

text!(
    /// What stands in a reading, or in a note about it: any lines, up to 10,000 characters, kept as written.
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
        // Browsers send CRLF for what was typed as LF.
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
    // PostgreSQL cannot store NUL, and a line break in a name is how headers are forged.
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
    fn one_line_means_one_line() {
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
        fn what_is_taken_is_kept(raw in any::<String>()) {
            if let Ok(title) = Title::parse(&raw) {
                prop_assert_eq!(title.as_str(), raw.trim());
            }
            if let Ok(text) = Description::parse(&raw) {
                prop_assert_eq!(text.as_str(), raw.replace("\r\n", "\n"));
            }
        }
    }
}
