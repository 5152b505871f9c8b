//! Settings: one page of sections, a file per section.

mod appearance;
mod data;
mod delete_account;
mod email;
mod identities;
mod keys;
mod password;
mod picture;
mod profile;
mod section;
mod sessions;

use appearance::Appearance;
use data::Data;
use delete_account::DeleteAccount;
use email::Email;
use identities::Identities;
use keys::ApiKeys;
use leptos::prelude::*;
use password::Password;
use profile::Profile;
use section::Contents;
use sessions::Sessions;

use super::layout::{Heading, Page, Place};
use crate::{components::Form, context};

/// The settings of the user's account.
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
                        <Email user=user.clone() />
                        <Password />
                        <Identities />
                        <Sessions />
                        <ApiKeys />
                        <Appearance user=user />
                        <Data />
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
