//! Readings: a user's way through a plan, the import, and what the program brings along.

pub mod import;
pub mod starting;
pub mod way;
