//! Who the user is.

use regula_schema::{ArchivedProfile, Fields, ProfilePatch, User};

use crate::routes::auth::me::check;

/// What is put back: the same that users may change themselves.
pub type Restore = ProfilePatch;

/// What is taken along.
pub fn of(user: &User) -> ArchivedProfile {
    ArchivedProfile {
        email: Some(user.email.clone()),
        created_at: Some(user.created_at),
        name: Some(user.name.clone()),
        time_zone: Some(user.time_zone.clone()),
        day_start_hour: Some(user.day_start_hour),
        locale: Some(user.locale.clone()),
        theme: Some(user.theme),
    }
}

/// Looks at what is brought back as if the user had typed it.
pub fn parse(fields: &mut Fields, profile: ArchivedProfile) -> Option<Restore> {
    let patch = ProfilePatch {
        name: profile.name,
        image: None,
        time_zone: profile.time_zone,
        day_start_hour: profile.day_start_hour,
        locale: profile.locale,
        theme: profile.theme,
    };
    check(fields, "profile.", patch)
}
