//! Kinds of mail.

/// Kind of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Verify the address of a new account.
    VerifyEmail,
    /// Sign-up attempt with the address of an existing account.
    AccountExists,
    /// Link to reset the password, if the address has an account.
    ResetPassword,
    /// Verify the new address of an account.
    ChangeEmail,
    /// Notice to the old address: a change was requested.
    ChangeAsked,
    /// Notice to the old address: it was changed.
    EmailChanged,
    /// Notice: the password was changed.
    PasswordChanged,
}

impl Kind {
    const ALL: [Self; 7] = [
        Self::VerifyEmail,
        Self::AccountExists,
        Self::ResetPassword,
        Self::ChangeEmail,
        Self::ChangeAsked,
        Self::EmailChanged,
        Self::PasswordChanged,
    ];

    /// Name in the database and in file names of the outbox.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify-email",
            Self::AccountExists => "account-exists",
            Self::ResetPassword => "reset-password",
            Self::ChangeEmail => "change-email",
            Self::ChangeAsked => "change-asked",
            Self::EmailChanged => "email-changed",
            Self::PasswordChanged => "password-changed",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
