//! A region: a part of a page that is replaced in place.
//!
//! Unsent input and the focus are kept; an invalid field gets the focus. When the response is
//! another page, the browser navigates there.

mod address;
mod request;
mod swap;

pub(super) use request::Undo;

use leptos::{
    ev,
    prelude::{window, window_event_listener},
    wasm_bindgen::JsCast,
};
use request::RegionRequest;
use web_sys::{Element, HtmlAnchorElement, HtmlButtonElement, HtmlFormElement};

/// Sends a form in the background and shows the response in the region `id`. `undo` reverts the
/// optimistic update if the server cannot be reached.
pub(super) fn send(id: &'static str, ev: &ev::SubmitEvent, undo: Undo) {
    let request =
        target::<HtmlFormElement>(ev).and_then(|form| RegionRequest::of_form(id, &form, undo));
    if let Some(request) = request {
        ev.prevent_default();
        request.queue();
    }
}

/// Follows a link marked `data-live` in the background, except for a click that opens a new tab.
pub(super) fn follow(id: &'static str, ev: &ev::MouseEvent) {
    let is_plain =
        ev.button() == 0 && !(ev.ctrl_key() || ev.meta_key() || ev.shift_key() || ev.alt_key());
    let link = target::<Element>(ev)
        .and_then(|element| element.closest("a[data-live]").ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let (true, Some(link)) = (is_plain, link) {
        ev.prevent_default();
        RegionRequest::to(id, link.href()).queue();
    }
}

/// Marks the form's button as busy.
pub(super) fn mark_busy(ev: &ev::SubmitEvent) {
    let button = target::<HtmlFormElement>(ev)
        .and_then(|form| form.query_selector("button[data-busy]").ok().flatten())
        .and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    if let Some(button) = button {
        let words = button.get_attribute("data-busy");
        button.set_text_content(words.as_deref());
        let _ = button.set_attribute("aria-disabled", "true");
    }
}

/// Reloads the region after the offline queue was sent. Does nothing on the server, where browser
/// APIs abort the process.
pub(super) fn reload_after_sync(id: &'static str) {
    if cfg!(target_arch = "wasm32") {
        let _ = window_event_listener(ev::Custom::<web_sys::Event>::new("sent"), move |_| {
            let here = window().location().href().unwrap_or_default();
            RegionRequest::replacing(id, here).queue();
        });
    }
}

/// Target of an event.
pub(super) fn target<T: JsCast>(ev: &web_sys::Event) -> Option<T> {
    ev.target()?.dyn_into().ok()
}
