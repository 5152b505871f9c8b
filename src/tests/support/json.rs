//! Assertions about JSON.

use serde_json::Value;

/// Rows of a table in text: one per line, cells separated by ` | `.
pub(crate) fn table<const N: usize>(text: &str) -> impl Iterator<Item = [&str; N]> {
    let rows = text.lines().filter(|line| !line.trim().is_empty());
    rows.map(|line| {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let row = cells.try_into();
        row.unwrap_or_else(|cells| panic!("not {N} cells: {cells:?}"))
    })
}

/// Parses a text as JSON.
#[track_caller]
pub(crate) fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The member `name` of each object, which has to be a string.
#[track_caller]
pub(crate) fn texts(objects: &[Value], name: &str) -> Vec<String> {
    let text = |it: &Value| it[name].as_str().unwrap().to_owned();
    objects.iter().map(text).collect()
}

/// Asserts that an object has these members; it may have others.
#[track_caller]
pub(crate) fn assert_has(object: &Value, members: Value) {
    let Value::Object(members) = members else {
        panic!("{members} is not an object");
    };
    for (name, value) in members {
        assert_eq!(object[&name], value, "{name} of {object}");
    }
}
