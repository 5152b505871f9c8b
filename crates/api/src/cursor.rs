//! Pagination cursors, opaque to clients, and search patterns.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use regula_schema::{AppError, AppResult, FieldError, Page};
use serde::{Serialize, de::DeserializeOwned};

const DEFAULT_LIMIT: u32 = 20;
const MAX_LIMIT: u32 = 100;

/// Requested page: its size and start.
#[derive(Debug)]
pub struct Window<K> {
    /// Maximum number of rows.
    pub limit: i64,
    /// Key of the last row of the previous page.
    pub after: Option<K>,
}

impl<K: Serialize + DeserializeOwned> Window<K> {
    /// Parses `?limit=` and `?cursor=`.
    ///
    /// # Errors
    /// [`Code::Invalid`](regula_schema::Code::Invalid) if the limit is outside 1 to 100, or the
    /// cursor is invalid.
    pub fn parse(limit: Option<u32>, cursor: Option<&str>) -> AppResult<Self> {
        let limit = limit.unwrap_or(DEFAULT_LIMIT);
        if !(1..=MAX_LIMIT).contains(&limit) {
            let detail = format!("A page has 1 to {MAX_LIMIT} rows.");
            return Err(AppError::invalid(vec![FieldError::new(
                "limit",
                "out_of_range",
                detail,
            )]));
        }
        let after = cursor.map(decode).transpose()?;
        Ok(Self {
            limit: i64::from(limit),
            after,
        })
    }

    /// Number of rows to read: one more than the page, to detect a next page.
    #[must_use]
    pub const fn read_limit(&self) -> i64 {
        self.limit + 1
    }

    /// Builds the page from these rows.
    #[must_use]
    pub fn page<R, T>(
        &self,
        mut rows: Vec<R>,
        total: i64,
        key: impl Fn(&R) -> K,
        item: impl Fn(R) -> T,
    ) -> Page<T> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let has_next = rows.len() > limit;
        rows.truncate(limit);
        let next_cursor = rows.last().filter(|_| has_next).map(|row| encode(&key(row)));
        Page {
            items: rows.into_iter().map(item).collect(),
            total,
            next_cursor,
        }
    }
}

fn encode<K: Serialize>(key: &K) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
}

fn decode<K: DeserializeOwned>(cursor: &str) -> AppResult<K> {
    BASE64_URL_SAFE_NO_PAD
        .decode(cursor)
        .ok()
        .filter(|bytes| !String::from_utf8_lossy(bytes).contains("\\u0000"))
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or_else(|| {
            let detail = "Use the next_cursor of the previous page, unchanged.";
            AppError::invalid(vec![FieldError::new("cursor", "malformed", detail)])
        })
}

/// `LIKE` patterns for a case-insensitive substring search.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Lowercase, for lowercase columns.
    pub lower: String,
    /// As typed: SQLite's `lower()` handles ASCII only, so other letters match case-sensitively.
    pub typed: String,
}

/// Maximum length of a search term. SQLite refuses patterns of 50,000 bytes.
const MAX_SEARCH: usize = 200;

/// Search patterns for `?q=`; `None` if it is empty.
///
/// # Errors
/// [`Code::Invalid`](regula_schema::Code::Invalid) if it is longer than 200 characters.
pub fn search_pattern(q: Option<&str>) -> AppResult<Option<Pattern>> {
    let part = q.unwrap_or_default().trim();
    if part.chars().count() > MAX_SEARCH {
        let detail = format!("A search can have up to {MAX_SEARCH} characters.");
        return Err(AppError::invalid(vec![FieldError::new(
            "q", "too_long", detail,
        )]));
    }
    if part.is_empty() || part.contains('\0') {
        return Ok(None);
    }
    Ok(Some(Pattern {
        lower: like(&part.to_lowercase()),
        typed: like(part),
    }))
}

fn like(part: &str) -> String {
    let escaped = part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cursors_round_trip_and_invalid_ones_are_refused(key in any::<(u64, String)>(), rubbish in "\\PC{0,40}") {
            let window = Window::<(u64, String)>::parse(None, Some(&encode(&key))).unwrap();
            prop_assert_eq!(window.after, Some(key));
            match Window::<(u64, String)>::parse(None, Some(&rubbish)) {
                Ok(window) => prop_assert_eq!(window.after.map(|key| encode(&key)), Some(rubbish)),
                Err(error) => prop_assert_eq!(error.status(), 422),
            }
        }
    }

    #[test]
    fn wildcards_are_escaped() {
        let pattern = search_pattern(Some(" 50%_\\ ")).unwrap().unwrap();
        assert_eq!(pattern.lower, "%50\\%\\_\\\\%");
        assert!(search_pattern(Some("  ")).unwrap().is_none());
    }
}
