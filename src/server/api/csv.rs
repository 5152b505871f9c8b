//! Tables for spreadsheets (RFC 4180), with cells that no spreadsheet takes for a formula.

/// A table in the making.
#[derive(Debug)]
pub struct Table(String);

impl Table {
    /// A table with these headings.
    #[must_use]
    pub fn new(headings: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.row(headings);
        table
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[&str]) {
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        self.0.push_str(&cells.join(","));
        self.0.push_str("\r\n");
    }

    /// The whole of it.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}

/// A cell: always quoted; and what would begin a formula begins with an apostrophe (OWASP, CSV
/// Injection).
fn cell(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    // What a person wrote is text in a spreadsheet, too.
    #[test]
    fn no_cell_is_a_formula_and_none_ends_early() {
        for (text, written) in [
            ("plain", "\"plain\""),
            ("", "\"\""),
            ("=1+1", "\"'=1+1\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("a\",=1", "\"a\"\",=1\""),
            ("a\r\n=1", "\"a\r\n=1\""),
        ] {
            assert_eq!(cell(text), written);
        }
        let mut table = Table::new(&["a", "b"]);
        table.row(&["1", "x,y"]);
        assert_eq!(table.finish(), "\"a\",\"b\"\r\n\"1\",\"x,y\"\r\n");
    }
}
