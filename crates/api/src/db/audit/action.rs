//! Names of all actions.

/// Declares action names and the list of them.
macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $text;)*
        /// All action names, for the filter of the log.
        pub const ALL: &[&str] = &[$($name),*];
    };
}
actions! {
    /// An account was created by signing up.
    REGISTERED = "user.registered";
    /// An admin created an account for somebody.
    CREATED = "user.created";
    /// A user was banned, or a ban was changed.
    BANNED = "user.banned";
    /// A ban was lifted.
    UNBANNED = "user.unbanned";
    /// An admin changed a user's role.
    ROLE_CHANGED = "user.role_changed";
    /// An admin changed a user's name or whether the address is verified.
    EDITED = "user.edited";
    /// An account was deleted, by its owner or by an admin.
    DELETED = "user.deleted";
    /// A password was changed with the old one.
    PASSWORD_CHANGED = "user.password_changed";
    /// A password was set by a one-time link.
    PASSWORD_RESET = "user.password_reset";
    /// An address was verified.
    EMAIL_VERIFIED = "user.email_verified";
    /// An address was changed.
    EMAIL_CHANGED = "user.email_changed";
    /// A user's data was exported.
    EXPORTED = "user.exported";
    /// Data was imported into an account.
    IMPORTED = "user.imported";
    /// An admin changed a user's own data: a task, a commitment, a log …
    DATA_CHANGED = "user.data_changed";
    /// An account of an OpenID provider was linked.
    IDENTITY_LINKED = "identity.linked";
    /// An account of an OpenID provider was unlinked.
    IDENTITY_UNLINKED = "identity.unlinked";
    /// An API key was created.
    KEY_MADE = "key.made";
    /// An API key was revoked.
    KEY_ENDED = "key.ended";
    /// Somebody signed in.
    SIGNED_IN = "session.opened";
    /// A sign-in was refused.
    SIGN_IN_REFUSED = "session.refused";
    /// A session was ended by signing out or from the list.
    SIGNED_OUT = "session.ended";
    /// All sessions of a user were ended, or all but one.
    ALL_SIGNED_OUT = "session.all_ended";
    /// A user reauthenticated.
    CONFIRMED = "session.confirmed";
    /// A refresh token was reused, and its session was ended.
    TOKEN_REUSED = "session.token_reused";
    /// A one-time link was created.
    LINK_MADE = "link.made";
    /// A one-time link was used.
    LINK_USED = "link.used";
    /// An admin added a template to the library.
    ASCETICISM_CREATED = "asceticism.created";
    /// An admin changed a template.
    ASCETICISM_EDITED = "asceticism.edited";
    /// An admin retired a template; existing commitments keep it.
    ASCETICISM_RETIRED = "asceticism.retired";
    /// An admin restored a retired template.
    ASCETICISM_RESTORED = "asceticism.restored";
    /// An admin deleted a template that nobody used.
    ASCETICISM_DELETED = "asceticism.deleted";
    /// An admin added a package to the library.
    PACKAGE_CREATED = "package.created";
    /// An admin changed a package.
    PACKAGE_EDITED = "package.edited";
    /// An admin deleted a package; enrolled users keep their commitments.
    PACKAGE_DELETED = "package.deleted";
    /// An admin added a reading plan.
    READING_PLAN_CREATED = "reading_plan.created";
    /// An admin changed a reading plan.
    READING_PLAN_EDITED = "reading_plan.edited";
    /// An admin deleted a reading plan with its readings.
    READING_PLAN_DELETED = "reading_plan.deleted";
    /// An admin added a reading.
    READING_CREATED = "reading.created";
    /// An admin changed a reading.
    READING_EDITED = "reading.edited";
    /// An admin deleted a reading.
    READING_DELETED = "reading.deleted";
    /// An admin imported readings into a plan from a file.
    READINGS_IMPORTED = "reading_plan.imported";
}
