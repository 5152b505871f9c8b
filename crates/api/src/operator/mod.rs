//! Operations for whoever runs the server, without signing in: at start and from the command line.

mod backup;
mod demo;

pub use backup::{Access, Restored, backup, end_access, restore};
pub use demo::demo;

use anyhow::{Context, bail};
use regula_config::{ConfigError, FirstAdminConfig};
use regula_schema::{Email, Password, PersonName, Role, Timestamp};
use uuid::Uuid;

use super::{
    db::{
        Conn,
        audit::{NewEntry, action},
        links::{self, NewLink, Purpose},
        users::{self, NewUser},
    },
    digest::hash,
    links::{OPERATOR_LINK_LIFE, password_link},
    state::ApiState,
};
use crate::{check_new_password, clock::later, token::random_id};

/// Outcome of the search for a first admin.
#[derive(Debug, PartialEq, Eq)]
pub enum FirstAdmin {
    /// An admin exists.
    Exists,
    /// The admin of the settings was created.
    Made,
    /// No admin exists; this one-time path creates one.
    Link(String),
}

/// Checks the password of the settings as that of any new account.
///
/// # Errors
/// When it is too weak.
pub fn check_first_admin(config: &FirstAdminConfig) -> Result<(), ConfigError> {
    check_new_password(&config.password, &config.email)
        .map_err(|violation| ConfigError::new("REGULA_ADMIN_PASSWORD", violation.detail))
}

/// Creates the first admin from the settings, or a one-time link for it, unless an admin exists.
///
/// # Errors
/// When the address of the settings belongs to an ordinary user.
pub async fn ensure_first_admin(
    api: &ApiState,
    config: Option<&FirstAdminConfig>,
) -> anyhow::Result<FirstAdmin> {
    if users::has_admin(&mut api.db.read().await?).await? {
        return Ok(FirstAdmin::Exists);
    }
    match config {
        Some(config) => {
            create_admin(api, &config.email, Some(&config.password)).await?;
            Ok(FirstAdmin::Made)
        }
        None => Ok(FirstAdmin::Link(first_admin_link(api).await?)),
    }
}

/// Creates an admin. Without a password, returns the path for choosing one.
///
/// # Errors
/// When the address is taken.
pub async fn create_admin(
    api: &ApiState,
    email: &Email,
    password: Option<&Password>,
) -> anyhow::Result<Option<String>> {
    let password_hash = match password {
        Some(password) => {
            super::check_new_password(password, email).map_err(|v| anyhow::anyhow!(v.detail))?;
            Some(api.hasher.hash(password).await?)
        }
        None => None,
    };
    let local = email.as_str().split('@').next().unwrap_or("admin");
    let name = PersonName::parse(local).map_err(|v| anyhow::anyhow!(v.detail))?;
    let new = NewUser {
        email,
        name: &name,
        role: Role::Admin,
        password_hash: password_hash.as_deref(),
        time_zone: &api.web.time_zone,
    };
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    let user = users::create(&mut conn, &new, now)
        .await
        .with_context(|| format!("{} has an account already", email.as_str()))?;
    // The operator vouches for the address.
    users::confirm_email(&mut conn, user.id, email.as_str(), now).await?;
    record(&mut conn, action::REGISTERED, user.id, now).await?;
    let path = match password {
        Some(_) => None,
        None => {
            record(&mut conn, action::LINK_MADE, user.id, now).await?;
            Some(password_link(&mut conn, &user, OPERATOR_LINK_LIFE, now).await?)
        }
    };
    conn.commit().await?;
    Ok(path)
}

/// One-time path at which the user `email` chooses a new password.
///
/// # Errors
/// When there is no such user.
pub async fn reset_password(api: &ApiState, email: &Email) -> anyhow::Result<String> {
    let user = users::find_by_email(&mut api.db.read().await?, email).await?;
    let Some(user) = user else {
        bail!("nobody has the address {}", email.as_str())
    };
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    let path = password_link(&mut conn, &user, OPERATOR_LINK_LIFE, now).await?;
    record(&mut conn, action::LINK_MADE, user.id, now).await?;
    conn.commit().await?;
    Ok(path)
}

/// One-time path that creates the first admin.
async fn first_admin_link(api: &ApiState) -> anyhow::Result<String> {
    let token = random_id();
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    let new = NewLink {
        token_hash: &hash(&token),
        purpose: Purpose::FirstAdmin,
        user_id: None,
        email: None,
        expires_at: later(now, OPERATOR_LINK_LIFE),
    };
    links::create(&mut conn, &new, now).await?;
    conn.commit().await?;
    Ok(format!("/setup?token={token}"))
}

async fn record(
    conn: &mut Conn,
    action: &'static str,
    target: Uuid,
    now: Timestamp,
) -> anyhow::Result<()> {
    Ok(NewEntry::new(action, target).record(conn, now).await?)
}
