//! The owner's order of their commitments.

use axum::{extract::State, http::StatusCode};

use crate::{
    error::{AppResult, Code},
    schema::{CommitmentMove, Fields},
    server::api::{
        commitments::refuse,
        db::{commitments, users},
        extract::Owned,
        json::Json,
        openapi::{OwnedPath, Problem},
        state::ApiState,
    },
};

/// Moves a commitment behind another, or to the first place. The others keep their order.
#[utoipa::path(
    post, path = "/api/users/{user_id}/commitments/{id}/move", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath), request_body = CommitmentMove,
    responses((status = 204), Problem)
)]
pub(in crate::server::api::routes) async fn move_commitment(
    State(api): State<ApiState>,
    commitment: Owned,
    Json(to): Json<CommitmentMove>,
) -> AppResult<StatusCode> {
    let owner = &commitment.owner;
    let now = owner.caller.now;
    let mut conn = api.db.begin().await?;
    // Two moves at once would take the same rows in two orders.
    users::lock(&mut conn, owner.id).await?;
    let row = commitments::find(&mut conn, owner.id, commitment.id).await?;
    let row = row.ok_or(Code::NotFound)?;
    match to.after {
        None => commitments::move_first(&mut conn, &row, now).await?,
        Some(after) if after == row.id => {}
        Some(after) => {
            let Some(after) = commitments::find(&mut conn, owner.id, after).await? else {
                let mut fields = Fields::default();
                refuse(
                    &mut fields,
                    "after",
                    "unknown",
                    "There is no such commitment.",
                );
                return fields.finish(None);
            };
            commitments::move_behind(&mut conn, &row, after.key(), now).await?;
        }
    }
    conn.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
