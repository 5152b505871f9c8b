//! Who the user is, when their day begins, and how the app looks to them.

use leptos::prelude::*;

use crate::{
    components::{Field, Form, Problem},
    schema::{Theme, User},
    server::context,
};

/// The form of all three.
#[component]
pub(super) fn Profile(user: User) -> impl IntoView {
    let state = context::form_state(
        "/fn/update_profile",
        &["name", "time_zone", "day_start_hour"],
    );
    let was_refused = !state.values.is_empty();
    let or = |field: &str, now: String| if was_refused { state.value(field) } else { now };
    let name = or("name", user.name);
    let zone = or("time_zone", user.time_zone);
    let hour = or("day_start_hour", user.day_start_hour.to_string());
    let theme = or("theme", user.theme.as_str().to_owned());
    let zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|zone| zone.to_string())
        .collect();
    view! {
                    <Form action="/fn/update_profile" page="/settings" class="form">
                        <Problem text=state.problem.clone() />
                        <h2>"Profile"</h2>
                        <Field label="Name" name="name" value=name autocomplete="name" error=state.error("name") />
                        <h2>"Your day"</h2>
                        <div class="field">
                            <label for="time_zone">"Time zone"</label>
                            <select id="time_zone" name="time_zone">
                                {zones.into_iter().map(|name| {
                                    let selected = name == zone;
                                    view! { <option value=name.clone() selected=selected>{name.clone()}</option> }
                                }).collect_view()}
                            </select>
                        </div>
                        <div class="field">
                            <label for="day_start_hour">"A new day begins at"</label>
                            <select id="day_start_hour" name="day_start_hour">
                                {(0..24).map(|n| {
                                    let selected = n.to_string() == hour;
                                    view! { <option value=n.to_string() selected=selected>{format!("{n:02}:00")}</option> }
                                }).collect_view()}
                            </select>
                        </div>
                        <h2>"Appearance"</h2>
                        <fieldset class="choices">
                            <legend class="unseen">"Appearance"</legend>
                            {[(Theme::System, "As the device"), (Theme::Light, "Light"), (Theme::Dark, "Dark")]
                                .map(|(value, label)| {
                                    let checked = value.as_str() == theme;
                                    view! {
                                        <label class="check">
                                            <input type="radio" name="theme" value=value.as_str() checked=checked />
                                            {label}
                                        </label>
                                    }
                                })}
                        </fieldset>
                        <div class="actions"><button class="button primary" type="submit">"Save"</button></div>
                    </Form>
    }
}
