//! The library, as those see it who take things on.

pub(crate) mod asceticisms;
pub(crate) mod enrolments;
pub(crate) mod packages;
