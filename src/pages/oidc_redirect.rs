//! The page that redirects to the OpenID provider, without JavaScript.

use leptos::prelude::*;
use leptos_meta::Meta;
use regula_schema::Code;

use super::{error::ErrorPage, layout::EntryPage};
use crate::context;

/// Redirects to the provider, in a flow that this browser has started.
#[component]
pub fn OidcRedirect() -> impl IntoView {
    match context::oidc_state().zip(context::provider()) {
        Some((flow, name)) => {
            let url = flow.departure.url;
            let lead =
                format!("You are being redirected to {name}, and come back here afterwards.");
            view! {
                <Meta http_equiv="refresh" content=format!("0;url={url}") />
                <EntryPage title="Redirecting" lead=lead>
                    <p><a class="button wide" href=url rel="noreferrer">{format!("Continue to {name}")}</a></p>
                </EntryPage>
            }
            .into_any()
        }
        None => view! { <ErrorPage error=Code::NotFound.into() /> }.into_any(),
    }
}
