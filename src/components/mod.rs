//! Building blocks without data of their own, for pages and islands alike.

mod field;
mod form;
mod textarea;

pub use field::{Field, Problem};
pub use form::Form;
pub use textarea::Textarea;
