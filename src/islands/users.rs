//! The admin's users: found while one types, banned in a dialog.

use std::time::Duration;

use leptos::{
    ev::{Event, KeyboardEvent, MouseEvent, SubmitEvent},
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
};
use web_sys::{Element, HtmlFormElement};

use super::region;

const REGION: &str = "users";
/// How long nobody types before the search begins.
const PAUSE: Duration = Duration::from_millis(200);

/// Stands around search, table and dialog.
#[island]
pub fn UserTable(
    /// All of it.
    children: Children,
) -> impl IntoView {
    region::adopt(REGION);
    let typing: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let search = move |ev: Event| {
        let Some(form) = search_form(&ev) else { return };
        if let Some(handle) = typing.get_value() {
            handle.clear();
        }
        let ask = move || {
            let _ = form.request_submit();
        };
        typing.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    };
    let submit = |ev: SubmitEvent| region::send(REGION, &ev, None);
    let click = |ev: MouseEvent| region::follow(REGION, &ev);
    let key = |ev: KeyboardEvent| region::leave_dialog(&ev);
    view! {
        <div id=REGION on:submit=submit on:click=click on:input=search on:keydown=key>
            {children()}
        </div>
    }
}

/// The search form, when what happened was in it.
fn search_form(ev: &Event) -> Option<HtmlFormElement> {
    let form = region::target::<Element>(ev)?
        .closest("form[role=search]")
        .ok()
        .flatten()?;
    leptos::wasm_bindgen::JsCast::dyn_into(form).ok()
}
