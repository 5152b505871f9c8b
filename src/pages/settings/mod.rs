//! Settings: one page of sections, a file per section.

mod appearance;
mod data;
mod picture;
mod profile;
mod section;

use leptos::prelude::*;

use super::layout::{Heading, Page, Place};
use crate::{components::Form, server::context};
use appearance::Appearance;
use data::Data;
use profile::Profile;
use section::Contents;

/// Everything about the user's own account.
#[component]
pub fn Settings() -> impl IntoView {
    let viewer = context::viewer();
    viewer.user().cloned().map(|user| {
        view! {
            <Page title="Settings" place=Place::Settings>
                <Heading eyebrow=user.email.clone() title="Settings" />
                <div class="settings">
                    <Contents />
                    <div class="settings-body">
                        <Profile user=user.clone() />
                        <Appearance user=user />
                        <Data />
                        <Form action="/fn/logout" page="/" class="sign-out">
                            <button class="button" type="submit">"Sign out"</button>
                        </Form>
                    </div>
                </div>
            </Page>
        }
    })
}
