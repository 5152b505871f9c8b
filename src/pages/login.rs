//! The sign-in page.

use leptos::prelude::*;
use serde::Deserialize;

use super::layout::Doorway;
use crate::{islands::SignIn, server::context};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Query {
    next: Option<String>,
    ended: Option<String>,
}

/// Signs in, and leads back to the page that was asked for.
#[component]
pub fn Login() -> impl IntoView {
    let Query { next, ended } = context::query();
    let register = match &next {
        Some(next) => format!(
            "/register?{}",
            serde_urlencoded::to_string([("next", next)]).unwrap_or_default()
        ),
        None => "/register".to_owned(),
    };
    let lead = if ended.is_some() {
        "Your session has ended. Sign in to go on where you were."
    } else {
        "Welcome back."
    };
    let initial = context::form_state("/fn/login", &["email", "password"]);
    view! {
        <Doorway title="Sign in" lead=lead islands=true>
            <SignIn page=context::page() next=next initial=initial />
            <p class="aside">"New here? " <a href=register>"Create an account"</a></p>
        </Doorway>
    }
}
