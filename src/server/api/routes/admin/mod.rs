//! `/api/admin`: for admins. Each handler takes an `Admin`.

pub(in crate::server::api) mod ban;
pub(in crate::server::api) mod users;
