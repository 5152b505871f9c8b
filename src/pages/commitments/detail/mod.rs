//! The page of one commitment.

mod day;
mod dialog;
mod manage;
mod past;
mod steps;

use dialog::DeleteDialog;
use leptos::prelude::*;
use manage::Manage;
use past::{History, Streaks, Weekdays, Year};
use regula_islands::CommitmentRegion;
use serde::Deserialize;

use super::{LIST, package::FromPackage, pause};
use crate::{
    components::{Notice, Problem},
    context,
    pages::{
        async_view, id_in_path,
        layout::{Heading, Page, Place},
        with,
    },
    services::commitments,
    views::CommitmentDetails,
};

/// Buttons without a form of their own: their errors are shown at the top.
const BUTTONS: [&str; 5] = [
    "/fn/set_commitment_status",
    "/fn/remove_entry",
    "/fn/end_pause",
    "/fn/remove_pause",
    "/fn/clear_day",
];

/// The query.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Query {
    /// The last day shown.
    until: String,
    /// The day being edited.
    day: String,
    /// The open form or dialog: `words`, `rule`, `pause`, `dates`, `note`, `delete`.
    step: String,
    /// The pause being edited.
    pause: String,
}

/// The addresses of a commitment's page.
#[derive(Clone)]
struct PageUrls {
    id: String,
    until: String,
}

impl PageUrls {
    /// The page without forms.
    fn plain(&self) -> String {
        let page = format!("{LIST}/{}", self.id);
        match self.until.as_str() {
            "" => page,
            until => with(&page, "until", until),
        }
    }

    /// The page with a day or a form open.
    fn with(&self, name: &str, value: &str) -> String {
        with(&self.plain(), name, value)
    }

    /// The page with another last day.
    fn at(&self, until: &str) -> String {
        let there = Self {
            until: until.to_owned(),
            ..self.clone()
        };
        there.plain()
    }
}

/// The page of the commitment with the id in the path.
#[component]
pub fn CommitmentPage() -> impl IntoView {
    let id = id_in_path();
    let Query { until, day, .. } = context::query();
    async_view(
        async move {
            let client = context::api().await?;
            commitments::find(&client, &id, &until, &day, context::now()).await
        },
        |it| view! { <One it=it /> },
    )
}

#[component]
fn One(it: CommitmentDetails) -> impl IntoView {
    let query: Query = context::query();
    let urls = PageUrls {
        id: it.id.clone(),
        until: query.until,
    };
    // Only one form is open at a time.
    let (step, opened) = match (query.day.as_str(), query.pause.as_str()) {
        ("", "") => (query.step, String::new()),
        ("", _) => (String::new(), query.pause),
        _ => Default::default(),
    };
    let problem = context::problem_of(&BUTTONS).or_else(|| pause::gone(&opened, &it.pauses));
    let dialog = (step == "delete").then(|| {
        view! { <DeleteDialog id=it.id.clone() title=it.title.clone() urls=urls.clone() /> }
    });
    let refused = (!it.refused_day.is_empty()).then(|| {
        let words = it.refused_day.clone();
        view! { <Notice>{words}</Notice> }
    });
    let figures = it
        .figures
        .iter()
        .cloned()
        .map(|(number, words)| view! { <div><dd>{number}</dd><dt>{words}</dt></div> })
        .collect_view();
    let may_change = it.status != regula_schema::CommitmentStatus::Archived;
    let description = (!it.description.is_empty()).then(|| {
        let words = it.description.clone();
        view! { <p class="lead">{words}</p> }
    });
    let remark = (!it.remark.is_empty()).then(|| {
        let words = it.remark.clone();
        view! { <p class="remark">{words}</p> }
    });
    let package =
        it.package.clone().map(|it| view! { <FromPackage package=it class="quiet below" /> });
    let about = view! { {description}{remark}{package} }.into_any();
    view! {
        <Page title=it.title.clone() place=Place::Commitments islands=true>
            <CommitmentRegion>
                <Heading eyebrow=it.eyebrow.clone() title=it.title.clone() />
                <p class="lead">{it.rule.clone()}"."</p>
                {about}
                <Problem text=problem />
                {refused}
                <dl class="figures">{figures}</dl>
                <Year year=it.year.clone() urls=urls.clone() may_change=may_change />
                <div class="patterns">
                    <Streaks climb=it.climb.clone() runs=it.runs.clone() />
                    <Weekdays weekdays=it.weekdays.clone() />
                </div>
                <History it=it.clone() urls=urls.clone() may_change=may_change />
                <Manage it=it step=step opened=opened urls=urls />
                {dialog}
            </CommitmentRegion>
        </Page>
    }
}
