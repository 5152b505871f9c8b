//! The last steps: standing, and the session itself.

use regula_schema::{AppResult, Code, SessionKind, Timestamp, TokenPair};
use serde_json::json;
use uuid::Uuid;

use super::{Proof, Verified, confirmed::require_confirmed, token_pair};
use crate::{
    db::{
        Conn, DbError, audit,
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

/// How many living sessions a user may have. One more ends the one that was not used for longest.
const MOST: i64 = 100;

/// A session that has just been opened.
pub struct Opened {
    pub user: UserRow,
    pub session_id: Uuid,
    /// For the cookie of a browser that the account did not know until now.
    pub device: Option<DeviceSecret>,
}

/// The last steps, in one transaction: refuses the unconfirmed and the banned, and opens the session. A ban or
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
        proof,
        attempt,
    } = verified;
    let hash = match &proof {
        Proof::Password(hash) => Some(hash.as_str()),
        Proof::Other => None,
    };
    let mut conn = api.db.begin().await?;
    if let Some(attempt) = attempt {
        attempt.succeeded(&mut conn, now).await?;
    }
    if let Err(refusal) = require_confirmed(&mut conn, api, peer, &user).await {
        conn.commit().await?;
        api.mail.wake();
        return Err(refusal);
    }
    if !users::touch_sign_in(&mut conn, user.id, hash, now).await? {
        let user = users::find(&mut conn, user.id).await?;
        // The password was right, so the attempt stays forgiven, and a ban may be told.
        conn.commit().await?;
        return Err(match user {
            Some(user) if user.is_banned(now) => banned(&user),
            _ => Code::InvalidCredentials.into(),
        });
    }
    let session_id = insert(&mut conn, api, peer, &user, &proof, kind, first_jti).await?;
    let device = remember_place(&mut conn, peer, &user, kind, now).await?;
    let ended = sessions::end_beyond(&mut conn, user.id, MOST, now).await?;
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

/// Notes from where the user has signed in. A browser keeps the device cookie by which the account
/// knows it; any other gets a new one, for who knows where it has its cookie from.
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
    let entry = NewEntry {
        actor_id: Some(user.id),
        action: action::SIGNED_IN,
        target: Some(user.id),
        address: &address,
        detail: json!({ "session_id": id, "way": proof.way() }),
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
    let Opened {
        user, session_id, ..
    } = open_session(api, peer, verified, SessionKind::Api, Some(&jti)).await?;
    token_pair(api, &user, session_id, jti, api.clock.now())
}
