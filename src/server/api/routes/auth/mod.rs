//! `/api/auth`: accounts and tokens.

pub(in crate::server::api) mod identities;
pub(in crate::server::api) mod login;
pub(in crate::server::api) mod logout;
pub(in crate::server::api) mod me;
pub(in crate::server::api) mod provider;
pub(in crate::server::api) mod refresh;
pub(in crate::server::api) mod register;
pub(in crate::server::api) mod setup;
pub(in crate::server::api) mod token;
pub(in crate::server::api) mod web;
