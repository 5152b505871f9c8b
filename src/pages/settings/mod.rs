//! Settings: one page, a file per section.

mod identities;
mod profile;

use leptos::prelude::*;

use super::layout::{Heading, Page, Place};
use crate::{components::Form, server::context};
use identities::Identities;
use profile::Profile;

/// Everything about the user's own account.
#[component]
pub fn Settings() -> impl IntoView {
    let viewer = context::viewer();
    viewer.user().cloned().map(|user| {
        view! {
            <Page title="Settings" place=Place::Settings>
                <div class="narrow">
                    <Heading eyebrow=user.email.clone() title="Settings" />
                    <Profile user=user />
                    <Identities />
                    <Form action="/fn/logout" page="/" class="sign-out">
                        <button class="button" type="submit">"Sign out"</button>
                    </Form>
                </div>
            </Page>
        }
    })
}
