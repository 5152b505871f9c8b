//! Commitments: the list, the form to take one on, and one commitment.

mod list;
mod new;
mod one;
mod pause;
mod rule_fields;

pub use list::Commitments;
pub(super) use new::Custom;
pub use new::TakeOn;
pub use one::CommitmentPage;
pub(super) use rule_fields::{FIELDS, RuleFields, typed};

/// The list.
const LIST: &str = "/commitments";

/// The address with one thing more that is asked for.
fn with(address: &str, name: &str, value: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    let query = serde_urlencoded::to_string([(name, value)]).unwrap_or_default();
    format!("{address}{sign}{query}")
}
