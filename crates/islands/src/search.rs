//! Search as you type.

use std::time::Duration;

use leptos::{ev::Event, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlFormElement};

use super::region;

/// Debounce delay.
const DEBOUNCE: Duration = Duration::from_millis(200);

/// Submits the search form after a pause in typing.
pub(super) fn as_you_type() -> impl Fn(Event) + Copy {
    let typing: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    move |ev| {
        let Some(form) = search_form(&ev) else { return };
        if let Some(handle) = typing.get_value() {
            handle.clear();
        }
        let ask = move || {
            let _ = form.request_submit();
        };
        typing.set_value(set_timeout_with_handle(ask, DEBOUNCE).ok());
    }
}

/// The search form, if the event is from it.
fn search_form(ev: &Event) -> Option<HtmlFormElement> {
    let form = region::target::<Element>(ev)?.closest("form[role=search]").ok().flatten()?;
    form.dyn_into().ok()
}
