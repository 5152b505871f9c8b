//! The library, as admins see and change it.

pub(in crate::server::api) mod asceticisms;
pub(in crate::server::api) mod packages;
