//! `/api/admin/asceticisms`: templates of asceticisms.

use axum::{extract::State, http::StatusCode};
use regula_schema::{
    AppError, AppResult, Asceticism, AsceticismPatch, AsceticismQuery, Code, NewAsceticism, Page,
    Removal, RemovedTemplate, Template,
};
use serde_json::json;
use uuid::Uuid;

use super::title_change;
use crate::{
    cursor::Window,
    db::{
        Conn, asceticisms,
        asceticisms::AsceticismFields,
        audit::action,
        library::{admin, admin::TemplateRow},
    },
    extract::{Admin, Caller},
    json::{Json, Path, Query},
    library::{asceticisms::filter, parse_asceticism},
    openapi::{OwnPath, Problem},
    state::ApiState,
};

/// Lists all templates, oldest first, including retired ones.
#[utoipa::path(
    get, path = "/api/admin/asceticisms", tag = "admin", security(("bearer" = [])),
    params(AsceticismQuery),
    responses((status = 200, body = Page<Template>), Problem)
)]
pub(super) async fn list_templates(
    State(api): State<ApiState>,
    _admin: Admin,
    Query(query): Query<AsceticismQuery>,
) -> AppResult<Json<Page<Template>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let filter = filter(&query)?;
    let mut conn = api.db.read().await?;
    let rows = admin::list(&mut conn, &filter, window.after, window.read_limit()).await?;
    let total = admin::count(&mut conn, &filter).await?;
    Ok(Json(window.page(
        rows,
        total,
        TemplateRow::id,
        Template::from,
    )))
}

/// Adds a template.
#[utoipa::path(
    post, path = "/api/admin/asceticisms", tag = "admin", security(("bearer" = [])),
    request_body = NewAsceticism,
    responses((status = 201, body = Template), Problem)
)]
pub(super) async fn create_template(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Json(new): Json<NewAsceticism>,
) -> AppResult<(StatusCode, Json<Template>)> {
    let fields = parse_asceticism(&new)?;
    let mut conn = api.db.begin().await?;
    let row = asceticisms::create(&mut conn, None, fields, caller.now).await?;
    let detail = json!({ "title": row.title });
    let made = found(admin::find(&mut conn, row.id).await?)?;
    caller.commit(conn, action::ASCETICISM_CREATED, row.id, detail).await?;
    Ok((StatusCode::CREATED, made))
}

/// Returns one template.
#[utoipa::path(
    get, path = "/api/admin/asceticisms/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 200, body = Template), Problem)
)]
pub(super) async fn get_template(
    State(api): State<ApiState>,
    _admin: Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<Template>> {
    found(admin::find(&mut api.db.read().await?, id).await?)
}

/// Replaces a template, except whether it is retired.
///
/// Its kind and what it tracks cannot be changed once a user has taken it on.
#[utoipa::path(
    put, path = "/api/admin/asceticisms/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath), request_body = NewAsceticism,
    responses((status = 200, body = Template), Problem)
)]
pub(super) async fn replace_template(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(new): Json<NewAsceticism>,
) -> AppResult<Json<Template>> {
    let fields = parse_asceticism(&new)?;
    let mut conn = api.db.begin().await?;
    let before = admin::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    edit(&mut conn, &caller, before, &fields).await?;
    let after = found(admin::find(&mut conn, id).await?)?;
    conn.commit().await?;
    Ok(after)
}

/// Updates the given fields; `"retired": false` offers a retired template again.
#[utoipa::path(
    patch, path = "/api/admin/asceticisms/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath), request_body = AsceticismPatch,
    responses((status = 200, body = Template), Problem)
)]
pub(super) async fn update_template(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json(patch): Json<AsceticismPatch>,
) -> AppResult<Json<Template>> {
    let mut conn = api.db.begin().await?;
    let before = admin::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let was_retired = before.asceticism.retired_at.is_some();
    let (retired, title) = (patch.retired, before.asceticism.title.clone());
    let names_fields = patch
        != AsceticismPatch {
            retired,
            ..AsceticismPatch::default()
        };
    if names_fields {
        let fields = parse_asceticism(&patched(&before, patch))?;
        edit(&mut conn, &caller, before, &fields).await?;
    }
    if let Some(is_retired) = retired.filter(|it| *it != was_retired) {
        admin::set_retired(&mut conn, id, is_retired, caller.now).await?;
        let action = match is_retired {
            true => action::ASCETICISM_RETIRED,
            false => action::ASCETICISM_RESTORED,
        };
        let detail = json!({ "title": title });
        caller.record(&mut conn, action, id, detail).await?;
    }
    let after = found(admin::find(&mut conn, id).await?)?;
    conn.commit().await?;
    Ok(after)
}

/// Deletes a template, or retires it if it is in use.
///
/// A template that users have taken on or that a package contains is retired: no longer offered,
/// but kept for those who have it. The answer says which.
#[utoipa::path(
    delete, path = "/api/admin/asceticisms/{id}", tag = "admin", security(("bearer" = [])),
    params(OwnPath),
    responses((status = 200, body = RemovedTemplate), Problem)
)]
pub(super) async fn delete_template(
    State(api): State<ApiState>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> AppResult<Json<RemovedTemplate>> {
    let mut conn = api.db.begin().await?;
    let row = admin::lock(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let (outcome, action) = if row.is_used() {
        admin::set_retired(&mut conn, id, true, caller.now).await?;
        (Removal::Retired, action::ASCETICISM_RETIRED)
    } else {
        admin::delete(&mut conn, id).await?;
        (Removal::Removed, action::ASCETICISM_DELETED)
    };
    let detail = json!({ "title": row.asceticism.title });
    caller.commit(conn, action, id, detail).await?;
    Ok(Json(RemovedTemplate { outcome }))
}

fn found(row: Option<TemplateRow>) -> AppResult<Json<Template>> {
    row.map(|row| Json(row.into())).ok_or_else(|| Code::NotFound.into())
}

/// Applies the patch to the template.
fn patched(before: &TemplateRow, patch: AsceticismPatch) -> NewAsceticism {
    let now = Asceticism::from(before.asceticism.clone());
    NewAsceticism {
        title: patch.title.unwrap_or(now.title),
        description: patch.description.unwrap_or(now.description),
        category: patch.category.unwrap_or(now.category),
        icon: patch.icon.unwrap_or(now.icon),
        tracking_type: patch.tracking_type.unwrap_or(now.tracking_type),
        kind: patch.kind.unwrap_or(now.kind),
        suggested_rule: patch.suggested_rule.unwrap_or(now.suggested_rule),
    }
}

async fn edit(
    conn: &mut Conn,
    caller: &Caller,
    before: TemplateRow,
    fields: &AsceticismFields,
) -> AppResult<()> {
    let row = &before.asceticism;
    let is_other = row.tracking() != fields.tracking || row.kind() != fields.kind;
    if is_other && before.commitments > 0 {
        return Err(AppError {
            detail: "Someone has taken this on, so its kind and what it tracks cannot be changed. Create a new template instead."
                .to_owned(),
            ..Code::Conflict.into()
        });
    }
    let id = row.id;
    admin::replace(conn, id, fields, caller.now).await?;
    let detail = title_change(&row.title, fields.title.as_str());
    caller.record(conn, action::ASCETICISM_EDITED, id, detail).await
}
