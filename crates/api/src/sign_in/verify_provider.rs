//! Sign-in with an OpenID provider. An identity belongs to one user permanently; an email address
//! leads to an account only if both sides have verified it.

use regula_schema::{AppError, AppResult, Code, Email, PersonName, Role};
use serde_json::json;

use super::verified::Verified;
use crate::{
    db::{
        Conn,
        audit::{NewEntry, action},
        identities,
        identities::NewIdentity,
        users,
        users::{NewUser, UserRow},
    },
    oidc::{OidcCallback, Provider, VerifiedIdentity},
    peer::Peer,
    state::ApiState,
    throttle,
    throttle::Attempt,
};

/// Counts the callback as a sign-in attempt and verifies the user. Refusals are written to the
/// audit log as for passwords; failures of the provider are not counted.
pub async fn count_callback(
    api: &ApiState,
    peer: &Peer,
    provider: &Provider,
    callback: &OidcCallback,
    freshly: bool,
) -> AppResult<(VerifiedIdentity, Attempt)> {
    let now = api.clock.now();
    let attempt = throttle::admit(&api.db, provider.issuer(), peer.address, now).await?;
    match provider.exchange_and_verify(callback, freshly, now).await {
        Ok(identity) => Ok((identity, attempt)),
        Err(error) => {
            let mut conn = api.db.begin().await?;
            if error.code == Code::Unavailable {
                attempt.refund(&mut conn).await?;
            } else {
                refused(&mut conn, api, peer, None).await?;
            }
            conn.commit().await?;
            Err(error)
        }
    }
}

async fn refused(
    conn: &mut Conn,
    api: &ApiState,
    peer: &Peer,
    user: Option<&UserRow>,
) -> AppResult<()> {
    Ok(
        NewEntry::new(action::SIGN_IN_REFUSED, user.map(|user| user.id))
            .from(peer)
            .detail(json!({ "way": "provider" }))
            .record(conn, api.clock.now())
            .await?,
    )
}

/// The user of the callback: by identity, else by email address, else a new account.
pub async fn verify_provider(
    api: &ApiState,
    peer: &Peer,
    provider: &Provider,
    callback: &OidcCallback,
) -> AppResult<Verified> {
    let now = api.clock.now();
    let (identity, attempt) = count_callback(api, peer, provider, callback, false).await?;
    let known = {
        let mut conn = api.db.read().await?;
        identities::find(&mut conn, provider.issuer(), &identity.subject).await?
    };
    let user = match known {
        Some(known) => {
            let mut conn = api.db.begin().await?;
            let email = identity.email.as_deref();
            identities::touch(&mut conn, known.id, email, now).await?;
            let user = users::find(&mut conn, known.user_id).await?;
            conn.commit().await?;
            user.ok_or(Code::UserNotFound)?
        }
        None => find_or_create(api, peer, provider, &identity).await?,
    };
    Ok(Verified::by_provider(user, attempt))
}

/// The account for an email address whose identity is not linked yet.
async fn find_or_create(
    api: &ApiState,
    peer: &Peer,
    provider: &Provider,
    identity: &VerifiedIdentity,
) -> AppResult<UserRow> {
    let email =
        identity.email.as_deref().and_then(|email| Email::parse(email).ok()).ok_or_else(|| {
            AppError {
                detail: format!("{} did not share your email address.", provider.name()),
                ..Code::AccessDenied.into()
            }
        })?;
    let found = users::find_by_email(&mut api.db.read().await?, &email).await?;
    let user = match found {
        Some(user) if user.email_verified_at.is_some() && identity.email_verified => {
            link_existing(api, peer, provider, identity, user).await?
        }
        Some(user) => {
            refused(&mut api.db.write().await?, api, peer, Some(&user)).await?;
            return Err(AppError {
                detail: format!(
                    "An account with this address exists. Sign in with its password, then link {} in \
                     the settings.",
                    provider.name()
                ),
                ..Code::EmailTaken.into()
            });
        }
        None => create_account(api, peer, provider, identity, &email).await?,
    };
    Ok(user)
}

/// Links an identity to an account whose address both sides have verified.
async fn link_existing(
    api: &ApiState,
    peer: &Peer,
    provider: &Provider,
    identity: &VerifiedIdentity,
    user: UserRow,
) -> AppResult<UserRow> {
    let mut conn = api.db.begin().await?;
    link(&mut conn, api, peer, provider, identity, &user).await?;
    conn.commit().await?;
    Ok(user)
}

/// Creates an account without a password.
async fn create_account(
    api: &ApiState,
    peer: &Peer,
    provider: &Provider,
    identity: &VerifiedIdentity,
    email: &Email,
) -> AppResult<UserRow> {
    let now = api.clock.now();
    throttle::admit_registration(&api.db, peer.address, now).await?;
    let local_part = email.as_str().split('@').next().unwrap_or_default();
    let name = [identity.name.as_deref().unwrap_or_default(), local_part]
        .into_iter()
        .find_map(|name| PersonName::parse(name).ok())
        .ok_or(Code::Internal)?;
    let new = NewUser {
        email,
        name: &name,
        role: Role::User,
        password_hash: None,
        time_zone: &api.web.time_zone,
    };
    let mut conn = api.db.begin().await?;
    let mut user = users::create(&mut conn, &new, now).await?;
    NewEntry::own(action::REGISTERED, user.id)
        .from(peer)
        .detail(json!({ "way": "provider" }))
        .record(&mut conn, now)
        .await?;
    if identity.email_verified {
        users::confirm_email(&mut conn, user.id, email.as_str(), now).await?;
        user.email_verified_at = Some(now.get());
    }
    link(&mut conn, api, peer, provider, identity, &user).await?;
    conn.commit().await?;
    Ok(user)
}

async fn link(
    conn: &mut Conn,
    api: &ApiState,
    peer: &Peer,
    provider: &Provider,
    identity: &VerifiedIdentity,
    user: &UserRow,
) -> AppResult<()> {
    let now = api.clock.now();
    let new = NewIdentity {
        user_id: user.id,
        issuer: provider.issuer(),
        subject: &identity.subject,
        email: identity.email.as_deref(),
    };
    if !identities::create(conn, &new, now).await? {
        // Lost the race against another sign-in with the same identity.
        return Err(Code::Conflict.into());
    }
    Ok(NewEntry::own(action::IDENTITY_LINKED, user.id)
        .from(peer)
        .detail(json!({ "issuer": provider.issuer() }))
        .record(conn, now)
        .await?)
}
