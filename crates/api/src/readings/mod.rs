//! Readings: a user's schedule, the import and the seed plan.

pub mod import;
pub mod starting;
pub mod way;
