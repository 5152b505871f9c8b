//! Building blocks without data of their own, rendered on the server.

mod field;
mod form;
mod portrait;
mod textarea;

pub use field::{Field, Problem, Select};
pub use form::Form;
pub use portrait::Portrait;
pub use textarea::Textarea;
