//! Lists with cursor pagination, whose cost does not grow with the page number.

use serde::{Deserialize, Serialize};

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// Rows of this page.
    pub items: Vec<T>,
    /// Total number of rows on all pages.
    pub total: i64,
    /// Cursor of the next page; `null` on the last one.
    pub next_cursor: Option<String>,
}
