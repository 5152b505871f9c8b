//! `/api/auth`: accounts and tokens.

pub(in crate::server::api) mod confirm;
pub(in crate::server::api) mod email;
pub(in crate::server::api) mod forgot;
pub(in crate::server::api) mod identities;
pub(in crate::server::api) mod image;
pub(in crate::server::api) mod keys;
pub(in crate::server::api) mod login;
pub(in crate::server::api) mod logout;
pub(in crate::server::api) mod me;
pub(in crate::server::api) mod password;
pub(in crate::server::api) mod provider;
pub(in crate::server::api) mod refresh;
pub(in crate::server::api) mod register;
pub(in crate::server::api) mod removal;
pub(in crate::server::api) mod reset;
pub(in crate::server::api) mod sessions;
pub(in crate::server::api) mod setup;
pub(in crate::server::api) mod token;
pub(in crate::server::api) mod web;
