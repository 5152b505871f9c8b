//! Order of the owner's commitments.

use axum::extract::State;
use regula_schema::{AppResult, Code, Commitment, CommitmentMove, Fields};

use crate::{
    checks::refuse,
    commitments::LoadedCommitment,
    db::{commitments, users},
    extract::Owned,
    json::Json,
    openapi::{OwnedPath, Problem},
    state::ApiState,
};

/// Moves a commitment after another, or to the beginning. The others keep their order.
#[utoipa::path(
    post, path = "/api/users/{user_id}/commitments/{id}/move", tag = "commitments",
    security(("bearer" = [])), params(OwnedPath), request_body = CommitmentMove,
    responses((status = 200, body = Commitment), Problem)
)]
pub(super) async fn move_commitment(
    State(api): State<ApiState>,
    owned: Owned,
    Json(CommitmentMove { after }): Json<CommitmentMove>,
) -> AppResult<Json<Commitment>> {
    let owner = &owned.owner;
    let now = owner.caller.now;
    let mut conn = owner.begin(&api).await?;
    // Serialized: two concurrent moves could deadlock on the same rows.
    users::lock(&mut conn, owner.id).await?;
    let row = commitments::find(&mut conn, owner.id, owned.id).await?;
    let row = row.ok_or(Code::NotFound)?;
    match after {
        None => commitments::move_first(&mut conn, &row, now).await?,
        Some(after) => {
            let after = commitments::find(&mut conn, owner.id, after).await?;
            let Some(after) = after.filter(|after| after.id != row.id) else {
                let mut fields = Fields::default();
                let detail = "There is no such other commitment.";
                refuse(&mut fields, "after", "unknown", detail);
                return fields.finish(None);
            };
            commitments::move_behind(&mut conn, &row, after.key(), now).await?;
        }
    }
    let today = owner.today(&mut conn).await?.date;
    let commitment = LoadedCommitment::find(&mut conn, owner.id, row.id).await?;
    conn.commit().await?;
    Ok(Json(commitment.to_wire(today, Vec::new())))
}
