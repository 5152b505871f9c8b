//! Readings: plans, their texts, and users' progress.

pub mod follows;
pub mod plans;
pub mod texts;
