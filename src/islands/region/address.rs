//! The address of what is shown.

use std::cell::RefCell;

use leptos::{
    ev,
    prelude::{window, window_event_listener},
    wasm_bindgen::JsValue,
};

thread_local! {
    static SHOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Gives what is shown its address: a step that Back takes back, or in place of the one before.
pub(super) fn write(url: &str, is_step: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let _ = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(url))
    };
    SHOWN.set(here());
}

/// Makes Back and forward open what the address then says. A step within the page changes nothing.
pub(super) fn watch() {
    SHOWN.set(here());
    let _ = window_event_listener(ev::popstate, |_| {
        if SHOWN.with_borrow(|shown| *shown != here()) {
            let _ = window().location().reload();
        }
    });
}

/// The address, without the place within the page.
fn here() -> Option<String> {
    let location = window().location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}
