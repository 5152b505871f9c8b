//! Creation of the session, after checks of the standing.

use regula_schema::{AppResult, Code, SessionKind, Timestamp, TokenPair};
use serde_json::json;
use uuid::Uuid;

use super::{
    require_verified_email::require_verified_email,
    token_pair,
    verified::{Proof, Verified},
};
use crate::{
    db::{
        Conn, DbError,
        audit::{NewEntry, action},
        sessions,
        sessions::NewSession,
        users,
        users::UserRow,
    },
    device::DeviceSecret,
    digest,
    peer::Peer,
    standing::banned,
    state::ApiState,
    throttle,
    token::random_id,
};

/// Maximum active sessions per user. One more ends the least recently used one.
const MAX_SESSIONS: i64 = 100;

/// A new session.
pub struct Opened {
    pub user: UserRow,
    pub session_id: Uuid,
    /// New device cookie, for a browser without a known one.
    pub device: Option<DeviceSecret>,
}

/// Creates the session in one transaction; refuses unverified and banned users. A concurrent ban or
/// password change wins.
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
        proof,
        attempt,
    } = verified;
    let hash = match &proof {
        Proof::Password(hash) => Some(hash.as_str()),
        Proof::Other => None,
    };
    let mut conn = api.db.begin().await?;
    if let Some(attempt) = attempt {
        attempt.succeeded(&mut conn).await?;
    }
    if let Err(refusal) = require_verified_email(&mut conn, api, peer, &user).await {
        conn.commit().await?;
        api.mail.notify_worker();
        return Err(refusal);
    }
    if !users::touch_sign_in(&mut conn, user.id, hash, now).await? {
        let user = users::find(&mut conn, user.id).await?;
        // The password was right, so the attempts stay cleared, and a ban may be revealed.
        conn.commit().await?;
        return Err(match user {
            Some(user) if user.is_banned(now) => banned(&user),
            _ => Code::InvalidCredentials.into(),
        });
    }
    let session_id = insert(&mut conn, api, peer, &user, &proof, kind, first_jti).await?;
    let device = remember_place(&mut conn, peer, &user, kind, now).await?;
    let ended = sessions::end_beyond(&mut conn, user.id, MAX_SESSIONS, now).await?;
    conn.commit().await?;
    for ended in ended {
        api.standings.forget_session(ended);
    }
    Ok(Opened {
        user: UserRow {
            last_seen_at: Some(now.get()),
            ..user
        },
        session_id,
        device,
    })
}

/// Records the network and device of a sign-in. A known device cookie is kept; an unknown one may
/// be stolen or planted, so it is replaced.
async fn remember_place(
    conn: &mut Conn,
    peer: &Peer,
    user: &UserRow,
    kind: SessionKind,
    now: Timestamp,
) -> AppResult<Option<DeviceSecret>> {
    if kind != SessionKind::Browser {
        throttle::remember(conn, &user.email, peer, None, now).await?;
        return Ok(None);
    }
    let mut known = peer.device_key.clone();
    if let Some(key) = &known
        && !throttle::knows_device(conn, &user.email, key, now).await?
    {
        known = None;
    }
    let fresh = known.is_none().then(DeviceSecret::new);
    let key = known.or_else(|| fresh.as_ref().map(DeviceSecret::key));
    throttle::remember(conn, &user.email, peer, key.as_deref(), now).await?;
    Ok(fresh)
}

async fn insert(
    conn: &mut Conn,
    api: &ApiState,
    peer: &Peer,
    user: &UserRow,
    proof: &Proof,
    kind: SessionKind,
    first_jti: Option<&str>,
) -> Result<Uuid, DbError> {
    let now = api.clock.now();
    let id = Uuid::now_v7();
    let address = peer.address_text();
    let token_hash = first_jti.map(digest::hash);
    let session = NewSession {
        id,
        user_id: user.id,
        kind,
        token_hash: token_hash.as_deref(),
        device: &peer.device,
        address: &address,
    };
    sessions::create(conn, &session, now).await?;
    NewEntry::own(action::SIGNED_IN, user.id)
        .from(peer)
        .detail(json!({ "session_id": id, "way": proof.method() }))
        .record(conn, now)
        .await?;
    Ok(id)
}

/// Creates a session for an API client, with its first tokens.
pub async fn open_api_session(
    api: &ApiState,
    peer: &Peer,
    verified: Verified,
) -> AppResult<TokenPair> {
    let jti = random_id();
    let Opened {
        user, session_id, ..
    } = open_session(api, peer, verified, SessionKind::Api, Some(&jti)).await?;
    token_pair(api, &user, session_id, jti, api.clock.now())
}
