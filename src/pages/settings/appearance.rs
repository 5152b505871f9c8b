//! The appearance section.

use leptos::prelude::*;
use regula_schema::{Theme, User};

use super::section::{Section, saved};
use crate::{
    components::{Form, Problem},
    context,
};

const ACTION: &str = "/fn/update_appearance";

/// The theme.
#[component]
pub(super) fn Appearance(user: User) -> impl IntoView {
    let state = context::form_state(ACTION, &[]);
    let theme = state.value_or("theme", user.theme.as_str());
    let choices = [
        (Theme::System, "System"),
        (Theme::Light, "Light"),
        (Theme::Dark, "Dark"),
    ];
    let choices = choices.map(|(value, label)| {
        let checked = value.as_str() == theme;
        view! {
            <label class="check">
                <input type="radio" name="theme" value=value.as_str() checked=checked />
                {label}
            </label>
        }
    });
    view! {
        <Section id="appearance">
            <Form action=ACTION page="/settings" back=saved("appearance") class="form">
                <Problem text=state.problem.clone() />
                <fieldset class="choices">
                    <legend class="unseen">"Theme"</legend>
                    {choices}
                </fieldset>
                <div class="actions"><button class="button" type="submit">"Save"</button></div>
            </Form>
        </Section>
    }
}
