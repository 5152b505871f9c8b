//! `/api/admin`: for admins. Each handler takes an `Admin`.

pub(crate) mod audit;
pub(crate) mod ban;
pub(crate) mod create;
pub(crate) mod links;
pub(crate) mod projects;
pub(crate) mod sessions;
pub(crate) mod stats;
pub(crate) mod user;
pub(crate) mod users;
