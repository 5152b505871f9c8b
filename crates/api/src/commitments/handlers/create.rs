//! `POST /api/users/{user_id}/commitments`.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppResult, Commitment, Description, Fields, NewAsceticism, NewCommitment, Timestamp,
};
use uuid::Uuid;

use crate::{
    checks::{check_day, check_end, refuse},
    commitments::{LoadedCommitment, parse_rule},
    db::{
        Conn, asceticisms,
        asceticisms::{AsceticismFields, AsceticismRow},
        commitments,
        commitments::CommitmentFields,
    },
    extract::Owner,
    json::Json,
    library::parse_without_rule,
    limits::Limit,
    openapi::{OwnerPath, Problem},
    state::ApiState,
};

/// Creates a commitment from a template or a custom asceticism, last in the owner's order.
#[utoipa::path(
    post, path = "/api/users/{user_id}/commitments", tag = "commitments",
    security(("bearer" = [])), params(OwnerPath), request_body = NewCommitment,
    responses((status = 201, body = Commitment), Problem)
)]
pub(super) async fn create_commitment(
    State(api): State<ApiState>,
    owner: Owner,
    Json(new): Json<NewCommitment>,
) -> AppResult<(StatusCode, Json<Commitment>)> {
    let now = owner.caller.now;
    let mut conn = owner.begin(&api).await?;
    let today = owner.today(&mut conn).await?.date;
    let mut fields = Fields::default();
    let start = new.start_date.unwrap_or(today);
    check_day(&mut fields, "start_date", start);
    check_end(&mut fields, "end_date", start, new.end_date);
    let note = fields.take("note", Description::parse(&new.note));
    let asceticism = asceticism(&mut conn, &mut fields, owner.id, &new, now).await?;
    let rule = asceticism.as_ref().and_then(|asceticism| {
        let what = (asceticism.tracking(), asceticism.kind());
        let suggested = asceticism.suggested_rule();
        let rule = new.rule.clone().or(suggested).unwrap_or_default();
        if rule.effective_from.is_some_and(|from| from != start) {
            let detail = "The first rule holds from the start on.";
            refuse(&mut fields, "rule.effective_from", "not_start", detail);
        }
        parse_rule(&mut fields, "rule", &rule, what, start)
    });
    let parsed = asceticism.zip(rule).zip(note);
    let ((asceticism, rule), note) = fields.finish(parsed)?;
    let new = CommitmentFields {
        asceticism_id: asceticism.id,
        enrolment_id: None,
        start_date: start,
        end_date: new.end_date,
        rule,
        note,
    };
    let id = commitments::create(&mut conn, owner.id, &new, now).await?;
    Limit::Commitments.enforce(&mut conn, owner.id).await?;
    Limit::Asceticisms.enforce(&mut conn, owner.id).await?;
    let commitment = LoadedCommitment::find(&mut conn, owner.id, id).await?;
    conn.commit().await?;
    Ok((
        StatusCode::CREATED,
        Json(commitment.to_wire(today, Vec::new())),
    ))
}

async fn asceticism(
    conn: &mut Conn,
    fields: &mut Fields,
    owner: Uuid,
    new: &NewCommitment,
    now: Timestamp,
) -> AppResult<Option<AsceticismRow>> {
    const FIELD: &str = "asceticism_id";
    Ok(match (new.asceticism_id, &new.custom) {
        (Some(id), None) => {
            let found = asceticisms::take(conn, owner, id).await?;
            if found.is_none() {
                refuse(fields, FIELD, "unknown", "There is no such asceticism.");
            }
            found
        }
        (None, Some(custom)) => match parse_custom(fields, custom) {
            // An error later rolls this back with the transaction.
            Some(custom) => Some(asceticisms::create(conn, Some(owner), custom, now).await?),
            None => None,
        },
        (None, None) => {
            let detail = "Choose an asceticism, or make one of your own.";
            refuse(fields, FIELD, "required", detail);
            None
        }
        (Some(_), Some(_)) => {
            let detail = "Choose an asceticism, or make one of your own: not both.";
            refuse(fields, FIELD, "only_one", detail);
            None
        }
    })
}

fn parse_custom(fields: &mut Fields, custom: &NewAsceticism) -> Option<AsceticismFields> {
    let new = parse_without_rule(fields, "custom.", custom);
    if custom.suggested_rule.is_some() {
        let detail = "Give the commitment its rule.";
        refuse(fields, "custom.suggested_rule", "not_template", detail);
    }
    new
}
