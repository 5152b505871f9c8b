//! `/api/auth`: accounts and tokens.

pub(crate) mod browser;
pub(crate) mod confirm;
pub(crate) mod forgot;
pub(crate) mod login;
pub(crate) mod logout;
pub(crate) mod provider;
pub(crate) mod refresh;
pub(crate) mod register;
pub(crate) mod reset;
pub(crate) mod setup;
pub(crate) mod token;
