//! A part of a page that is exchanged in place.
//!
//! What was typed into it and not sent stays, and so does the focus; a field that was refused
//! gets it. When the answer leads to another page, the browser goes there.

mod address;
mod swap;
mod visit;

pub(super) use visit::Undo;

use leptos::{
    ev,
    prelude::{window, window_event_listener},
    wasm_bindgen::JsCast,
};
use visit::Visit;
use web_sys::{Element, HtmlAnchorElement, HtmlButtonElement, HtmlFormElement};

/// Sends a form in the background and shows what comes of it in the region `id`. `undo` takes
/// back what was shown ahead of the answer, should the server not be reached.
pub(super) fn send(id: &'static str, ev: &ev::SubmitEvent, undo: Undo) {
    let visit = target::<HtmlFormElement>(ev).and_then(|form| Visit::of_form(id, &form, undo));
    if let Some(visit) = visit {
        ev.prevent_default();
        visit.queue();
    }
}

/// Follows a link marked `data-live` in the background. A click that asks for a new tab does not.
pub(super) fn follow(id: &'static str, ev: &ev::MouseEvent) {
    let is_plain =
        ev.button() == 0 && !(ev.ctrl_key() || ev.meta_key() || ev.shift_key() || ev.alt_key());
    let link = target::<Element>(ev)
        .and_then(|element| element.closest("a[data-live]").ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let (true, Some(link)) = (is_plain, link) {
        ev.prevent_default();
        Visit::to(id, link.href()).queue();
    }
}

/// Says on the form's button that it is being sent.
pub(super) fn say_busy(ev: &ev::SubmitEvent) {
    let button = target::<HtmlFormElement>(ev)
        .and_then(|form| form.query_selector("button[data-busy]").ok().flatten())
        .and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    if let Some(button) = button {
        let words = button.get_attribute("data-busy");
        button.set_text_content(words.as_deref());
        let _ = button.set_attribute("aria-disabled", "true");
    }
}

/// Shows the region anew when what waited in the browser was sent. Not on the server itself, where
/// what asks for a browser aborts the process.
pub(super) fn show_what_was_sent(id: &'static str) {
    if cfg!(target_arch = "wasm32") {
        let _ = window_event_listener(ev::Custom::<web_sys::Event>::new("sent"), move |_| {
            let here = window().location().href().unwrap_or_default();
            Visit::anew(id, here).queue();
        });
    }
}

/// What an event happened to.
pub(super) fn target<T: JsCast>(ev: &web_sys::Event) -> Option<T> {
    ev.target()?.dyn_into().ok()
}
