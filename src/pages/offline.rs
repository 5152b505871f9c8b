//! The page that the service worker shows when the server cannot be reached.

use leptos::prelude::*;

use super::layout::{Heading, Page};

/// The same for everyone: it is fetched without a cookie and cached in the browser.
#[component]
pub fn Offline() -> impl IntoView {
    // An empty `href` reloads the requested page.
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
