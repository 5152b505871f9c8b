//! `/api/auth`: accounts and tokens.

pub(crate) mod browser;
pub(crate) mod confirm;
pub(crate) mod delete_account;
pub(crate) mod email;
pub(crate) mod forgot;
pub(crate) mod identities;
pub(crate) mod image;
pub(crate) mod keys;
pub(crate) mod login;
pub(crate) mod logout;
pub(crate) mod me;
pub(crate) mod password;
pub(crate) mod provider;
pub(crate) mod refresh;
pub(crate) mod register;
pub(crate) mod reset;
pub(crate) mod sessions;
pub(crate) mod setup;
pub(crate) mod token;
