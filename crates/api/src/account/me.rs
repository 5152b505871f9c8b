//! `/api/auth/me`.

use axum::extract::State;
use regula_schema::{AppResult, Code, Fields, PersonName, ProfilePatch, User, Violation};

use crate::{
    db::{pictures, users},
    extract::Caller,
    json::Json,
    openapi::Problem,
    state::ApiState,
};

/// Returns the caller's account.
#[utoipa::path(
    get, path = "/api/auth/me", tag = "auth", security(("bearer" = [])),
    responses((status = 200, body = User), Problem)
)]
pub(super) async fn get_me(caller: Caller) -> Json<User> {
    Json(caller.user())
}

/// Normalizes the patch; reports errors under `{at}{field}`.
pub(crate) fn check_profile(
    fields: &mut Fields,
    at: &str,
    patch: ProfilePatch,
) -> Option<ProfilePatch> {
    let at = |field: &str| format!("{at}{field}");
    let name = patch
        .name
        .as_deref()
        .and_then(|name| fields.take(&at("name"), PersonName::parse(name)))
        .map(|name| name.as_str().to_owned());
    if patch.image.as_ref().is_some_and(Option::is_some) {
        let detail = "Send the picture itself to PUT /api/auth/me/image.";
        fields.take::<()>(&at("image"), Err(Violation::new("malformed", detail)));
    }
    if let Some(zone) = &patch.time_zone
        && jiff::tz::TimeZone::get(zone).is_err()
    {
        let detail = "Choose a time zone such as Europe/Lisbon.";
        fields.take::<()>(&at("time_zone"), Err(Violation::new("malformed", detail)));
    }
    if patch.day_start_hour.is_some_and(|hour| !(0..24).contains(&hour)) {
        let detail = "The day must start at an hour from 0 to 23.";
        fields.take::<()>(
            &at("day_start_hour"),
            Err(Violation::new("out_of_range", detail)),
        );
    }
    let is_tag = |tag: &str| {
        (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    if patch.locale.as_deref().is_some_and(|tag| !is_tag(tag)) {
        let detail = "Use a language tag such as en-GB.";
        fields.take::<()>(&at("locale"), Err(Violation::new("malformed", detail)));
    }
    Some(ProfilePatch { name, ..patch })
}

/// Updates the given fields.
#[utoipa::path(
    patch, path = "/api/auth/me", tag = "auth", security(("bearer" = [])),
    request_body = ProfilePatch,
    responses((status = 200, body = User), Problem)
)]
pub(super) async fn update_me(
    State(api): State<ApiState>,
    caller: Caller,
    Json(patch): Json<ProfilePatch>,
) -> AppResult<Json<User>> {
    let mut fields = Fields::default();
    let patch = check_profile(&mut fields, "", patch);
    let patch = fields.finish(patch)?;
    let mut conn = api.db.begin().await?;
    let mut row = users::update_profile(&mut conn, caller.id(), &patch, caller.now).await?;
    if patch.image.is_some() {
        row = users::set_image(&mut conn, caller.id(), None, caller.now).await?;
        pictures::delete(&mut conn, caller.id()).await?;
    }
    conn.commit().await?;
    api.standings.forget_user(caller.id());
    row.map(|row| Json(row.user(caller.now))).ok_or_else(|| Code::UserNotFound.into())
}
