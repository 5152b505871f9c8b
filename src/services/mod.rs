//! Use cases behind the server functions, one file per domain.
//!
//! The first argument is always the [`ApiClient`](super::client::ApiClient): the caller, and the
//! only access to data. Only services change the browser's session.

pub mod account;
pub mod admin;
pub mod auth;
mod calendar;
pub mod commitments;
pub mod data;
mod device;
pub mod format;
mod input;
pub mod library;
pub mod locale;
pub mod mail;
pub mod natural_date;
pub mod projects;
pub mod provider;
pub mod readings;
pub mod reference;
pub mod rule_text;
pub mod signed_in;
pub mod task_form;
pub mod task_list;
pub mod tasks;
pub mod terms;
pub mod today;
