//! Settings: one page of sections, a file per section.

mod appearance;
mod keys;
mod password;
mod profile;
mod removal;
mod section;
mod sessions;

use leptos::prelude::*;

use super::layout::{Heading, Page, Place};
use crate::{components::Form, server::context};
use appearance::Appearance;
use keys::ApiKeys;
use password::Password;
use profile::Profile;
use removal::DeleteAccount;
use section::Contents;
use sessions::Sessions;

/// Everything about the user's own account.
#[component]
pub fn Settings() -> impl IntoView {
    let viewer = context::viewer();
    viewer.user().cloned().map(|user| {
        view! {
            <Page title="Settings" place=Place::Settings islands=true>
                <Heading eyebrow=user.email.clone() title="Settings" />
                <div class="settings">
                    <Contents />
                    <div class="settings-body">
                        <Profile user=user.clone() />
                        <Password />
                        <Sessions />
                        <ApiKeys />
                        <Appearance user=user />
                        <DeleteAccount />
                        <Form action="/fn/logout" page="/" class="sign-out">
                            <button class="button" type="submit">"Sign out"</button>
                        </Form>
                    </div>
                </div>
            </Page>
        }
    })
}
