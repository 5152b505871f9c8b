//! Lists: paged by key, not by offset, so that the millionth row costs what the first does.

use serde::{Deserialize, Serialize};

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// How many rows the whole list has, on all pages.
    pub total: i64,
    /// Where the next page begins; `null` on the last one.
    pub next_cursor: Option<String>,
}
