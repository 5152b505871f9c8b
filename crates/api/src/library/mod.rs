//! The library: validation, enrolments and seed data.

pub mod enrolment;
mod fields;
mod install;
mod rule;

pub use fields::{item_rules, parse_asceticism, parse_package};
pub use install::install;
