//! The address in the browser's history.

use leptos::{
    prelude::{document, window},
    wasm_bindgen::JsValue,
};

/// Sets the address of the page shown: adds a history entry for a step, otherwise replaces it.
/// `plain.js` handles Back and Forward, and checks that the page shown matches the address.
pub(super) fn write(url: &str, is_step: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let _ = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(url))
    };
    if let (Some(html), Some(here)) = (document().document_element(), here()) {
        let _ = html.set_attribute("data-shown", &here);
    }
}

/// Current address without the fragment.
fn here() -> Option<String> {
    let location = window().location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}
