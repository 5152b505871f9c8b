//! Server functions for forms and islands, one file per subject, a few lines each.
//!
//! Each is a public endpoint, `POST /fn/<name>`. The API behind the services authorizes the call.
//! Pages call the services themselves.

#![expect(
    missing_docs,
    reason = "the arguments become fields of generated types"
)]

pub mod account;
pub mod admin;
pub mod admin_library;
pub mod admin_readings;
pub mod auth;
pub mod commitments;
pub mod library;
pub mod mail;
pub mod projects;
pub mod provider;
pub mod readings;
pub mod signed_in;
pub mod tasks;
pub mod today;
