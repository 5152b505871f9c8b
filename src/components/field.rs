//! A labelled input, and what is wrong with it.

use leptos::prelude::*;

/// An input with a label, a hint and an error, tied together for screen readers.
#[component]
pub fn Field(
    /// The words above it.
    #[prop(into)]
    label: String,
    /// Its name in the form.
    name: &'static str,
    /// Its id, where the name is taken on the page.
    #[prop(optional, into)]
    id: Option<String>,
    /// `text`, `email`, `password` …
    #[prop(default = "text")]
    kind: &'static str,
    /// What stands in it.
    #[prop(into, optional)]
    value: String,
    /// What is wrong with it.
    error: Option<String>,
    /// What browsers and password managers may fill in (WHATWG autofill).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Help that is always there.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Which keys a phone shows: `numeric`, `decimal` …
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Which files can be chosen, for a `file`.
    #[prop(optional)]
    accept: Option<&'static str>,
    /// Whether the browser asks for it.
    #[prop(default = true)]
    required: bool,
    /// Whether it has the focus when it appears.
    #[prop(default = false)]
    autofocus: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.to_owned());
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let describedby = match (&error, hint) {
        (Some(_), Some(_)) => Some(format!("{error_id} {hint_id}")),
        (Some(_), None) => Some(error_id.clone()),
        (None, Some(_)) => Some(hint_id.clone()),
        (None, None) => None,
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                accept=accept
                inputmode=inputmode
                required=required
                autofocus=autofocus
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=describedby
            />
            {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
            {hint.map(|text| view! { <p class="field-hint" id=hint_id>{text}</p> })}
        </div>
    }
}

/// A choice among a few words.
#[component]
pub fn Select(
    /// The words above it.
    label: &'static str,
    /// Its name in the form.
    name: &'static str,
    /// Its id, where the name is taken on the page.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Which one is chosen.
    #[prop(into)]
    chosen: String,
    /// What can be chosen: the value, and the words for it.
    options: Vec<(String, String)>,
    /// Whether only screen readers read the label.
    #[prop(default = false)]
    label_unseen: bool,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id class=label_unseen.then_some("unseen")>{label}</label>
            <select id=id name=name>{options}</select>
        </div>
    }
}

/// What has just happened, or is to be done now.
#[component]
pub fn Notice(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <p class="notice" role="status">{children()}</p> }
}

/// What is wrong altogether. Always there, so that screen readers hear it when it fills.
#[component]
pub fn Problem(
    /// The words, or none.
    text: Option<String>,
) -> impl IntoView {
    view! { <div class="problem" role="alert">{text}</div> }
}
