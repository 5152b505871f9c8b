//! The library: templates of asceticisms, packages of them, and enrolments in packages.

mod admin;
pub(crate) mod archive;
mod asceticisms;
mod enrol;
mod enrolments;
mod fields;
mod packages;
pub(crate) mod progress;
mod rule;
mod seed;

pub(crate) use fields::{parse_asceticism, parse_without_rule};
pub use seed::install;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::state::ApiState;

/// Routes for signed-in users and for admins.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(asceticisms::list_asceticisms))
        .routes(routes!(asceticisms::get_asceticism))
        .routes(routes!(packages::list_packages))
        .routes(routes!(packages::get_package))
        .routes(routes!(enrolments::list_enrolments, enrolments::enrol))
        .routes(routes!(
            enrolments::get_enrolment,
            enrolments::leave_package
        ))
        .merge(admin::routes())
}
