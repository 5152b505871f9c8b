//! Commitments: the list, the form of a new one, and the page of one.

mod detail;
mod list;
mod new;
mod package;
mod pause;
mod rule_fields;

pub use detail::CommitmentPage;
pub use list::Commitments;
pub use new::TakeOn;
pub(super) use new::{Custom, WORDS};
pub(super) use rule_fields::{FIELDS, RuleFields};

/// The path of the list.
const LIST: &str = "/commitments";
