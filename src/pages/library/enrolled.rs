//! The user's enrolments, and the dialog that leaves one.

use leptos::prelude::*;

use crate::{
    components::{Dialog, DialogFocus},
    context,
    views::EnrolmentItem,
};

/// The row of an enrolment.
#[component]
pub(super) fn EnrolmentRow(enrolment: EnrolmentItem) -> impl IntoView {
    let leave = format!("/library?leave={}", enrolment.id);
    let label = format!("Leave {}", enrolment.title);
    let title = if enrolment.href.is_empty() {
        view! { <h3 class="row-title">{enrolment.title}</h3> }.into_any()
    } else {
        view! { <h3 class="row-title"><a href=enrolment.href>{enrolment.title}</a></h3> }.into_any()
    };
    let parts = [enrolment.day, enrolment.kept, enrolment.dates];
    let words: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    view! {
        <li class="row plain">
            <div class="row-body">{title}<p class="row-note">{words.join(" · ")}</p></div>
            <a id=format!("leave-{}", enrolment.id) class="button" href=leave aria-label=label>"Leave"</a>
        </li>
    }
}

/// The elapsed part of the term, as a bar.
#[component]
pub(super) fn Term(
    /// The enrolment.
    enrolment: EnrolmentItem,
) -> impl IntoView {
    // The text beside the bar says the same.
    view! {
        <svg class="term" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
            <rect class="term-whole" width="100" height="2" />
            <rect width=enrolment.share.to_string() height="2" />
        </svg>
    }
}

/// Asks before a package is left. `back` is the page without the dialog.
#[component]
pub(super) fn LeaveDialog(enrolment: EnrolmentItem, back: String) -> impl IntoView {
    let state = context::form_state("/fn/leave_package", &[]);
    let page = format!("{back}?leave={}", enrolment.id);
    let origin = format!("leave-{}", enrolment.id);
    let text =
        "Its commitments end today, and those that have not begun are removed. Your logs are kept.";
    view! {
        <Dialog name="leave" heading=format!("Leave {}", enrolment.title) text=text action="/fn/leave_package" page=page
            back=back.clone() cancel=back cancel_label="Stay" origin=origin button="Leave" focus=DialogFocus::Cancel
            problem=state.problem item=enrolment.id />
    }
}
