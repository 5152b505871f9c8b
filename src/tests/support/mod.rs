//! Helpers of tests. They use public interfaces only: HTTP and the operator's commands. A test that
//! reads the database directly calls [`TestApp::sql`].

mod app;
mod browser;
mod client;
mod database;
pub(crate) mod endpoints;
pub(crate) mod files;
pub(crate) mod html;
mod json;
pub(crate) mod mail;
pub(crate) mod process;
pub(crate) mod provider;
pub(crate) mod random;
pub(crate) mod raw_http;
mod redact;
mod response;
pub(crate) mod smtp;
pub(crate) mod tokens;
mod usage;
mod wait;

pub(crate) use app::{PASSWORD, STANDARD_HASHING, TestApp};
pub(crate) use browser::Browser;
pub(crate) use client::{Client, TestUser};
pub(crate) use database::{create as create_database, is_postgres};
pub(crate) use json::{assert_has, parse, table, texts};
pub(crate) use response::TestResponse;
pub(crate) use wait::{PATIENCE, eventually};
