//! Reading plans and readings, for admins.

pub(crate) mod import;
pub(crate) mod plans;
pub(crate) mod texts;
