//! API keys.

use leptos::prelude::*;

use super::section::{Section, async_section, saved};
use crate::{
    components::{ConfirmFirst, Field, Form, Problem, Select, options},
    context,
    services::{signed_in, terms},
    views::{KeyItem, ShownKey},
};

const MAKE: &str = "/fn/make_key";

/// The keys, the new key, and the form that creates one.
#[component]
pub(super) fn ApiKeys() -> impl IntoView {
    let problem = context::form_state("/fn/end_key", &[]).problem;
    let shown = context::answer::<ShownKey>(MAKE);
    let keys = async { signed_in::keys(&context::api().await?, context::now()).await };
    view! {
        <Section id="keys" done="The key is revoked.">
            <p class="quiet">"For scripts and other programs that call the API as you. They cannot manage your account. "
                <a href="/docs/api">"How to call the API"</a></p>
            {shown.map(|key| view! { <Made key=key /> })}
            <Problem text=problem />
            {async_section(keys, |keys| view! { <List keys=keys /> })}
            <ConfirmFirst to="create an API key" page="/settings#keys"><NewKey /></ConfirmFirst>
        </Section>
    }
}

/// The secret of a new key, shown once.
#[component]
fn Made(key: ShownKey) -> impl IntoView {
    view! {
        <div class="made">
            <div class="field">
                <label for="key-secret">{format!("Your new key “{}”", key.name)}</label>
                <input id="key-secret" type="text" class="secret" value=key.secret readonly autofocus
                    autocomplete="off" spellcheck="false" aria-describedby="key-secret-hint" />
                <p class="field-hint" id="key-secret-hint">"Copy it now. It is not shown again."</p>
            </div>
        </div>
    }
}

#[component]
fn List(keys: Vec<KeyItem>) -> impl IntoView {
    (!keys.is_empty()).then(|| {
        view! { <ul class="rows">{keys.into_iter().map(|key| view! { <Row key=key /> }).collect_view()}</ul> }
    })
}

#[component]
fn Row(key: KeyItem) -> impl IntoView {
    let label = format!("Revoke {}", key.name);
    view! {
        <li class="row plain">
            <div class="row-body">
                <span class="row-title">{key.name}</span>
                <span class="row-note">{format!("{} · {}", key.scope, key.note)}</span>
            </div>
            <Form action="/fn/end_key" page="/settings" back=saved("keys") item=key.id>
                <button class="button small" type="submit" aria-label=label>"Revoke"</button>
            </Form>
        </li>
    }
}

#[component]
fn NewKey() -> impl IntoView {
    let state = context::form_state(MAKE, &["name"]);
    let scopes = options([("read", "Read"), ("write", "Read and write")]);
    let ends = options(terms::KEY.map(|(value, label, _)| (value, label)));
    view! {
        <Form action=MAKE page="/settings" class="form">
            <Problem text=state.problem.clone() />
            <Field label="Key name" name="name" id="key-name" value=state.value("name") autocomplete="off"
                error=state.error("name") />
            <div class="form-row">
                <Select label="Permissions" name="scope" id="key-scope" chosen=state.value("scope")
                    options=scopes />
                <Select label="Expires" name="ends" id="key-ends" chosen=state.value_or("ends", "quarter") options=ends />
            </div>
            <div class="actions"><button class="button" type="submit">"Create key"</button></div>
        </Form>
    }
}
