//! API over HTTP, a file per subject.

mod admin;
pub(crate) mod archive;
mod auth;
mod clock;
mod commitments;
mod dashboard;
mod errors;
mod every_operation;
mod keys;
mod library;
mod limits;
mod mail;
mod mass_assignment;
pub(crate) mod naughty_strings;
mod openapi;
mod out_of_range;
mod outage;
mod pictures;
mod projects;
mod readings;
mod routing;
mod several_nodes;
mod tasks;
mod throttle;
mod tokens;
