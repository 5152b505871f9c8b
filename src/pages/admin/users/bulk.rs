//! Bulk actions on users: the buttons below the table, and the dialog.

use leptos::prelude::*;

use super::{
    PAGE, Query,
    ban_dialog::{BanFields, EFFECT},
};
use crate::{components::Dialog, context, views::UserItem};

/// The id of the form of the check boxes and buttons, which are outside of it.
pub(super) const FORM: &str = "picked";
/// The name of the check boxes.
pub(super) const PICK: &str = "pick";

/// An action on the selected users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BulkAction {
    Ban,
    Unban,
}

impl BulkAction {
    /// The action of this name.
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "ban" => Some(Self::Ban),
            "unban" => Some(Self::Unban),
            _ => None,
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Ban => "/fn/ban_users",
            Self::Unban => "/fn/unban_users",
        }
    }
}

/// The form of the selection. Outside of the island, so that it loads the page with the dialog.
#[component]
pub(super) fn PickForm() -> impl IntoView {
    view! { <form id=FORM method="get" action=PAGE></form> }
}

/// The buttons, with the page's query as hidden fields.
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

/// The summary of a bulk action.
#[component]
pub(super) fn Done() -> impl IntoView {
    let said = [BulkAction::Ban, BulkAction::Unban]
        .into_iter()
        .find_map(|action| context::answer::<String>(action.path()));
    view! { <p class="result" role="status">{said}</p> }
}

/// True if the page shows the summary of a bulk action.
pub(super) fn is_done() -> bool {
    [BulkAction::Ban, BulkAction::Unban]
        .into_iter()
        .any(|action| context::answer::<String>(action.path()).is_some())
}

/// Asks before a bulk action, with the names of the users.
#[component]
pub(super) fn BulkDialog(
    action: BulkAction,
    users: Vec<UserItem>,
    page: String,
    back: String,
) -> impl IntoView {
    let state = context::form_state(action.path(), &["reason"]);
    let how_many = match users.len() {
        1 => "1 user".to_owned(),
        n => format!("{n} users"),
    };
    let names: Vec<&str> = users.iter().map(|user| user.name.as_str()).collect();
    let names = format!("{}.", names.join(", "));
    let ids: Vec<&str> = users.iter().map(|user| user.id.as_str()).collect();
    let ids = ids.join(" ");
    let (origin, heading, text, button) = match action {
        BulkAction::Ban => ("many-ban", format!("Ban {how_many}"), EFFECT, "Ban users"),
        BulkAction::Unban => (
            "many-unban",
            format!("Unban {how_many}"),
            "They can sign in again. Ended sessions and keys are not restored.",
            "Unban users",
        ),
    };
    let fields = (action == BulkAction::Ban).then(|| {
        view! { <BanFields state=state.clone() /> }
    });
    view! {
        <Dialog name="many" heading=heading text=format!("{names} {text}") action=action.path() page=page
            back=back.clone() cancel=back origin=origin button=button live=true problem=state.problem.clone()>
            <input type="hidden" name="ids" value=ids />
            {fields}
        </Dialog>
    }
}
