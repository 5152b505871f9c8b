//! Extractors of the caller: bearer → caller → admin or owner. Each is a parameter type, so a
//! handler's signature states its access rule.

mod admin;
mod bearer;
mod caller;
mod key;
mod owner;

pub use admin::Admin;
pub use bearer::bearer_token;
pub use caller::{Caller, RECENT_TO_OPEN, require_caller};
pub use key::ApiKeyText;
pub use owner::{Owned, Owner};
