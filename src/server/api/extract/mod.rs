//! Who calls: bearer → caller → admin, or owner. Each is a parameter type, so a handler's
//! signature says whom it serves.

mod admin;
mod bearer;
mod caller;
mod owner;

pub use admin::Admin;
pub use bearer::bearer_token;
pub use caller::{Caller, require_caller};
pub use owner::{Owned, Owner};
