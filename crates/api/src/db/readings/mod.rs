//! Readings: plans, their texts, and the users' ways through them.

pub mod follows;
pub mod plans;
pub mod texts;
