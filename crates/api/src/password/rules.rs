//! Rules for new passwords (OWASP ASVS 6.2, NIST SP 800-63B-4, section 3.1.1).

use std::{collections::HashSet, sync::LazyLock};

use regula_schema::{Email, Password, Violation};

/// Most common passwords of eight characters and more, lowercase, from leaked lists (collected by
/// Royce Williams, as distributed with Django under the BSD licence).
static COMMON: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("common.txt").lines().collect());

/// The app's name, a likely guess.
const APP_NAME: &str = "regula";

/// Checks a new password for the account `email`. There are no rules on kinds of characters.
///
/// # Errors
/// Too short, too long, common, or containing the app's name or the user's address.
pub fn check_new_password(password: &Password, email: &Email) -> Result<(), Violation> {
    password.check_length()?;
    let lower = password.expose().to_lowercase();
    if COMMON.contains(lower.as_str()) {
        return Err(Violation::new(
            "too_common",
            "This password is on every attacker's list. Choose another.",
        ));
    }
    if lower.contains(APP_NAME) {
        return Err(Violation::new(
            "too_guessable",
            "Leave the name of this app out of your password.",
        ));
    }
    let (local, _) = email.as_str().split_once('@').unwrap_or_default();
    if lower.contains(email.as_str()) || (local.len() >= 4 && lower.contains(local)) {
        return Err(Violation::new(
            "too_guessable",
            "Leave your email address out of your password.",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(password: &str) -> Result<(), &'static str> {
        let email = Email::parse("benedict@example.com").unwrap();
        check_new_password(&Password::from(password), &email).map_err(|violation| violation.code)
    }

    #[test]
    fn guessable_passwords_are_refused_and_plain_long_ones_are_not() {
        assert_eq!(code("password123"), Err("too_common"));
        assert_eq!(code("PassWord123"), Err("too_common"));
        assert_eq!(code("my-regula-login"), Err("too_guessable"));
        assert_eq!(code("Benedict-1234"), Err("too_guessable"));
        assert_eq!(code("1234567"), Err("too_short"));
        assert_eq!(code("lowercaseonlybutlong"), Ok(()));
        assert_eq!(code("83651937450128"), Ok(()));
        assert_eq!(code("Correct-Horse-9"), Ok(()));
    }
}
