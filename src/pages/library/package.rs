//! The page of a package: its items and the enrolment.

use leptos::prelude::*;

use super::{
    cards::TemplateLine,
    enrolled::{LeaveDialog, Term},
};
use crate::{
    components::{Field, Form, Problem},
    context,
    pages::{
        async_view, id_in_path,
        layout::{Heading, Page, Place},
    },
    services::library,
    views::{EnrolmentItem, PackageView},
};

const ENROL: &str = "/fn/enrol";

/// A package's page.
#[component]
pub fn LibraryPackage() -> impl IntoView {
    let id = id_in_path();
    async_view(
        async move { library::package(&context::api().await?, &id, context::now()).await },
        |package| view! { <Package package=package /> },
    )
}

#[component]
fn Package(package: PackageView) -> impl IntoView {
    let PackageView {
        card,
        rows,
        open,
        earlier,
        today,
    } = package;
    let page = format!("/library/packages/{}", card.id);
    let leave = context::param("leave").is_some().then(|| open.clone()).flatten();
    let count = card.asks.clone();
    let rows = rows.into_iter().map(|row| {
        view! { <li class="row bare"><TemplateLine item=row.item note=row.days /></li> }
    });
    let way = match open {
        Some(open) => view! { <UnderWay enrolment=open page=page.clone() /> }.into_any(),
        None => view! { <Enrol id=card.id.clone() page=page.clone() today=today /> }.into_any(),
    };
    view! {
        <Page title=card.title.clone() place=Place::Library>
            <Heading eyebrow=format!("Package · {}", card.term) title=card.title />
            <p class="lead words">{card.description}</p>
            <div class="person package">
                <section aria-labelledby="asks">
                    <div class="section-head">
                        <h2 id="asks">"What it includes"</h2>
                        <span class="quiet">{count}</span>
                    </div>
                    <ul>{rows.collect_view()}</ul>
                </section>
                <div class="beside">
                    {way}
                    {(!earlier.is_empty()).then(|| view! { <Earlier enrolments=earlier /> })}
                </div>
            </div>
            {leave.map(|it| view! { <LeaveDialog enrolment=it back=page /> })}
        </Page>
    }
}

#[component]
fn Enrol(id: String, page: String, today: String) -> impl IntoView {
    let state = context::form_state(ENROL, &["start_date"]);
    let start = state.value_or("start_date", today);
    view! {
        <section class="card" aria-labelledby="enrol">
            <h2 id="enrol">"Enrol"</h2>
            <Form action=ENROL page=page class="form">
                <Problem text=state.problem.clone() />
                <input type="hidden" name="package_id" value=id />
                <Field label="First day" name="start_date" kind="date" value=start error=state.error("start_date")
                    hint="Everything in it is added to your commitments, and ends with the term." />
                <button class="button primary" type="submit">"Enrol"</button>
            </Form>
        </section>
    }
}

#[component]
fn UnderWay(enrolment: EnrolmentItem, page: String) -> impl IntoView {
    let leave = format!("{page}?leave={}", enrolment.id);
    let id = format!("leave-{}", enrolment.id);
    // A second enrolment, from an outdated page.
    let problem = context::form_state(ENROL, &[]).problem;
    view! {
        <section class="card under-way" aria-labelledby="under-way">
            <h2 id="under-way">{enrolment.day.clone()}</h2>
            <Problem text=problem />
            <Term enrolment=enrolment.clone() />
            <p class="quiet">{enrolment.dates}</p>
            {(!enrolment.kept.is_empty()).then(|| view! { <p>{format!("{} so far", enrolment.kept)}</p> })}
            <div class="actions">
                <a class="button" href="/commitments">"See your commitments"</a>
                <a id=id class="button danger" href=leave>"Leave"</a>
            </div>
        </section>
    }
}

#[component]
fn Earlier(enrolments: Vec<EnrolmentItem>) -> impl IntoView {
    let rows = enrolments.into_iter().map(|it| {
        let words = match it.kept.as_str() {
            "" => it.day,
            kept => format!("{} · {kept}", it.day),
        };
        view! {
            <li class="row plain">
                <div class="row-body">
                    <span class="row-title">{it.dates}</span>
                    <span class="row-note">{words}</span>
                </div>
            </li>
        }
    });
    view! {
        <section class="earlier" aria-labelledby="earlier">
            <div class="section-head"><h2 id="earlier">"Past enrolments"</h2></div>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}
