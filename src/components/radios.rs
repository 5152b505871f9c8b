//! A choice among a few, all of them seen.

use leptos::prelude::*;

/// Radio buttons with a heading, and what is wrong with the choice.
#[component]
pub fn Radios(
    /// The words above them.
    label: &'static str,
    /// Their name in the form. The first one's id is the same.
    name: &'static str,
    /// Which one is chosen.
    #[prop(into)]
    chosen: String,
    /// What can be chosen: the value, and the words for it.
    options: Vec<(&'static str, &'static str)>,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// Whether the one that is chosen has the focus when it appears.
    #[prop(default = false)]
    autofocus: bool,
) -> impl IntoView {
    let error_id = format!("{name}-error");
    let is_wrong = error.is_some();
    let options = options
        .into_iter()
        .enumerate()
        .map(|(i, (value, words))| {
            let id = (i == 0).then_some(name);
            let checked = value == chosen;
            let described = is_wrong.then(|| error_id.clone());
            view! {
                <label class="check">
                    <input id=id type="radio" name=name value=value checked=checked
                        autofocus=autofocus && checked aria-describedby=described
                        aria-invalid=is_wrong.then_some("true") />
                    {words}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices">
            <legend>{label}</legend>
            {options}
            {error.map(|text| view! { <p class="field-error" id=error_id.clone()>{text}</p> })}
        </fieldset>
    }
}
