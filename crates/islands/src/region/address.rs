//! The address of what is shown.

use leptos::{
    prelude::{document, window},
    wasm_bindgen::JsValue,
};

/// Gives what is shown its address: a step that Back takes back, or in place of the one before.
/// `plain.js` hears Back and forward, and looks whether what is shown is still what is asked for.
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

/// The address, without the place within the page.
fn here() -> Option<String> {
    let location = window().location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}
