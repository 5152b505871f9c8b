//! What islands ask of the browser. On the server these do nothing: events happen elsewhere.

#[cfg(not(feature = "hydrate"))]
pub(super) use server::*;

#[cfg(feature = "hydrate")]
pub(super) use real::*;

use crate::error::{AppError, Code};

/// Whether the session is over; then leaves for the sign-in page, which leads back here.
pub(super) fn leaves_for_login(error: &AppError) -> bool {
    let over = matches!(
        error.code,
        Code::SessionEnded | Code::UserNotFound | Code::AuthorizationMissing | Code::UserBanned
    );
    if over {
        // Every page decides anew who is looking, and says what has happened.
        reload();
    }
    over
}

#[cfg(feature = "hydrate")]
mod real {
    use leptos::{ev::SubmitEvent, prelude::*, wasm_bindgen::JsCast, web_sys};
    use web_sys::{FormData, HtmlElement, HtmlFormElement};

    /// The form of a submit event.
    pub(in crate::islands) fn form_of(ev: &SubmitEvent) -> Option<HtmlFormElement> {
        ev.target()?.dyn_into().ok()
    }

    /// What stands in a field of a form.
    pub(in crate::islands) fn value_of(form: &HtmlFormElement, name: &str) -> String {
        FormData::new_with_form(form)
            .ok()
            .and_then(|data| data.get(name).as_string())
            .unwrap_or_default()
    }

    /// Empties a form.
    pub(in crate::islands) fn reset(form: &HtmlFormElement) {
        form.reset();
    }

    /// Moves the focus to the first wrong field, once it is marked.
    pub(in crate::islands) fn focus_first_error() {
        request_animation_frame(|| {
            let found = document()
                .query_selector("[aria-invalid=true]")
                .ok()
                .flatten();
            if let Some(field) = found.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    }

    /// Moves the focus to the element with this id, once it is there.
    pub(in crate::islands) fn focus(id: String) {
        request_animation_frame(move || {
            let found = document().get_element_by_id(&id);
            if let Some(field) = found.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    }

    /// Opens a dialog as a modal one, once it is there.
    pub(in crate::islands) fn show_modal(id: &'static str) {
        request_animation_frame(move || {
            let found = document().get_element_by_id(id);
            if let Some(dialog) =
                found.and_then(|it| it.dyn_into::<web_sys::HtmlDialogElement>().ok())
            {
                // Opened by the server, without WASM, it is open but not modal.
                dialog.set_open(false);
                let _ = dialog.show_modal();
            }
        });
    }

    /// Opens another page.
    pub(in crate::islands) fn go_to(path: &str) {
        let _ = window().location().assign(path);
    }

    /// Opens this page anew.
    pub(in crate::islands) fn reload() {
        let _ = window().location().reload();
    }

    /// Writes what is shown into the address, so that it can be kept and sent.
    pub(in crate::islands) fn replace_address(path: &str) {
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(
                &leptos::wasm_bindgen::JsValue::NULL,
                "",
                Some(path),
            );
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod server {
    use leptos::{ev::SubmitEvent, web_sys::HtmlFormElement};

    pub(in crate::islands) fn form_of(_: &SubmitEvent) -> Option<HtmlFormElement> {
        None
    }
    pub(in crate::islands) fn value_of(_: &HtmlFormElement, _: &str) -> String {
        String::new()
    }
    pub(in crate::islands) fn reset(_: &HtmlFormElement) {}
    pub(in crate::islands) fn focus_first_error() {}
    pub(in crate::islands) fn focus(_: String) {}
    pub(in crate::islands) fn show_modal(_: &'static str) {}
    pub(in crate::islands) fn reload() {}
    pub(in crate::islands) fn replace_address(_: &str) {}
}
