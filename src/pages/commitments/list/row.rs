//! One commitment of the list.

use leptos::prelude::*;

use super::LIST;
use crate::{
    components::{Dots, Form},
    schema::{CommitmentLine, CommitmentStatus},
    server::context,
};

/// What it is, how the week goes, and the streak; where the order is changed, the buttons for it.
#[component]
pub(super) fn Row(
    item: CommitmentLine,
    /// Whether there is something above it and below it, where the order is changed.
    moves: Option<(bool, bool)>,
) -> impl IntoView {
    let href = format!("{LIST}/{}", item.id);
    let sign = sign(&item);
    let is_resting = item.status != CommitmentStatus::Active;
    let class = if is_resting {
        "row kept-thing resting"
    } else {
        "row kept-thing"
    };
    let week = format!("The last seven days of {}", item.title);
    let is_archived = item.status == CommitmentStatus::Archived;
    let end = match moves {
        Some(can) => {
            view! { <Moves id=item.id.clone() title=item.title.clone() can=can /> }.into_any()
        }
        None if is_archived => {
            view! { <BringBack id=item.id.clone() title=item.title.clone() /> }.into_any()
        }
        None => view! {
            <p class="in-a-row"><strong>{item.streak}</strong>" "<span>{item.streak_unit}</span></p>
        }
        .into_any(),
    };
    view! {
        <li id=format!("row-{}", item.id) class=class data-id=item.id draggable=moves.map(|_| "true")>
            <span class="emblem" aria-hidden="true">{sign}</span>
            <div class="row-body">
                <p class="row-title"><a href=href>{item.title}</a></p>
                <p class="row-note">{item.rule}</p>
                {(!item.remark.is_empty()).then(|| view! { <p class="row-note">{item.remark}</p> })}
            </div>
            {(!item.week.is_empty()).then(|| view! { <Dots label=week days=item.week /> })}
            {end}
        </li>
    }
}

/// Its icon, or the first letter of its title.
fn sign(item: &CommitmentLine) -> String {
    match item.icon.as_str() {
        "" => item
            .title
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect(),
        icon => icon.to_owned(),
    }
}

/// Where one button is gone, the focus goes to the other.
#[component]
fn Moves(id: String, title: String, can: (bool, bool)) -> impl IntoView {
    let button = |to: &'static str, words: &'static str, arrow: &'static str| {
        let (id, label) = (id.clone(), format!("{words}: {title}"));
        view! { <Move id=id to=to label=label arrow=arrow /> }
    };
    let up = can.0.then(|| button("up", "Move up", "↑"));
    let down = can.1.then(|| button("down", "Move down", "↓"));
    view! { <div class="moves" data-return=format!("up-{id} down-{id}")>{up}{down}</div> }
}

#[component]
fn Move(id: String, to: &'static str, label: String, arrow: &'static str) -> impl IntoView {
    let here = format!("{to}-{id}");
    view! {
        <Form action="/fn/move_commitment" page=context::page() back=format!("{LIST}?order=1#{here}")>
            <input type="hidden" name="id" value=id />
            <input type="hidden" name="to" value=to />
            <button id=here class="button small" type="submit" aria-label=label>{arrow}</button>
        </Form>
    }
}

#[component]
fn BringBack(id: String, title: String) -> impl IntoView {
    view! {
        <Form action="/fn/set_commitment_status" page=context::page()>
            <input type="hidden" name="id" value=id />
            <input type="hidden" name="status" value="active" />
            <button class="button small" type="submit" aria-label=format!("Bring back: {title}")>"Bring back"</button>
        </Form>
    }
}
