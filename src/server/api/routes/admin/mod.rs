//! `/api/admin`: for admins. Each handler takes an `Admin`.

pub(in crate::server::api) mod audit;
pub(in crate::server::api) mod ban;
pub(in crate::server::api) mod create;
pub(in crate::server::api) mod library;
pub(in crate::server::api) mod links;
pub(in crate::server::api) mod projects;
pub(in crate::server::api) mod readings;
pub(in crate::server::api) mod sessions;
pub(in crate::server::api) mod stats;
pub(in crate::server::api) mod user;
pub(in crate::server::api) mod users;
