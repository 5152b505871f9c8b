//! Passwords in requests.

use serde::{Deserialize, Serialize};

use super::Violation;

/// A password as typed. Its `Debug` hides it, so that it cannot get into logs, or into the recorded
/// arguments of a server function.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(transparent)]
#[schema(value_type = String, format = Password, min_length = 8, max_length = 256)]
pub struct Password(String);

impl Password {
    /// Minimum length of a new password in code points (OWASP ASVS 6.2.1).
    pub const MIN_CHARS: usize = 8;
    /// Maximum length of a hashed password in code points (OWASP ASVS 6.2.9 asks for at least 64).
    pub const MAX_CHARS: usize = 256;

    /// Plain text, for hashing only.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// True if it exceeds the maximum length; such a password is never hashed.
    #[must_use]
    pub fn is_absurd(&self) -> bool {
        self.0.len() > 4 * Self::MAX_CHARS || self.0.chars().count() > Self::MAX_CHARS
    }

    /// Validates the length of a new password. Any characters are allowed (ASVS 6.2.5).
    ///
    /// # Errors
    /// Under 8 or over 256 code points.
    pub fn check_length(&self) -> Result<(), Violation> {
        if self.is_absurd() {
            return Err(Violation::new("too_long", "Use at most 256 characters."));
        }
        if self.0.is_empty() {
            return Err(Violation::new("required", "Choose a password."));
        }
        if self.0.chars().count() < Self::MIN_CHARS {
            return Err(Violation::new("too_short", "Use at least 8 characters."));
        }
        Ok(())
    }
}

impl From<&str> for Password {
    fn from(typed: &str) -> Self {
        Self(typed.to_owned())
    }
}

impl From<String> for Password {
    fn from(typed: String) -> Self {
        Self(typed)
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_code_points() {
        assert!(Password::from("éééééééé").check_length().is_ok());
        assert_eq!(
            Password::from("ééééééé").check_length().unwrap_err().code,
            "too_short"
        );
        assert!(Password::from("🗝".repeat(256)).check_length().is_ok());
        assert_eq!(
            Password::from("a".repeat(257)).check_length().unwrap_err().code,
            "too_long"
        );
    }

    #[test]
    fn debug_output_hides_the_password() {
        assert_eq!(
            format!("{:?}", Password::from("Correct-Horse-9")),
            "Password(…)"
        );
    }
}
