//! Radio buttons.

use leptos::prelude::*;

/// A group of radio buttons with a legend and an error.
#[component]
pub fn Radios(
    /// The legend.
    label: &'static str,
    /// The name in the form; also the id of the first.
    name: &'static str,
    /// The selected value.
    #[prop(into)]
    chosen: String,
    /// Options: value and label.
    options: Vec<(&'static str, &'static str)>,
    /// The error.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// True if the selected one is focused when rendered.
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
