//! A form that shows what will become of it, while one types.

use std::time::Duration;

use leptos::{ev::Event, leptos_dom::helpers::TimeoutHandle, prelude::*};
use web_sys::{Element, HtmlFormElement};

use super::region;

const REGION: &str = "preview";
/// How long nobody types before the preview is asked for.
const PAUSE: Duration = Duration::from_millis(300);

/// Stands around a form that says in `data-preview` where its preview comes from, and the place
/// of the preview.
#[island]
pub fn LivePreview(
    /// The form, and the element `preview`.
    children: Children,
) -> impl IntoView {
    let typing: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let look = move |ev: Event| {
        let Some((form, url)) = previewed(&ev) else {
            return;
        };
        if let Some(handle) = typing.get_value() {
            handle.clear();
        }
        let ask = move || region::look_ahead(REGION, &form, url);
        typing.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    };
    view! { <div class="previewed" on:input=look>{children()}</div> }
}

/// The form in which something was typed, and where its preview comes from.
fn previewed(ev: &Event) -> Option<(HtmlFormElement, String)> {
    let form = region::target::<Element>(ev)?
        .closest("form[data-preview]")
        .ok()
        .flatten()?;
    let url = form.get_attribute("data-preview")?;
    let form = leptos::wasm_bindgen::JsCast::dyn_into(form).ok()?;
    Some((form, url))
}
