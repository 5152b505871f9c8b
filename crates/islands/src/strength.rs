//! Password strength while typing, calculated by the server to keep the download small.

use std::time::Duration;

use leptos::{
    ev::Event,
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Headers, HtmlInputElement, RequestInit, Response, UrlSearchParams, js_sys::Reflect,
};

use super::region;

/// Debounce delay.
const DEBOUNCE: Duration = Duration::from_millis(300);

/// Island around the field of a new password.
#[island]
pub fn PasswordStrength(
    /// The field.
    children: Children,
) -> impl IntoView {
    let typing: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let input = move |ev: Event| {
        let Some(field) = region::target::<HtmlInputElement>(&ev) else {
            return;
        };
        if let Some(handle) = typing.get_value() {
            handle.clear();
        }
        if field.value().is_empty() {
            show_hint(&field, "0", "");
            return;
        }
        let ask = move || spawn_local(ask(field));
        typing.set_value(set_timeout_with_handle(ask, DEBOUNCE).ok());
    };
    view! {
        <div class="strength" on:input=input>
            {children()}
            <p class="strength-words" aria-live="polite" data-score="0"></p>
        </div>
    }
}

/// Requests the strength. Input meanwhile triggers its own request; a failed request shows no hint.
async fn ask(field: HtmlInputElement) {
    let password = field.value();
    let Ok(answer) = fetch(&password, &email_in_form(&field)).await else {
        return;
    };
    let field_of = |name: &str| Reflect::get(&answer, &name.into()).ok();
    let score = field_of("score").and_then(|score| score.as_f64());
    let words = field_of("words").and_then(|words| words.as_string());
    if let (Some(score), Some(words), true) = (score, words, field.value() == password) {
        // 0 to 4 as text, without the code that formats numbers.
        let score = ["0", "1", "2", "3", "4"].get(score as usize);
        show_hint(&field, score.unwrap_or(&"0"), &words);
    }
}

/// Calls the server function without its client, which would add a JSON parser to the WASM (see
/// docs/performance.md).
async fn fetch(password: &str, email: &str) -> Result<JsValue, JsValue> {
    let fields = UrlSearchParams::new()?;
    fields.append("password", password);
    fields.append("email", email);
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&fields);
    let request = window().fetch_with_str_and_init("/fn/password_strength", &init);
    let response: Response = JsFuture::from(request).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(response.json()?).await
}

fn show_hint(field: &HtmlInputElement, score: &str, words: &str) {
    let line: Option<Element> = field
        .closest(".strength")
        .ok()
        .flatten()
        .and_then(|around| around.query_selector(".strength-words").ok().flatten());
    if let Some(line) = line {
        let _ = line.set_attribute("data-score", score);
        line.set_text_content(Some(words));
    }
}

/// Email address in the same form; a password should not resemble it.
fn email_in_form(field: &HtmlInputElement) -> String {
    field
        .form()
        .and_then(|form| form.query_selector("[autocomplete=username]").ok().flatten())
        .and_then(|email| email.dyn_into::<HtmlInputElement>().ok())
        .map(|email| email.value())
        .unwrap_or_default()
}
