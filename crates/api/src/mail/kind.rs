//! The kinds of mail.

/// The subject of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Confirm the address of this account.
    VerifyEmail,
    /// Somebody tried to sign up with an address that has an account.
    AccountExists,
    /// A new password can be chosen, if the address has an account.
    ResetPassword,
    /// Confirm this address, and it becomes the account's.
    ChangeEmail,
    /// To the old address: a change was asked for.
    ChangeAsked,
    /// To the old address: it was changed.
    EmailChanged,
    /// The password was changed.
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

    /// The word for it, in the database and in the names of the outbox.
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
