//! The landing page.

use leptos::prelude::*;

use super::layout::Page;
use crate::context;

/// A short description of Regula.
#[component]
pub fn Landing() -> impl IntoView {
    let is_deleted = context::param("deleted").is_some();
    view! {
        <Page title="Keep a rule of life">
            {is_deleted.then(|| view! { <p class="saved" role="status">"Your account is deleted."</p> })}
            <section class="hero">
                <p class="eyebrow">"A rule of life"</p>
                <h1>"Keep the few things you said you would."</h1>
                <p class="lead">
                    "Regula is a habit tracker with tasks and daily readings, on one calm page. "
                    "It runs on your own server, and your data stays there."
                </p>
                <p class="actions">
                    <a class="button primary" href="/register">"Create an account"</a>
                    <a class="button" href="/login">"Sign in"</a>
                </p>
            </section>
            <ul class="virtues">
                <li><h2>"One page a day"</h2><p>"Only what is due today. One tap to log it."</p></li>
                <li><h2>"Nothing typed is lost"</h2><p>"Every form works before scripts load, and without them."</p></li>
                <li><h2>"Yours alone"</h2><p>"One small program, one data file, no third parties, open source."</p></li>
            </ul>
        </Page>
    }
}
