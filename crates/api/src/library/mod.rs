//! The library: what may be in it, and what is in it at the start.

pub mod enrolment;
mod fields;
mod install;
mod rule;

pub use fields::{item_rules, parse_asceticism, parse_package};
pub use install::install;
