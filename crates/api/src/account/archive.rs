//! Export and import of the profile, and export of sessions and of the audit log.

use regula_schema::{AppResult, ArchivedProfile, Fields, ProfilePatch, Timestamp, User};
use uuid::Uuid;

use super::me::check_profile;
use crate::{
    csv::{Column, CsvWriter, instant},
    db::{
        Conn, archive,
        archive::{ExportedEntry, ExportedSession},
    },
};

/// Exports the profile.
pub fn export_profile(user: &User) -> ArchivedProfile {
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
pub fn parse_profile(fields: &mut Fields, profile: ArchivedProfile) -> Option<ProfilePatch> {
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

/// The user's sessions, as CSV.
pub async fn sessions_csv(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<u8>> {
    let columns: &[Column<'_, ExportedSession>] = &[
        ("kind", &|it| it.kind.clone()),
        ("device", &|it| it.device.clone()),
        ("address", &|it| it.address.clone()),
        ("created_at", &|it| instant(Timestamp::new(it.created_at))),
        ("last_seen_at", &|it| {
            instant(Timestamp::new(it.last_seen_at))
        }),
        ("ended_at", &|it| instant(it.ended_at.map(Timestamp::new))),
    ];
    let mut file = CsvWriter::new(columns)?;
    let mut after = Uuid::nil();
    loop {
        let rows = archive::sessions(conn, user_id, after).await?;
        let Some(last) = rows.last() else {
            return file.finish();
        };
        after = last.id;
        file.write(rows)?;
    }
}

/// The audit entries about the user, as CSV. Addresses of other users are left out.
pub async fn audit_csv(conn: &mut Conn, user_id: Uuid) -> AppResult<Vec<u8>> {
    let by_user = |it: &ExportedEntry| it.actor_id == Some(user_id);
    let columns: &[Column<'_, ExportedEntry>] = &[
        ("at", &|it| instant(Timestamp::new(it.at))),
        ("action", &|it| it.action.clone()),
        ("by_you", &|it| by_user(it).to_string()),
        ("address", &|it| {
            Some(it.address.clone()).filter(|_| by_user(it)).unwrap_or_default()
        }),
        ("detail", &|it| it.detail.clone()),
    ];
    let mut file = CsvWriter::new(columns)?;
    let mut after = Uuid::nil();
    loop {
        let rows = archive::audit_entries(conn, user_id, after).await?;
        let Some(last) = rows.last() else {
            return file.finish();
        };
        after = last.id;
        file.write(rows)?;
    }
}
