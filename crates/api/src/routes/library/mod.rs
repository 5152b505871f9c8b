//! The library, for users.

pub(crate) mod asceticisms;
pub(crate) mod enrolments;
pub(crate) mod packages;
