//! The error page, in the normal layout.

use leptos::prelude::*;
use regula_schema::{AppError, Code};

use super::layout::{Heading, Page};
use crate::{context, services::format};

/// The page of an error. It also sets the response's status.
#[component]
pub fn ErrorPage(
    /// The error.
    error: AppError,
) -> impl IntoView {
    context::set_status(&error);
    let signed_in = context::viewer().user().is_some();
    let title = match error.code {
        Code::UserBanned => "Your account is banned",
        Code::NotFound => "Page not found",
        code if code.status() == 403 => "You do not have access to this page",
        Code::Unavailable => "One moment, please",
        _ => "Something went wrong",
    };
    let words = match error.code {
        Code::NotFound if error.detail == Code::NotFound.detail() => {
            "The address may be mistyped, or the page was removed.".to_owned()
        }
        Code::UserBanned => "You have been signed out everywhere.".to_owned(),
        _ => error.detail.clone(),
    };
    let way_on = match (error.code, signed_in) {
        (Code::UserBanned, _) => ("/", "Go to the home page"),
        (_, true) => ("/dashboard", "Back to Today"),
        (_, false) => ("/", "Go to the home page"),
    };
    let until = match ban_end(&error) {
        Some(end) => format!("Until {end}."),
        None => "The ban has no end date.".to_owned(),
    };
    view! {
        <Page title=title>
            <div class="notice-page">
                <Heading eyebrow=error.status().to_string() title=title />
                <p>{words}</p>
                {error.ban_reason.map(|reason| view! {
                    <blockquote class="ban-reason"><p>{reason}</p><footer>{until}</footer></blockquote>
                })}
                <p><a class="button" href=way_on.0>{way_on.1}</a></p>
            </div>
        </Page>
    }
}

/// The end of a ban, formatted.
pub(super) fn ban_end(error: &AppError) -> Option<String> {
    let end = error.ban_expires_at?.get();
    Some(format!("{} {}", format::long_date(end.date()), end.year()))
}
