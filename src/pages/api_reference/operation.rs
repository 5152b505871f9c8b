//! One operation.

use leptos::prelude::*;

use super::{
    Words,
    shape::{Fields, Type},
};
use crate::views::{ApiAnswer, ApiBody, ApiOperation};

#[component]
pub(super) fn Operation(operation: ApiOperation) -> impl IntoView {
    let anchor = format!("op-{}", operation.id);
    let parameters = (!operation.parameters.is_empty())
        .then(|| view! { <h4>"Parameters"</h4><Fields fields=operation.parameters /> });
    let bodies =
        operation.bodies.into_iter().map(|body| view! { <Body body=body /> }).collect_view();
    let answers = operation
        .answers
        .into_iter()
        .map(|answer| view! { <Answer answer=answer /> })
        .collect_view();
    view! {
        <article id=anchor.clone()>
            <h3>
                <a href=format!("#{anchor}")>
                    <span class="method">{operation.method}</span>" "<code>{operation.path}</code>
                </a>
            </h3>
            <p><Words text=operation.about /></p>
            <p class="quiet">"For: "{operation.audience}". In code: "<code>{operation.id}</code></p>
            {parameters}
            {bodies}
            <h4>"Answer"</h4>
            <ul>{answers}</ul>
            <h4>"Example"</h4>
            <pre><code>{operation.example}</code></pre>
        </article>
    }
}

#[component]
fn Body(body: ApiBody) -> impl IntoView {
    let content_type = body.content_type;
    view! {
        <h4>"Body"</h4>
        <p class="quiet"><code>{content_type}</code>" "<Type kind=body.kind /></p>
        <Fields fields=body.fields />
    }
}

#[component]
fn Answer(answer: ApiAnswer) -> impl IntoView {
    view! { <li><strong>{answer.status}</strong>" "<Words text=answer.about />" "<Type kind=answer.kind /></li> }
}
