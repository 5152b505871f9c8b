//! Reading plans and readings, for admins.

pub(in crate::server::api) mod import;
pub(in crate::server::api) mod plans;
pub(in crate::server::api) mod texts;
