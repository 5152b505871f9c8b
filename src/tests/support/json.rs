//! Assertions about JSON.

use serde_json::Value;

/// The rows of a table in text: one a line, with ` | ` between the cells.
pub(crate) fn table<const N: usize>(text: &str) -> impl Iterator<Item = [&str; N]> {
    let rows = text.lines().filter(|line| !line.trim().is_empty());
    rows.map(|line| {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let row = cells.try_into();
        row.unwrap_or_else(|cells| panic!("not {N} cells: {cells:?}"))
    })
}

/// The JSON of a text.
#[track_caller]
pub(crate) fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A text of each of these objects.
#[track_caller]
pub(crate) fn texts(objects: &[Value], name: &str) -> Vec<String> {
    let text = |it: &Value| it[name].as_str().unwrap().to_owned();
    objects.iter().map(text).collect()
}

/// Asserts that an object has these members; it may have others.
#[track_caller]
pub(crate) fn assert_has(object: &Value, members: Value) {
    let Value::Object(members) = members else {
        panic!("{members} is no object");
    };
    for (name, value) in members {
        assert_eq!(object[&name], value, "{name} of {object}");
    }
}
