//! The library, for admins.

pub(crate) mod asceticisms;
pub(crate) mod packages;
