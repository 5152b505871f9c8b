//! Commitments: the list, the form to take one on, and one commitment.

mod list;
mod new;
mod one;
mod package;
mod pause;
mod rule_fields;

pub use list::Commitments;
pub(super) use new::Custom;
pub use new::TakeOn;
pub use one::CommitmentPage;
pub(super) use rule_fields::{FIELDS, RuleFields, typed};

/// The list.
const LIST: &str = "/commitments";
