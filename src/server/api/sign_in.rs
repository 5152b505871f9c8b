//! Signing in, as a sequence of steps, so that a second factor can become one more of them:
//! throttle → password → ban → session.

use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::{
    db::{
        Conn, DbError,
        audit::{self, NewEntry, action},
        sessions::{self, NewSession, SessionKind},
        users::{self, UserRow},
    },
    password::Hasher,
    standing::banned,
    state::ApiState,
    throttle::{self, Attempt},
};
use crate::{
    error::{AppResult, Code},
    schema::{Email, Password, TokenPair},
    server::{
        peer::Peer,
        token::{Claims, TokenType, random_id},
    },
};

/// A user whose password was right, with the hash it was right for.
pub struct Verified {
    pub user: UserRow,
    hash: String,
    attempt: Option<Attempt>,
}

/// A session that has just been opened.
pub struct Opened {
    pub user: UserRow,
    pub session_id: Uuid,
}

impl Verified {
    /// A user who has just set their password, so that it need not be asked for.
    pub fn just_set(user: UserRow) -> Self {
        let hash = user.password_hash.clone().unwrap_or_default();
        Self {
            user,
            hash,
            attempt: None,
        }
    }
}

/// Steps one and two: counts the attempt, then checks the password. Unknown address, wrong
/// password, absurd password and an account without one cost the same and are told the same.
pub async fn verify_password(
    api: &ApiState,
    peer: &Peer,
    email: &str,
    password: &Password,
) -> AppResult<Verified> {
    let now = api.clock.now();
    let attempt = throttle::admit(&api.db, email, peer.address, now).await?;
    let user = match Email::parse(email) {
        Ok(email) => users::find_by_email(&mut api.db.read().await?, &email).await?,
        Err(_) => None,
    };
    let stored = user.as_ref().and_then(|user| user.password_hash.as_deref());
    let absurd = password.is_absurd();
    // An absurd password is not hashed; the empty one in its place costs what any other does.
    let nothing = Password::default();
    let candidate = if absurd { &nothing } else { password };
    let matches = match api.hasher.verify(candidate, stored).await {
        Ok(matches) => matches && !absurd,
        // We were busy: that is no failure of theirs.
        Err(error) => {
            let mut conn = api.db.begin().await?;
            attempt.take_back(&mut conn, now).await?;
            conn.commit().await?;
            return Err(error);
        }
    };
    match user {
        Some(UserRow {
            password_hash: Some(_),
            ..
        }) if matches => {}
        other => {
            let entry = NewEntry {
                actor_id: None,
                action: action::SIGN_IN_REFUSED,
                target: other.map(|user| user.id),
                address: &peer.address_text(),
                detail: json!({}),
            };
            audit::record(&mut api.db.write().await?, &entry, now).await?;
            return Err(Code::InvalidCredentials.into());
        }
    }
    let user = user.ok_or(Code::InvalidCredentials)?;
    let hash = strengthen(api, &user, password).await?;
    Ok(Verified {
        user,
        hash,
        attempt: Some(attempt),
    })
}

/// The hash that `password` was right for, made anew if it was weak.
async fn strengthen(api: &ApiState, user: &UserRow, password: &Password) -> AppResult<String> {
    let hash = user.password_hash.clone().unwrap_or_default();
    if !Hasher::is_weak(&hash) {
        return Ok(hash);
    }
    let stronger = api.hasher.hash(password).await?;
    if users::rehash(&mut api.db.write().await?, user.id, &hash, &stronger).await? {
        return Ok(stronger);
    }
    // Another sign-in was quicker, or the password was changed: what is stored now decides.
    let user = users::find(&mut api.db.read().await?, user.id).await?;
    let stored = user.and_then(|user| user.password_hash);
    if api.hasher.verify(password, stored.as_deref()).await? {
        Ok(stored.unwrap_or_default())
    } else {
        Err(Code::InvalidCredentials.into())
    }
}

/// Steps three and four, in one transaction: refuses the banned, and opens the session. A ban or
/// a password change that happened since the password was checked wins.
pub async fn open_session(
    api: &ApiState,
    peer: &Peer,
    verified: Verified,
    kind: SessionKind,
    first_jti: Option<&str>,
) -> AppResult<Opened> {
    let now = api.clock.now();
    let Verified {
        user,
        hash,
        attempt,
    } = verified;
    let mut conn = api.db.begin().await?;
    if let Some(attempt) = attempt {
        attempt.succeeded(&mut conn, now).await?;
    }
    if !users::touch_sign_in(&mut conn, user.id, &hash, now).await? {
        let user = users::find(&mut conn, user.id).await?;
        // The password was right, so the attempt stays forgiven, and a ban may be told.
        conn.commit().await?;
        return Err(match user {
            Some(user) if user.is_banned(now) => banned(&user),
            _ => Code::InvalidCredentials.into(),
        });
    }
    let session_id = insert(&mut conn, api, peer, &user, kind, first_jti).await?;
    conn.commit().await?;
    Ok(Opened {
        user: UserRow {
            last_seen_at: Some(now.get()),
            ..user
        },
        session_id,
    })
}

async fn insert(
    conn: &mut Conn,
    api: &ApiState,
    peer: &Peer,
    user: &UserRow,
    kind: SessionKind,
    first_jti: Option<&str>,
) -> Result<Uuid, DbError> {
    let now = api.clock.now();
    let id = Uuid::now_v7();
    let address = peer.address_text();
    let token_hash = first_jti.map(super::hash);
    let session = NewSession {
        id,
        user_id: user.id,
        kind,
        token_hash: token_hash.as_deref(),
        device: &peer.device,
        address: &address,
    };
    sessions::create(conn, &session, now).await?;
    let entry = NewEntry {
        actor_id: Some(user.id),
        action: action::SIGNED_IN,
        target: Some(user.id),
        address: &address,
        detail: json!({ "session_id": id }),
    };
    audit::record(conn, &entry, now).await?;
    Ok(id)
}

/// Opens a session for an API client and gives it its first tokens.
pub async fn open_api_session(
    api: &ApiState,
    peer: &Peer,
    verified: Verified,
) -> AppResult<TokenPair> {
    let jti = random_id();
    let Opened { user, session_id } =
        open_session(api, peer, verified, SessionKind::Api, Some(&jti)).await?;
    token_pair(api, &user, session_id, jti, api.clock.now())
}

/// The tokens of session `sid` whose refresh token is `jti`, issued at `issued`.
pub fn token_pair(
    api: &ApiState,
    user: &UserRow,
    sid: Uuid,
    jti: String,
    issued: crate::schema::Timestamp,
) -> AppResult<TokenPair> {
    let now = api.clock.now();
    let life = TokenType::Access.max_life();
    let refresh = Claims {
        jti,
        ..Claims::new(
            TokenType::Refresh,
            user.id,
            sid,
            issued,
            TokenType::Refresh.max_life(),
        )
    };
    Ok(TokenPair {
        user: user.user(now),
        access_token: access_token(api, user, sid, life)?,
        refresh_token: api.keys.sign(&refresh)?,
        token_type: "bearer".to_owned(),
        expires_in: life.whole_seconds(),
    })
}

/// An access token of session `sid`.
pub fn access_token(
    api: &ApiState,
    user: &UserRow,
    sid: Uuid,
    life: Duration,
) -> AppResult<String> {
    let claims = Claims {
        email: Some(user.email.clone()),
        name: Some(user.name.clone()),
        role: Some(user.role()),
        ..Claims::new(TokenType::Access, user.id, sid, api.clock.now(), life)
    };
    Ok(api.keys.sign(&claims)?)
}
