//! `/api/readings` and `/api/reading-plans`: the library, by its original dates.

use axum::extract::State;
use regula_schema::{AppResult, Code, Fields, Page, PageQuery, Reading, ReadingPlan, ReadingQuery};
use time::Date;
use uuid::Uuid;

use super::schedule::no_plan;
use crate::{
    checks::{check_date, check_span},
    cursor::Window,
    db::{
        Conn,
        readings::{
            plans,
            plans::PlanRow,
            texts,
            texts::{ReadingRow, Span},
        },
    },
    json::{Json, Path, Query},
    openapi::{DatePath, Problem, ReadingPath},
    state::ApiState,
};

/// The requested plan, or the default one.
pub(super) async fn plan_or_default(conn: &mut Conn, asked: Option<Uuid>) -> AppResult<Uuid> {
    match asked {
        Some(id) => {
            let plan = plans::find(conn, id).await?;
            Ok(plan.ok_or(Code::NotFound)?.id())
        }
        None => plans::default(conn).await?.ok_or_else(no_plan),
    }
}

/// Lists the readings of a plan by date.
#[utoipa::path(
    get, path = "/api/readings", tag = "readings", security(("bearer" = [])),
    params(ReadingQuery),
    responses((status = 200, body = Page<Reading>), Problem)
)]
pub(super) async fn list_readings(
    State(api): State<ApiState>,
    Query(query): Query<ReadingQuery>,
) -> AppResult<Json<Page<Reading>>> {
    let window = Window::<Date>::parse(query.limit, query.cursor.as_deref())?;
    check_span(query.from, query.to)?;
    let mut fields = Fields::default();
    check_date(&mut fields, "cursor", window.after);
    fields.finish(Some(()))?;
    let span = Span {
        from: query.from,
        to: query.to,
    };
    let mut conn = api.db.read().await?;
    let plan = match plan_or_default(&mut conn, query.plan_id).await {
        Ok(plan) => plan,
        // Empty if there is no default plan and none was requested.
        Err(_) if query.plan_id.is_none() => {
            return Ok(Json(window.page(
                Vec::<ReadingRow>::new(),
                0,
                |row| row.date,
                Reading::from,
            )));
        }
        Err(error) => return Err(error),
    };
    let rows = texts::list(&mut conn, plan, span, window.after, window.read_limit()).await?;
    let total = texts::count(&mut conn, plan, span).await?;
    Ok(Json(window.page(
        rows,
        total,
        |row| row.date,
        Reading::from,
    )))
}

/// Returns the reading of the default plan for one date.
#[utoipa::path(
    get, path = "/api/readings/{date}", tag = "readings", security(("bearer" = [])),
    params(DatePath),
    responses((status = 200, body = Reading), Problem)
)]
pub(super) async fn get_reading(
    State(api): State<ApiState>,
    Path(DatePath { date }): Path<DatePath>,
) -> AppResult<Json<Reading>> {
    let mut conn = api.db.read().await?;
    let plan = plan_or_default(&mut conn, None).await?;
    let row = texts::find_by_date(&mut conn, plan, date).await?;
    Ok(Json(row.ok_or(Code::NotFound)?.into()))
}

/// Lists all plans, oldest first.
#[utoipa::path(
    get, path = "/api/reading-plans", tag = "readings", security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, body = Page<ReadingPlan>), Problem)
)]
pub(super) async fn list_reading_plans(
    State(api): State<ApiState>,
    Query(query): Query<PageQuery>,
) -> AppResult<Json<Page<ReadingPlan>>> {
    let window = Window::<Uuid>::parse(query.limit, query.cursor.as_deref())?;
    let mut conn = api.db.read().await?;
    let rows = plans::list(&mut conn, window.after, window.read_limit()).await?;
    let total = plans::count(&mut conn).await?;
    Ok(Json(window.page(
        rows,
        total,
        PlanRow::id,
        ReadingPlan::from,
    )))
}

/// Returns one plan.
#[utoipa::path(
    get, path = "/api/reading-plans/{id}", tag = "readings", security(("bearer" = [])),
    params(ReadingPath),
    responses((status = 200, body = ReadingPlan), Problem)
)]
pub(super) async fn get_reading_plan(
    State(api): State<ApiState>,
    Path(id): Path<Uuid>,
) -> AppResult<Json<ReadingPlan>> {
    let row = plans::find(&mut api.db.read().await?, id).await?;
    Ok(Json(row.ok_or(Code::NotFound)?.into()))
}
