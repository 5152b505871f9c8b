//! Assertions about JSON.

use serde_json::Value;

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
