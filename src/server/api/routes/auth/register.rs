//! `POST /api/auth/register`.

use axum::{extract::State, http::StatusCode};
use serde_json::json;

use crate::{
    error::AppResult,
    schema::{Email, Fields, Password, PersonName, RegisterRequest, Role, TokenPair},
    server::{
        api::{
            db::{
                audit::{self, NewEntry, action},
                users::{self, NewUser},
            },
            json::Json,
            openapi::Problem,
            password::check_new_password,
            sign_in::{Verified, open_api_session},
            state::ApiState,
            throttle,
        },
        peer::Peer,
    },
};

/// An account to be, looked at.
struct Registration {
    email: Email,
    name: PersonName,
    time_zone: String,
}

/// Reads what every new account needs, and says everything that is wrong with it at once.
pub(super) fn parse_account(
    name: &str,
    email: &str,
    password: &Password,
) -> AppResult<(PersonName, Email)> {
    let mut fields = Fields::default();
    let name = fields.take("name", PersonName::parse(name));
    let email = fields.take("email", Email::parse(email));
    let password = match &email {
        Some(email) => check_new_password(password, email),
        None => password.check_length(),
    };
    fields.take("password", password);
    fields.finish(name.zip(email))
}

fn parse(api: &ApiState, request: &RegisterRequest) -> AppResult<Registration> {
    let (name, email) = parse_account(&request.name, &request.email, &request.password)?;
    // A wrong time zone is the browser's mistake, not the person's: it does not stop them.
    let time_zone = request
        .time_zone
        .clone()
        .filter(|zone| jiff::tz::TimeZone::get(zone).is_ok())
        .unwrap_or_else(|| api.web.time_zone.clone());
    Ok(Registration {
        email,
        name,
        time_zone,
    })
}

/// Makes the account. Whether the address is taken is told (there may be no mail to tell it
/// otherwise), so it is throttled.
pub async fn create_account(
    api: &ApiState,
    peer: &Peer,
    request: &RegisterRequest,
) -> AppResult<Verified> {
    let registration = parse(api, request)?;
    let now = api.clock.now();
    throttle::admit_registration(&api.db, peer.address, now).await?;
    let hash = api.hasher.hash(&request.password).await?;
    let new = NewUser {
        email: &registration.email,
        name: &registration.name,
        role: Role::User,
        password_hash: Some(&hash),
        time_zone: &registration.time_zone,
    };
    let mut conn = api.db.begin().await?;
    let user = users::create(&mut conn, &new, now).await?;
    let entry = NewEntry {
        actor_id: Some(user.id),
        action: action::REGISTERED,
        target: Some(user.id),
        address: &peer.address_text(),
        detail: json!({}),
    };
    audit::record(&mut conn, &entry, now).await?;
    conn.commit().await?;
    Ok(Verified::just_set(user))
}

/// Makes an account and signs in.
#[utoipa::path(
    post, path = "/api/auth/register", tag = "auth", request_body = RegisterRequest,
    responses((status = 201, body = TokenPair), Problem)
)]
pub(in crate::server::api) async fn register(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<RegisterRequest>,
) -> AppResult<(StatusCode, Json<TokenPair>)> {
    let verified = create_account(&api, &peer, &request).await?;
    let tokens = open_api_session(&api, &peer, verified).await?;
    Ok((StatusCode::CREATED, Json(tokens)))
}
