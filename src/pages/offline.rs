//! What the service worker shows in the place of a page that cannot be fetched.

use leptos::prelude::*;

use super::layout::{Heading, Page};

/// The same for everybody: it is fetched without a cookie, and kept in the browser.
#[component]
pub fn Offline() -> impl IntoView {
    // An empty address is that of the page that was asked for.
    view! {
        <Page title="No connection">
            <div class="notice-page" data-offline="">
                <Heading eyebrow="No connection" title="The server cannot be reached" />
                <p>"Your changes are saved in this browser and sent when the connection is back."</p>
                <p><a class="button primary" href="">"Try again"</a></p>
            </div>
        </Page>
    }
}
