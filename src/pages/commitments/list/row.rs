//! A row of the list of commitments.

use leptos::prelude::*;
use regula_schema::CommitmentStatus;

use super::LIST;
use crate::{
    components::{Dots, Form},
    context,
    pages::commitments::package::FromPackage,
    views::CommitmentLine,
};

/// Title, rule, week and streak; while reordering, the buttons that move it.
#[component]
pub(super) fn Row(
    item: CommitmentLine,
    /// The possible moves, while reordering.
    moves: Option<Moves>,
) -> impl IntoView {
    let href = format!("{LIST}/{}", item.id);
    let is_resting = item.status != CommitmentStatus::Active;
    let class = match (moves.is_some(), is_resting) {
        (true, _) => "row arranged",
        (_, true) => "row kept-thing resting",
        _ => "row kept-thing",
    };
    let week = format!("The last seven days of {}", item.title);
    let is_archived = item.status == CommitmentStatus::Archived;
    let is_moved = moves.is_some();
    let handle = if is_moved { "handle" } else { "emblem" };
    let dots = (!item.week.is_empty() && !is_moved).then(|| {
        view! { <Dots label=week days=item.week /> }
    });
    let end = match moves {
        Some(moves) => {
            view! { <Steps id=item.id.clone() title=item.title.clone() moves=moves /> }.into_any()
        }
        None if is_archived => {
            view! { <BringBack id=item.id.clone() title=item.title.clone() /> }.into_any()
        }
        None => view! {
            <p class="in-a-row"><strong>{item.streak}</strong>" "<span>{item.streak_unit}</span></p>
        }
        .into_any(),
    };
    let package = item.package.map(|it| view! { <FromPackage package=it class="row-note" /> });
    view! {
        <li class=class data-task=is_moved.then(|| item.id.clone())>
            <span class=handle aria-hidden="true">{(!is_moved).then_some(item.icon)}</span>
            <div class="row-body">
                <p class="row-title"><a href=href>{item.title}</a></p>
                <p class="row-note">{item.rule}</p>
                {(!item.remark.is_empty()).then(|| view! { <p class="row-note">{item.remark}</p> })}
                {package}
            </div>
            {dots}
            {end}
        </li>
    }
}

/// The commitments that it follows after a step up or down; empty for the top.
#[derive(Clone)]
pub(super) struct Moves {
    up: Option<String>,
    down: Option<String>,
}

impl Moves {
    /// The moves of the commitment at this index.
    pub(super) fn of(ids: &[String], at: usize) -> Self {
        let before = |at: usize| ids.get(at.wrapping_sub(2)).cloned().unwrap_or_default();
        Self {
            up: (at > 0).then(|| before(at)),
            down: ids.get(at + 1).cloned(),
        }
    }
}

/// The buttons. At an end of the list, the focus goes to the other one.
#[component]
fn Steps(id: String, title: String, moves: Moves) -> impl IntoView {
    let button = |way: &'static str, words: &'static str, after: Option<String>| {
        let (id, label) = (id.clone(), format!("{words}: {title}"));
        after.map(|after| view! { <Step id=id way=way label=label after=after /> })
    };
    let up = button("up", "Move up", moves.up);
    let down = button("down", "Move down", moves.down);
    view! { <div class="nudges" data-return=format!("up-{id} down-{id}")>{up}{down}</div> }
}

#[component]
fn Step(id: String, way: &'static str, label: String, after: String) -> impl IntoView {
    let button_id = format!("{way}-{id}");
    view! {
        <Form action="/fn/move_commitment" page=context::page() back=format!("{LIST}?order=1#{button_id}") class="move" item=id>
            <input type="hidden" name="after" value=after />
            <button id=button_id class=format!("button nudge {way}") type="submit" aria-label=label></button>
        </Form>
    }
}

#[component]
fn BringBack(id: String, title: String) -> impl IntoView {
    view! {
        <Form action="/fn/set_commitment_status" page=context::page() item=id>
            <input type="hidden" name="status" value="active" />
            <button class="button small" type="submit" aria-label=format!("Restore: {title}")>"Restore"</button>
        </Form>
    }
}
