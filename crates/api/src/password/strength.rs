//! Password strength by zxcvbn. Only a hint: `rules` decides.

use regula_schema::{Email, Password, Strength};
use zxcvbn::{Score, zxcvbn};

use super::check_new_password;

/// Maximum length that is estimated: the cost grows with the length.
const JUDGED: usize = 64;

/// Strength of a new password for the account `email`.
pub fn strength(password: &Password, email: Option<&Email>) -> Strength {
    let refused = match email {
        Some(email) => check_new_password(password, email),
        None => password.check_length(),
    };
    if let Err(violation) = refused {
        return Strength {
            score: 0,
            words: violation.detail,
        };
    }
    let judged: String = password.expose().chars().take(JUDGED).collect();
    let inputs = [email.map_or("", Email::as_str), "regula"];
    let entropy = zxcvbn(&judged, &inputs);
    let advice = entropy
        .feedback()
        .and_then(|feedback| feedback.suggestions().first())
        .map(|suggestion| format!(" {suggestion}"))
        .unwrap_or_default();
    let (score, words) = match entropy.score() {
        Score::Zero | Score::One => (1, format!("Easy to guess.{advice}")),
        Score::Two => (2, format!("Could be guessed.{advice}")),
        Score::Three => (3, "Hard to guess.".to_owned()),
        _ => (4, "Very hard to guess.".to_owned()),
    };
    Strength { score, words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_stronger_than_a_word_with_a_number() {
        let email = Email::parse("benedict@example.com").unwrap();
        let score = |password: &str| strength(&Password::from(password), Some(&email)).score;
        assert_eq!(score("short"), 0);
        assert_eq!(score("password123"), 0);
        assert_eq!(score("Benedict-1234"), 0);
        assert_eq!(score("november2026"), 1);
        assert_eq!(score("seven quiet lanterns on the water"), 4);
        assert_eq!(score(&"🗝".repeat(256)), 1);
        assert_eq!(score(&"a".repeat(257)), 0);
    }

    #[test]
    fn weak_passwords_come_with_advice() {
        let said = strength(&Password::from("november2026"), None).words;
        assert!(said.starts_with("Easy to guess. "), "{said}");
    }
}
