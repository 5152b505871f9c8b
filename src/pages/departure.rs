//! The page on the way to the OpenID provider. It leads on by itself, without a script.

use leptos::prelude::*;
use leptos_meta::Meta;
use regula_schema::Code;

use super::{error::ErrorPage, layout::Doorway};
use crate::context;

/// Leads on to the provider that this browser is on its way to.
#[component]
pub fn Departure() -> impl IntoView {
    match context::journey().zip(context::provider()) {
        Some((journey, name)) => {
            let url = journey.departure.url;
            let lead =
                format!("You are being redirected to {name}, and come back here afterwards.");
            view! {
                <Meta http_equiv="refresh" content=format!("0;url={url}") />
                <Doorway title="Redirecting" lead=lead>
                    <p><a class="button wide" href=url rel="noreferrer">{format!("Continue to {name}")}</a></p>
                </Doorway>
            }
            .into_any()
        }
        None => view! { <ErrorPage error=Code::NotFound.into() /> }.into_any(),
    }
}
