//! Replaces the region with that of the response.

use leptos::{
    prelude::{document, window},
    wasm_bindgen::JsCast,
};
use web_sys::{
    Document, DomParser, Element, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, SupportedType, Url,
};

use super::{
    address,
    request::{PageResponse, RegionRequest},
};

/// Shows the response in the region; navigates to another page; without the region in the response
/// (a ban, say), replaces the whole page.
pub(super) fn show(request: &RegionRequest, answer: &PageResponse) {
    let location = window().location();
    let path_of = |url: &str| Url::new(url).map(|url| url.pathname()).unwrap_or_default();
    if answer.is_page && path_of(&answer.url) != location.pathname().unwrap_or_default() {
        let _ = location.assign(&answer.url);
        return;
    }
    let parsed =
        DomParser::new().and_then(|it| it.parse_from_string(&answer.html, SupportedType::TextHtml));
    let Ok(page) = parsed else { return };
    let (Some(new), Some(old)) = (
        page.get_element_by_id(request.region),
        document().get_element_by_id(request.region),
    ) else {
        replace_page(&page);
        return;
    };
    let typed = unsent_input(&old, request);
    let open = open_summaries(&old, request);
    let focused = focus_candidates();
    let asked = find(request.region, "[autofocus]").map(|it| it.id());
    // Moves the nodes: serialized HTML would lose the first line break of a text area.
    old.set_text_content(None);
    while let Some(child) = new.first_child() {
        let _ = old.append_child(&child);
    }
    for (id, value) in typed {
        restore(&id, &value);
    }
    for id in open {
        reopen(&id);
    }
    if answer.is_page {
        address::write(&answer.url, request.is_step);
    }
    open_dialog(request.region);
    announce(request.region);
    focus(&old, &focused, asked.as_deref());
}

fn replace_page(page: &Document) {
    document().set_title(&page.title());
    if let (Some(here), Some(there)) = (document().body(), page.body()) {
        here.set_inner_html(&there.inner_html());
    }
}

/// Shows a message above the region's content, and announces it to screen readers.
pub(super) fn show_error(region: &str, words: &str) {
    if let Some(problem) = find(region, ".problem") {
        problem.set_text_content(Some(words));
    }
}

/// Opens a dialog that the server rendered as open as a modal one.
pub(super) fn open_dialog(region: &str) {
    let dialog =
        find(region, "dialog[open]").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        dialog.set_open(false);
        let _ = dialog.show_modal();
    }
}

/// Announces the notice to screen readers. The live region is outside of the region, since new live
/// regions are not read out.
fn announce(region: &str) {
    if let Some(place) = document().get_element_by_id("said") {
        let words = find(region, "[data-say]").and_then(|it| it.text_content());
        place.set_text_content(words.as_deref());
    }
}

fn find(region: &str, selector: &str) -> Option<Element> {
    document().get_element_by_id(region)?.query_selector(selector).ok().flatten()
}

/// Ids of the focused element and of fallbacks for it, best first.
fn focus_candidates() -> Vec<String> {
    let Some(element) = document().active_element() else {
        return Vec::new();
    };
    let origin = element
        .closest("[data-return]")
        .ok()
        .flatten()
        .and_then(|it| it.get_attribute("data-return"))
        .unwrap_or_default();
    std::iter::once(element.id())
        .chain(origin.split(' ').map(str::to_owned))
        .filter(|id| !id.is_empty())
        .collect()
}

/// Focuses the first invalid field, or the one that newly asks for it, or the one that had it, or
/// else a fallback.
fn focus(region: &Element, before: &[String], asked: Option<&str>) {
    let first = |selector: &str| region.query_selector(selector).ok().flatten();
    let wanted = first("[aria-invalid=true]")
        .or_else(|| first("[autofocus]").filter(|it| Some(it.id().as_str()) != asked));
    let element = wanted.or_else(|| before.iter().find_map(|id| document().get_element_by_id(id)));
    let Some(element) = element else { return };
    // A focused element keeps focus and caret.
    if document().active_element().as_ref() == Some(&element) {
        return;
    }
    if let Some(field) = element.dyn_ref::<HtmlElement>() {
        let _ = field.focus();
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let end = u32::try_from(input.value().encode_utf16().count()).ok();
        // Some input types have no caret.
        let _ = input.set_selection_start(end);
    }
}

/// Unsent input: ids and values of changed fields.
fn unsent_input(region: &Element, request: &RegionRequest) -> Vec<(String, String)> {
    let Ok(fields) = region.query_selector_all("input[id], select[id], textarea[id]") else {
        return Vec::new();
    };
    (0..fields.length())
        .filter_map(|i| fields.get(i)?.dyn_into::<Element>().ok())
        .filter(|field| !request.form.as_ref().is_some_and(|form| form.contains(Some(field))))
        .filter_map(|field| Some((field.id(), changed(&field)?)))
        .collect()
}

/// Ids of the open summaries, except the one with the submitted form.
fn open_summaries(region: &Element, request: &RegionRequest) -> Vec<String> {
    let Ok(summaries) = region.query_selector_all("details[open] > summary[id]") else {
        return Vec::new();
    };
    let is_sent = |it: &Element| {
        let around = it.parent_element();
        let form = request.form.as_deref();
        around.is_some_and(|around| form.is_some_and(|form| around.contains(Some(form))))
    };
    (0..summaries.length())
        .filter_map(|i| summaries.get(i)?.dyn_into::<Element>().ok())
        .filter(|summary| !is_sent(summary))
        .map(|summary| summary.id())
        .collect()
}

fn reopen(id: &str) {
    let summary = document().get_element_by_id(id);
    if let Some(details) = summary.and_then(|it| it.parent_element()) {
        let _ = details.set_attribute("open", "");
    }
}

/// Value of a field, if the user changed it.
fn changed(field: &Element) -> Option<String> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return Some(input.value()).filter(|value| *value != input.default_value());
    }
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        let chosen = field.query_selector("option[selected]").ok().flatten();
        let default = chosen.and_then(|option| option.get_attribute("value"));
        return Some(select.value()).filter(|value| *value != default.unwrap_or_default());
    }
    let area = field.dyn_ref::<HtmlTextAreaElement>()?;
    Some(area.value()).filter(|value| Some(value) != area.default_value().ok().as_ref())
}

fn restore(id: &str, value: &str) {
    let Some(field) = document().get_element_by_id(id) else {
        return;
    };
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}
