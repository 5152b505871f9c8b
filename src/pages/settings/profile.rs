//! The profile section.

use leptos::prelude::*;
use regula_schema::User;
use time::macros::date;

use super::{
    picture::Picture,
    section::{Section, saved},
};
use crate::{
    components::{Field, Form, Problem, Select},
    context,
    services::locale::LOCALES,
};

const ACTION: &str = "/fn/update_profile";

/// Name, time zone, and the hour at which a day begins.
#[component]
pub(super) fn Profile(user: User) -> impl IntoView {
    let state = context::form_state(ACTION, &["name", "time_zone", "day_start_hour", "locale"]);
    let name = state.value_or("name", &user.name);
    let zone = state.value_or("time_zone", &user.time_zone);
    let hour = state.value_or("day_start_hour", user.day_start_hour.to_string());
    let locale = state.value_or("locale", &user.locale);
    let zones =
        jiff::tz::db().available().map(|zone| (zone.to_string(), zone.to_string())).collect();
    let hours = (0..24).map(|hour| (hour.to_string(), format!("{hour:02}:00"))).collect();
    // A tag set by another client stays an option.
    let foreign =
        (LOCALES.iter().all(|it| it.tag != locale)).then(|| (locale.clone(), locale.clone()));
    let locales = LOCALES.iter().map(|it| {
        let words = format!("{}: {}", it.name, it.long_date(date!(2026 - 11 - 20)));
        (it.tag.to_owned(), words)
    });
    let locales = locales.chain(foreign).collect();
    view! {
        <Section id="profile">
            <Form action=ACTION page="/settings" back=saved("profile") class="form">
                <Problem text=state.problem.clone() />
                <Field label="Name" name="name" value=name autocomplete="name" error=state.error("name") />
                <div class="form-row">
                    <Select
                        label="Time zone"
                        name="time_zone"
                        chosen=zone
                        options=zones
                    />
                    <Select
                        label="Day starts at"
                        name="day_start_hour"
                        chosen=hour
                        options=hours
                    />
                </div>
                <Select label="Date format" name="locale" chosen=locale options=locales />
                <div class="actions"><button class="button primary" type="submit">"Save"</button></div>
            </Form>
            <Picture user=user />
        </Section>
    }
}
