//! The sections of the settings page, and their table of contents.

use leptos::prelude::*;
use regula_schema::AppResult;

use crate::context;

/// The sections in their order: the id, which is the anchor, and the heading.
const SECTIONS: &[(&str, &str)] = &[
    ("profile", "Profile"),
    ("email", "Email"),
    ("password", "Password"),
    ("sign-in-methods", "Sign-in methods"),
    ("sessions", "Sessions"),
    ("keys", "API keys"),
    ("appearance", "Appearance"),
    ("data", "Your data"),
    ("delete", "Delete account"),
];

/// The redirect of a form in the section `id`: back to it, with a notice.
pub(super) fn saved(id: &str) -> String {
    format!("/settings?saved={id}#{id}")
}

/// The table of contents.
#[component]
pub(super) fn Contents() -> impl IntoView {
    let links = SECTIONS.iter().map(|(id, heading)| {
        view! { <li><a href=format!("#{id}")>{*heading}</a></li> }
    });
    view! {
        <nav class="contents" aria-label="Sections"><ul>{links.collect_view()}</ul></nav>
    }
}

/// The notice that a form of the section `id` was saved, if it was.
#[component]
pub(super) fn Saved(
    /// The section's id.
    id: &'static str,
    /// The text.
    #[prop(into, default = "Saved.".to_owned())]
    done: String,
) -> impl IntoView {
    let is_saved = context::refused().is_none() && context::param("saved").as_deref() == Some(id);
    (is_saved && !done.is_empty()).then(|| view! { <p class="saved" role="status">{done}</p> })
}

/// One section, with the notice that it was saved.
#[component]
pub(super) fn Section(
    /// Its id in [`SECTIONS`].
    id: &'static str,
    /// The text of the notice.
    #[prop(into, default = "Saved.".to_owned())]
    done: String,
    /// The content.
    children: Children,
) -> impl IntoView {
    let heading = SECTIONS.iter().find(|(known, _)| *known == id);
    let heading = heading.map_or(id, |(_, heading)| heading);
    let title = format!("{id}-title");
    view! {
        <section id=id class="section" aria-labelledby=title.clone()>
            <h2 id=title.clone()>{heading}</h2>
            <Saved id=id done=done />
            {children()}
        </section>
    }
}

/// The view of the loaded data, or an error; other sections are not affected.
pub(super) fn async_section<T, V>(
    load: impl Future<Output = AppResult<T>> + Send + 'static,
    show: fn(T) -> V,
) -> impl IntoView
where
    T: Send + 'static,
    V: IntoView + 'static,
{
    let content = async move {
        match load.await {
            Ok(data) => show(data).into_any(),
            Err(error) => view! { <p class="problem">{error.detail}</p> }.into_any(),
        }
    };
    view! { <Suspense>{Suspend::new(content)}</Suspense> }
}
