//! Reading plans and readings, for admins.

mod import;
mod plans;
mod texts;

use utoipa_axum::{router::OpenApiRouter, routes};

use super::import::MAX_IMPORT;
use crate::{body_limit::with_body_limit, state::ApiState};

/// Routes for admins.
pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(
            plans::list_all_reading_plans,
            plans::create_reading_plan
        ))
        .routes(routes!(
            plans::get_one_reading_plan,
            plans::replace_reading_plan,
            plans::delete_reading_plan
        ))
        .routes(routes!(texts::list_all_readings, texts::create_reading))
        .routes(routes!(
            texts::get_one_reading,
            texts::replace_reading,
            texts::delete_reading
        ))
        .merge(with_body_limit(
            routes!(import::import_readings),
            MAX_IMPORT,
        ))
}
