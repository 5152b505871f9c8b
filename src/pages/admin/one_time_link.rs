//! A one-time link, shown once.

use leptos::prelude::*;

use crate::views::ShownLink;

/// The link in a field to copy it from, and the user it is for.
#[component]
pub(super) fn OneTimeLink(
    /// The link.
    shown: ShownLink,
    /// The purpose, in a sentence.
    purpose: &'static str,
) -> impl IntoView {
    let ShownLink { user, link, until } = shown;
    view! {
        <section class="once" aria-labelledby="once-heading">
            <h2 id="once-heading">{format!("A link for {}", user.name)}</h2>
            <p>
                {format!("Send it to {} yourself. {purpose} It works once, until {until} UTC, and is shown only now.", user.email)}
            </p>
            <div class="field">
                <label for="once-link">"Link"</label>
                <input id="once-link" type="text" readonly value=link autocomplete="off" spellcheck="false" />
            </div>
        </section>
    }
}
