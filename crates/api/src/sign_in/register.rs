//! `POST /api/auth/register`.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use regula_schema::{
    Accepted, AppResult, Code, Email, Fields, Password, PersonName, RegisterRequest, Role,
    Timestamp, TokenPair,
};

use super::{open_api_session, verified::Verified};
use crate::{
    db::{
        Conn,
        audit::{NewEntry, action},
        users,
        users::{NewUser, UserRow},
    },
    json::Json,
    mail,
    mail::{Kind, may_mail},
    openapi::Problem,
    password::check_new_password,
    peer::Peer,
    state::ApiState,
    throttle,
};

/// Validated sign-up data.
struct Registration {
    email: Email,
    name: PersonName,
    time_zone: String,
}

/// Validates the fields of a new account, and reports all errors at once.
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
    // An invalid time zone is the browser's fault: falls back to the default.
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

/// Creates the account and returns its user; `None` if sign-up continues by mail.
///
/// With a mail server, the answer and its timing do not reveal whether the address has an account.
/// Without one, a taken address is an error, throttled.
pub async fn create_account(
    api: &ApiState,
    peer: &Peer,
    request: &RegisterRequest,
) -> AppResult<Option<Verified>> {
    let registration = parse(api, request)?;
    let now = api.clock.now();
    throttle::admit_registration(&api.db, peer.address, now).await?;
    let hash = api.hasher.hash(&request.password).await?;
    match add(api, peer, &registration, &hash).await {
        Ok(user) => {
            api.mail.notify_worker();
            let by_mail = api.mail.reaches_people() || api.mail.requires_verified();
            Ok(user.filter(|_| !by_mail).map(Verified::with_new_password))
        }
        // Lost a race for the address: the winner's mail is on its way.
        Err(error) if error.code == Code::EmailTaken && api.mail.reaches_people() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Inserts the account, if the address is free, and queues the matching mail.
async fn add(
    api: &ApiState,
    peer: &Peer,
    registration: &Registration,
    hash: &str,
) -> AppResult<Option<UserRow>> {
    let now = api.clock.now();
    let email = &registration.email;
    let mut conn = api.db.begin().await?;
    let is_taken = users::find_by_email(&mut conn, email).await?.is_some();
    if is_taken && !api.mail.reaches_people() {
        return Err(Code::EmailTaken.into());
    }
    let user = match is_taken {
        true => None,
        false => Some(insert(&mut conn, peer, registration, hash, now).await?),
    };
    let (kind, id) = match &user {
        Some(user) => (Kind::VerifyEmail, Some(user.id)),
        None => (Kind::AccountExists, None),
    };
    let email = email.as_str();
    // The answer does not reveal that a mail was dropped by the rate limit.
    if may_mail(&mut conn, kind, email, peer.address, now).await?.is_ok() {
        mail::queue(&mut conn, kind, email, id, now).await?;
    }
    conn.commit().await?;
    Ok(user)
}

async fn insert(
    conn: &mut Conn,
    peer: &Peer,
    registration: &Registration,
    hash: &str,
    now: Timestamp,
) -> AppResult<UserRow> {
    let new = NewUser {
        email: &registration.email,
        name: &registration.name,
        role: Role::User,
        password_hash: Some(hash),
        time_zone: &registration.time_zone,
    };
    let user = users::create(conn, &new, now).await?;
    NewEntry::own(action::REGISTERED, user.id).from(peer).record(conn, now).await?;
    Ok(user)
}

/// Response of sign-up.
pub(super) enum Registered {
    SignedIn(Box<TokenPair>),
    ByMail,
}

/// Response if sign-up continues by mail.
fn check_your_mail() -> Accepted {
    Accepted::new("Check your email for the next step.")
}

impl IntoResponse for Registered {
    fn into_response(self) -> Response {
        match self {
            Self::SignedIn(tokens) => (StatusCode::CREATED, Json(*tokens)).into_response(),
            Self::ByMail => (StatusCode::ACCEPTED, Json(check_your_mail())).into_response(),
        }
    }
}

/// Creates an account and signs in (201).
///
/// With a mail server, or if a verified address is required, sign-up continues by mail (202): the
/// answer is the same for an address that already has an account.
#[utoipa::path(
    post, path = "/api/auth/register", tag = "auth", request_body = RegisterRequest,
    responses((status = 201, body = TokenPair), (status = 202, body = Accepted), Problem)
)]
pub(super) async fn register(
    State(api): State<ApiState>,
    peer: Peer,
    Json(request): Json<RegisterRequest>,
) -> AppResult<Registered> {
    Ok(match create_account(&api, &peer, &request).await? {
        Some(verified) => {
            let tokens = open_api_session(&api, &peer, verified).await?;
            Registered::SignedIn(Box::new(tokens))
        }
        None => Registered::ByMail,
    })
}
