//! The email section.

use leptos::prelude::*;
use regula_schema::{Code, User};

use super::section::Section;
use crate::{
    components::{ConfirmFirst, Field, Form, Notice, Problem},
    context,
};

/// The address with its status, and forms to confirm and to change it.
#[component]
pub(super) fn Email(user: User) -> impl IntoView {
    let (sent, confirmed) = (context::param("sent"), context::param("confirmed"));
    let is_confirmed = user.email_verified_at.is_some();
    let notice = match (sent, confirmed) {
        (Some(_), _) if context::mail_reaches_people() => {
            Some("Check your email: a link to confirm the address is on its way.")
        }
        (Some(_), _) => {
            Some("This server does not send mail: the link is in its outbox. Ask whoever runs it.")
        }
        (None, Some(_)) if is_confirmed => Some("Your address is confirmed."),
        (None, _) => None,
    };
    let resend = context::form_state("/fn/resend_verification", &[]);
    let unconfirmed = (!is_confirmed).then(|| {
        view! {
            <Form action="/fn/resend_verification" page="/settings" class="form">
                <Problem text=resend.problem.clone() />
                <div class="actions"><button class="button" type="submit">"Send the link again"</button></div>
            </Form>
        }
    });
    view! {
        <Section id="email">
            {notice.map(|text| view! { <Notice>{text}</Notice> })}
            <p>
                {user.email} " "
                <span class="badge" class:unverified=!is_confirmed>
                    {if is_confirmed { "Confirmed" } else { "Not confirmed" }}
                </span>
            </p>
            {unconfirmed}
            <ConfirmFirst to="change your address" page="/settings#email"><NewAddress /></ConfirmFirst>
        </Section>
    }
}

#[component]
fn NewAddress() -> impl IntoView {
    let state = context::form_state("/fn/change_email", &["email"]);
    let is_taken = context::refused().is_some_and(|refused| refused.error.code == Code::EmailTaken);
    let (error, problem) = match is_taken {
        true => (state.problem.clone(), None),
        false => (state.error("email"), state.problem.clone()),
    };
    view! {
        <Form action="/fn/change_email" page="/settings" class="form">
            <Problem text=problem />
            <Field label="New address" name="email" id="new-email" kind="email" value=state.value("email")
                autocomplete="email" error=error
                hint="We will send a link to it. Your address changes once you open the link." />
            <div class="actions"><button class="button" type="submit">"Change address"</button></div>
        </Form>
    }
}
