//! Text of an `INSERT` of many rows.

use std::fmt::Write;

use super::Conn;

/// Rows per statement. SQLite looks through all parameters of a statement for the name of each, so
/// that more rows are slower there; on PostgreSQL each statement is a round trip.
pub const fn insert_batch(conn: &Conn) -> usize {
    match conn {
        Conn::Sqlite(_) | Conn::SqliteTx(_) => 32,
        Conn::Postgres(_) | Conn::PostgresTx(_) => 250,
    }
}

/// `INSERT INTO … VALUES ($1, $2), ($3, $4)` for `rows` rows.
pub fn insert_text(table: &str, columns: &str, rows: usize) -> String {
    let many = columns.split(',').count();
    let mut text = format!("INSERT INTO {table} ({columns}) VALUES ");
    for row in 0..rows {
        for column in 0..many {
            let before = match (row, column) {
                (0, 0) => "(",
                (_, 0) => "), (",
                _ => ", ",
            };
            // Writing to a String cannot fail.
            let _ = write!(text, "{before}${}", row * many + column + 1);
        }
    }
    text.push(')');
    text
}
