//! Labelled inputs with errors.

use leptos::prelude::*;

/// An input with label, hint and error, linked for screen readers.
#[component]
pub fn Field(
    /// The label.
    #[prop(into)]
    label: String,
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// Its id, if the name is already an id on the page.
    #[prop(optional, into)]
    id: Option<String>,
    /// The input type: `text`, `email`, `password` …
    #[prop(default = "text")]
    kind: &'static str,
    /// The value.
    #[prop(into, optional)]
    value: String,
    /// The error.
    error: Option<String>,
    /// The autocomplete token (WHATWG autofill).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// The hint.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// The keyboard on phones: `numeric`, `decimal` …
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Accepted file types, for `file`.
    #[prop(optional)]
    accept: Option<&'static str>,
    /// True if the browser requires a value.
    #[prop(default = true)]
    required: bool,
    /// True if focused when rendered.
    #[prop(default = false)]
    autofocus: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
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

/// The options of a [`Select`]: value and label.
pub fn options<V: Into<String>, L: Into<String>>(
    pairs: impl IntoIterator<Item = (V, L)>,
) -> Vec<(String, String)> {
    let pairs = pairs.into_iter();
    pairs.map(|(value, label)| (value.into(), label.into())).collect()
}

/// A select with a few options.
#[component]
pub fn Select(
    /// The label.
    label: &'static str,
    /// Its name in the form.
    name: &'static str,
    /// Its id, if the name is already an id on the page.
    #[prop(optional)]
    id: Option<&'static str>,
    /// The selected value.
    #[prop(into)]
    chosen: String,
    /// Options: value and label.
    options: Vec<(String, String)>,
    /// True if the label is for screen readers only.
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

/// A status message.
#[component]
pub fn Notice(
    /// The text.
    children: Children,
) -> impl IntoView {
    view! { <p class="notice" role="status">{children()}</p> }
}

/// The error of a whole form. Always rendered, so that screen readers announce changes.
#[component]
pub fn Problem(
    /// The text, if any.
    text: Option<String>,
) -> impl IntoView {
    view! { <div class="problem" role="alert">{text}</div> }
}
