//! Export and import of the profile.

use regula_schema::{ArchivedProfile, Fields, ProfilePatch, User};

use crate::account::check_profile;

/// Exports the profile.
pub fn export(user: &User) -> ArchivedProfile {
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

/// Validates the profile like a change by the user.
pub fn parse(fields: &mut Fields, profile: ArchivedProfile) -> Option<ProfilePatch> {
    let patch = ProfilePatch {
        name: profile.name,
        image: None,
        time_zone: profile.time_zone,
        day_start_hour: profile.day_start_hour,
        locale: profile.locale,
        theme: profile.theme,
    };
    check_profile(fields, "profile.", patch)
}
