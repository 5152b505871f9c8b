//! Server functions: what forms and islands send, one file per domain, a few lines each.
//!
//! Every one of them is a public endpoint, `POST /fn/<name>`. Who may do what is decided by the
//! API behind the services, never here. Pages call the services themselves.

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
