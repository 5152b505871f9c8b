//! Several users at once: the buttons below the table, and the dialog.

use leptos::prelude::*;

use super::{PAGE, Query};
use crate::{
    components::{Field, Form, Problem, Select},
    context,
    views::UserItem,
};

/// The id of the form that check boxes and buttons belong to, wherever they stand.
pub(super) const FORM: &str = "picked";
/// The name of the check boxes.
pub(super) const PICK: &str = "pick";

/// What is to be done to those who are picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Many {
    Ban,
    Unban,
}

impl Many {
    /// The act of this name.
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "ban" => Some(Self::Ban),
            "unban" => Some(Self::Unban),
            _ => None,
        }
    }

    const fn action(self) -> &'static str {
        match self {
            Self::Ban => "/fn/ban_users",
            Self::Unban => "/fn/unban_users",
        }
    }
}

/// The form itself. It stands outside of the island, so that it opens the page that asks.
#[component]
pub(super) fn PickForm() -> impl IntoView {
    view! { <form id=FORM method="get" action=PAGE></form> }
}

/// The buttons, and what the page shows besides, so that it shows the same again.
#[component]
pub(super) fn PickButtons(query: Query) -> impl IntoView {
    let address = query.plain();
    let fields = address.split_once('?').map_or("", |(_, query)| query);
    let fields = form_urlencoded::parse(fields.as_bytes())
        .map(|(name, value)| {
            let (name, value) = (name.into_owned(), value.into_owned());
            view! { <input type="hidden" name=name value=value form=FORM /> }
        })
        .collect_view();
    view! {
        <div class="actions picked">
            {fields}
            <button id="many-ban" class="button small" type="submit" form=FORM name="many" value="ban">"Ban selected"</button>
            <button id="many-unban" class="button small" type="submit" form=FORM name="many" value="unban">"Unban selected"</button>
        </div>
    }
}

/// What was done, on the page that follows.
#[component]
pub(super) fn Done() -> impl IntoView {
    let said = [Many::Ban, Many::Unban]
        .into_iter()
        .find_map(|many| context::answer::<String>(many.action()));
    view! { <p class="result" role="status">{said}</p> }
}

/// Whether the page shows what was done, and asks no more.
pub(super) fn is_done() -> bool {
    [Many::Ban, Many::Unban]
        .into_iter()
        .any(|many| context::answer::<String>(many.action()).is_some())
}

/// Names how many and who, and asks for the reason and the end.
#[component]
pub(super) fn ManyDialog(
    many: Many,
    users: Vec<UserItem>,
    page: String,
    back: String,
) -> impl IntoView {
    let state = context::form_state(many.action(), &["reason"]);
    let how_many = match users.len() {
        1 => "1 user".to_owned(),
        n => format!("{n} users"),
    };
    let names: Vec<&str> = users.iter().map(|user| user.name.as_str()).collect();
    let names = format!("{}.", names.join(", "));
    let ids: Vec<&str> = users.iter().map(|user| user.id.as_str()).collect();
    let ids = ids.join(" ");
    let (origin, title, words, button) = match many {
        Many::Ban => (
            "many-ban",
            format!("Ban {how_many}"),
            "They are signed out everywhere immediately, and their tokens stop working. They will see the reason.",
            "Ban users",
        ),
        Many::Unban => (
            "many-unban",
            format!("Unban {how_many}"),
            "They can sign in again. Ended sessions and keys are not restored.",
            "Unban users",
        ),
    };
    let fields = (many == Many::Ban).then(|| {
        view! {
            <Field label="Reason" name="reason" value=state.value("reason") error=state.error("reason") autofocus=true />
            <Select label="Duration" name="until" chosen=state.value("until") options=super::dialog::ends() />
        }
    });
    view! {
        <dialog class="dialog" open aria-labelledby="many-heading" data-return=origin>
            <h2 id="many-heading">{title}</h2>
            <p class="quiet">{names}" "{words}</p>
            <Form action=many.action() page=page back=back.clone() class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="ids" value=ids />
                {fields}
                <div class="actions end">
                    <a class="button" href=back data-live="" data-way-out="">"Cancel"</a>
                    <button class="button primary" type="submit">{button}</button>
                </div>
            </Form>
        </dialog>
    }
}
