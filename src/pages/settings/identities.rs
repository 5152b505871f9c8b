//! The sign-in methods: the password, and accounts of the OpenID provider.

use leptos::prelude::*;

use super::section::{Section, async_section, saved};
use crate::{
    components::{Form, Problem},
    context,
    services::provider,
    views::{IdentityItem, WaysIn},
};

/// The sign-in methods, with buttons to link and to unlink.
#[component]
pub(super) fn Identities() -> impl IntoView {
    let ways = async { provider::ways_in(&context::api().await?, context::now()).await };
    view! {
        <Section id="sign-in-methods">{async_section(ways, |ways| view! { <Ways ways=ways /> })}</Section>
    }
}

#[component]
fn Ways(ways: WaysIn) -> impl IntoView {
    let WaysIn {
        has_password,
        provider,
        identities,
    } = ways;
    let problem = context::problem_of(&["/fn/link_identity", "/fn/unlink_identity"]);
    let password = if has_password {
        "You can sign in with your password."
    } else {
        "Your account has no password."
    };
    let link = provider.map(|name| {
        view! {
            <Form action="/fn/link_identity" page="/settings" class="actions">
                <button class="button" type="submit">{format!("Link {name}")}</button>
            </Form>
        }
    });
    view! {
        <Problem text=problem />
        <p>{password}</p>
        {(!identities.is_empty()).then(|| view! {
            <ul class="ways-in">{identities.into_iter().map(identity).collect_view()}</ul>
        })}
        {link}
    }
}

fn identity(identity: IdentityItem) -> impl IntoView {
    let IdentityItem {
        id,
        provider,
        email,
        last_used,
    } = identity;
    let label = format!("Unlink {provider} {email}");
    view! {
        <li>
            <span>
                <strong>{provider}</strong>
                " "
                {email}
                <span class="quiet">" · last used " {last_used}</span>
            </span>
            <Form action="/fn/unlink_identity" page="/settings" back=saved("sign-in-methods") item=id>
                <button class="button small" type="submit" aria-label=label>"Unlink"</button>
            </Form>
        </li>
    }
}
