//! The library, as those see it who take things on.

pub(in crate::server::api) mod asceticisms;
pub(in crate::server::api) mod enrolments;
pub(in crate::server::api) mod packages;
