//! The package that a commitment came with.

use leptos::prelude::*;

use crate::views::PackageLink;

/// `From Forty days`, linked while the package exists.
#[component]
pub(super) fn FromPackage(package: PackageLink, class: &'static str) -> impl IntoView {
    let title = match package.id.as_str() {
        "" => package.title.into_any(),
        id => {
            let href = format!("/library/packages/{id}");
            view! { <a href=href>{package.title}</a> }.into_any()
        }
    };
    view! { <p class=class>"From "{title}</p> }
}
