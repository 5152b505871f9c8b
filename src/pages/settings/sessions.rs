//! The sessions section.

use leptos::prelude::*;

use super::section::{Section, async_section, saved};
use crate::{
    components::{Form, Problem},
    context,
    services::signed_in,
    views::SessionItem,
};

/// The sessions, and a button that ends all others.
#[component]
pub(super) fn Sessions() -> impl IntoView {
    let one = context::form_state("/fn/end_session", &[]).problem;
    let all = context::form_state("/fn/end_other_sessions", &[]).problem;
    let sessions = async { signed_in::sessions(&context::api().await?, context::now()).await };
    view! {
        <Section id="sessions" done="The session has ended.">
            <p class="quiet">"Browsers and programs that are signed in to your account."</p>
            <Problem text=one.or(all) />
            {async_section(sessions, |sessions| view! { <List sessions=sessions /> })}
        </Section>
    }
}

#[component]
fn List(sessions: Vec<SessionItem>) -> impl IntoView {
    let has_others = sessions.iter().any(|session| !session.current);
    view! {
        <ul class="rows">{sessions.into_iter().map(|session| view! { <Row session=session /> }).collect_view()}</ul>
        {has_others.then(|| view! {
            <Form action="/fn/end_other_sessions" page="/settings" back=saved("sessions") class="rows-end">
                <button class="button" type="submit">"Sign out everywhere else"</button>
                <p class="quiet">"Ends all other sessions and revokes all API keys."</p>
            </Form>
        })}
    }
}

#[component]
fn Row(session: SessionItem) -> impl IntoView {
    let label = format!("End {}", session.device);
    let action = if session.current {
        view! { <span class="badge">"This session"</span> }.into_any()
    } else {
        view! {
            <Form action="/fn/end_session" page="/settings" back=saved("sessions") item=session.id>
                <button class="button small" type="submit" aria-label=label>"End"</button>
            </Form>
        }
        .into_any()
    };
    view! {
        <li class="row plain">
            <div class="row-body">
                <span class="row-title">{session.device}</span>
                <span class="row-note">{session.note}</span>
            </div>
            {action}
        </li>
    }
}
