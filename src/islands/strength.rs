//! How hard a new password is to guess, said while one types. The server knows; nothing of it is
//! downloaded.

use std::time::Duration;

use leptos::{
    ev::Event, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local,
    wasm_bindgen::JsCast,
};
use web_sys::HtmlInputElement;

use super::region;
use crate::{actions::auth::password_strength, schema::Strength};

/// How long nobody types before the server is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// Stands around the field of a new password.
#[island]
pub fn PasswordStrength(
    /// The field.
    children: Children,
) -> impl IntoView {
    let typing: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let said = RwSignal::new(Strength::default());
    let input = move |ev: Event| {
        let Some(field) = region::target::<HtmlInputElement>(&ev) else {
            return;
        };
        if let Some(handle) = typing.get_value() {
            handle.clear();
        }
        if field.value().is_empty() {
            said.set(Strength::default());
            return;
        }
        let ask = move || spawn_local(ask(field, said));
        typing.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    };
    view! {
        <div class="strength" on:input=input>
            {children()}
            <p class="strength-words" aria-live="polite" data-score=move || said.get().score>
                {move || said.get().words}
            </p>
        </div>
    }
}

async fn ask(field: HtmlInputElement, said: RwSignal<Strength>) {
    let password = field.value();
    let answer = password_strength(password.as_str().into(), email_beside(&field)).await;
    // What was typed meanwhile is asked for by itself; a hint that does not come is none.
    if let (Ok(strength), true) = (answer, field.value() == password) {
        said.set(strength);
    }
}

/// The address in the same form, which makes a bad password.
fn email_beside(field: &HtmlInputElement) -> String {
    field
        .form()
        .and_then(|form| {
            form.query_selector("[autocomplete=username]")
                .ok()
                .flatten()
        })
        .and_then(|email| email.dyn_into::<HtmlInputElement>().ok())
        .map(|email| email.value())
        .unwrap_or_default()
}
