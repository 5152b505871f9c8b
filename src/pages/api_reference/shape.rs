//! Schemas and error codes.

use leptos::prelude::*;

use super::Words;
use crate::views::{ApiCode, ApiField, ApiShape, ApiType};

/// A type; a shape of its own is a link to it.
#[component]
pub(super) fn Type(kind: ApiType) -> impl IntoView {
    let before = if kind.words.is_empty() || kind.shape.is_empty() {
        ""
    } else {
        " "
    };
    let shape = (!kind.shape.is_empty()).then(|| {
        // The codes have a table of their own.
        let href = match kind.shape.as_str() {
            "Code" => "#codes".to_owned(),
            shape => format!("#shape-{shape}"),
        };
        view! { <a href=href>{kind.shape}</a> }
    });
    let behind = if kind.behind.is_empty() { "" } else { " " };
    view! { <span class="type">{kind.words}{before}{shape}{behind}{kind.behind}</span> }
}

/// Names with their types and meanings.
#[component]
pub(super) fn Fields(fields: Vec<ApiField>) -> impl IntoView {
    let rows = fields
        .into_iter()
        .map(|field| {
            let place = (!field.place.is_empty())
                .then(|| view! { " "<span class="place">{field.place.clone()}</span> });
            view! {
                <div>
                    <dt><code>{field.name}</code>" "<Type kind=field.kind />{place}</dt>
                    <dd><Words text=field.about /></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="fields">{rows}</dl> }
}

/// The shapes, by name.
#[component]
pub(super) fn Shapes(shapes: Vec<ApiShape>) -> impl IntoView {
    let shapes = shapes
        .into_iter()
        .map(|shape| {
            let values = shape.values.into_iter().map(|value| view! { <li><code>{value}</code></li> }).collect_view();
            let values = (!values.is_empty()).then(|| view! { <ul class="values" aria-label="One of">{values}</ul> });
            let fields = (!shape.fields.is_empty()).then(|| view! { <Fields fields=shape.fields /> });
            view! {
                <article id=format!("shape-{}", shape.name)>
                    <h3><a href=format!("#shape-{}", shape.name)><code>{shape.name.clone()}</code></a></h3>
                    <p><Words text=shape.about /></p>
                    {values}
                    {fields}
                </article>
            }
        })
        .collect_view();
    view! {
        <section id="shapes">
            <h2>"Shapes"</h2>
            <p class="quiet">"What is sent and received, by name."</p>
            {shapes}
        </section>
    }
}

/// The codes of refusals.
#[component]
pub(super) fn Codes(codes: Vec<ApiCode>) -> impl IntoView {
    let rows = codes
        .into_iter()
        .map(|code| {
            view! {
                <div id=format!("code-{}", code.code)>
                    <dt><code>{code.code.clone()}</code>" "<span class="place">{code.status}</span></dt>
                    <dd>{code.detail}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section id="codes">
            <h2>"Codes"</h2>
            <p class="quiet">"What the "<code>"code"</code>" of a problem may be, with its status. Match on the code: words may change."</p>
            <dl class="fields">{rows}</dl>
        </section>
    }
}
