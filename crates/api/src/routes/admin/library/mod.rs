//! The library, as admins see and change it.

pub(crate) mod asceticisms;
pub(crate) mod packages;
