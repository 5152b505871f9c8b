//! `POST /api/auth/refresh`: rotation by compare-and-swap (RFC 9700, section 4.14).

use axum::extract::State;
use regula_schema::{AppResult, Code, RefreshRequest, Timestamp, TokenPair};
use serde_json::json;
use time::Duration;

use super::token_pair;
use crate::{
    clock::{MAX_SKEW, later},
    db::{
        audit::{NewEntry, action},
        sessions,
        sessions::SessionRow,
        users,
        users::UserRow,
    },
    digest::hash,
    json::Json,
    openapi::Problem,
    peer::Peer,
    standing::{IDLE_LIFE, Standing},
    state::ApiState,
    throttle,
    token::{Claims, TokenType, successor_jti},
};

/// Grace period of the previous token: a lost race or a retry, not theft.
const GRACE: Duration = Duration::seconds(10);

/// Rotates the newest refresh token of a session.
///
/// Within ten seconds, the previous token gets the same successor; after that, its use ends the
/// session.
#[utoipa::path(
    post, path = "/api/auth/refresh", tag = "auth", request_body = RefreshRequest,
    responses((status = 200, body = TokenPair), Problem)
)]
pub(super) async fn refresh(
    State(api): State<ApiState>,
    peer: Peer,
    Json(RefreshRequest { refresh_token }): Json<RefreshRequest>,
) -> AppResult<Json<TokenPair>> {
    let now = api.clock.now();
    let claims = api.keys.verify(&refresh_token, TokenType::Refresh, now)?;
    let presented = hash(&claims.jti);
    let successor = successor_jti(&claims);
    throttle::admit_refresh(&api.db, claims.sid, peer.address, now).await?;

    let mut conn = api.db.begin().await?;
    // Before the standing is checked: the update locks the row, so that concurrent requests see
    // the first rotation.
    let won = sessions::rotate(
        &mut conn,
        claims.sid,
        &presented,
        &hash(&successor),
        later(now, -IDLE_LIFE),
        now,
    )
    .await?;
    let session = sessions::find(&mut conn, claims.sid).await?.ok_or(Code::UserNotFound)?;
    let user = users::find(&mut conn, session.user_id).await?.ok_or(Code::UserNotFound)?;
    if user.id != claims.sub {
        return Err(Code::TokenInvalid.into());
    }
    // Dropping the transaction rolls back the rotation.
    Standing {
        session: session.clone(),
        user: user.clone(),
    }
    .admit(now)?;
    let issued = session.rotated_at.map_or(now, Timestamp::new);

    if won || is_lost_race(&session, &presented, &hash(&successor), issued, now) {
        conn.commit().await?;
        api.standings.forget_session(claims.sid);
        return Ok(Json(token_pair(
            &api, &user, claims.sid, successor, issued,
        )?));
    }
    sessions::end(&mut conn, claims.sid, "reused", now).await?;
    record_reuse(&mut conn, &user, &claims, &peer, now).await?;
    conn.commit().await?;
    api.standings.forget_session(claims.sid);
    Err(Code::SessionEnded.into())
}

fn is_lost_race(
    session: &SessionRow,
    presented: &[u8],
    successor: &[u8],
    rotated: Timestamp,
    now: Timestamp,
) -> bool {
    session.previous_hash.as_deref() == Some(presented)
        && session.token_hash.as_deref() == Some(successor)
        && now <= later(rotated, GRACE)
        && rotated <= later(now, MAX_SKEW)
}

async fn record_reuse(
    conn: &mut crate::db::Conn,
    user: &UserRow,
    claims: &Claims,
    peer: &Peer,
    now: Timestamp,
) -> AppResult<()> {
    NewEntry::new(action::TOKEN_REUSED, user.id)
        .from(peer)
        .detail(json!({ "session_id": claims.sid }))
        .record(conn, now)
        .await?;
    Ok(())
}
