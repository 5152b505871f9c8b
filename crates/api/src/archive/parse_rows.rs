//! Validation helpers for rows of all parts of a file.

use regula_schema::{Fields, Violation};

/// Number of invalid rows reported for each part.
const MAX_REPORTED: usize = 20;

/// Parses the rows of a part in order; errors name a row by its index.
pub fn parse_rows<T, R>(
    fields: &mut Fields,
    part: &str,
    rows: Vec<T>,
    mut parse: impl FnMut(&mut Fields, &str, T) -> Option<R>,
) -> Vec<R> {
    let mut wrong = 0;
    let mut whole = Vec::with_capacity(rows.len());
    for (i, row) in rows.into_iter().enumerate() {
        match parse(fields, &format!("{part}[{i}]"), row) {
            Some(row) => whole.push(row),
            None => wrong += 1,
        }
        if wrong == MAX_REPORTED {
            break;
        }
    }
    whole
}

/// Validates an optional index into another part, which has `many` rows.
pub fn check_index(
    fields: &mut Fields,
    field: &str,
    index: Option<usize>,
    many: usize,
) -> Option<Option<usize>> {
    let detail = "The file has no such row.";
    let known = index.is_none_or(|index| index < many).then_some(index);
    fields.take(field, known.ok_or(Violation::new("unknown", detail)))
}
