//! A person's picture, or the first letter of their name.

use leptos::prelude::*;

/// The picture in a circle. It stands beside the name, so it says nothing to who cannot see it.
#[component]
pub fn Portrait(
    /// What the person is called.
    name: String,
    /// Where the picture is.
    image: Option<String>,
    /// Whether it is shown large.
    #[prop(default = false)]
    large: bool,
) -> impl IntoView {
    let class = if large { "initial large" } else { "initial" };
    match image {
        Some(src) => {
            view! { <img class=class src=src alt="" width="256" height="256" /> }.into_any()
        }
        None => {
            let initial: String = name
                .chars()
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect();
            view! { <span class=class aria-hidden="true">{initial}</span> }.into_any()
        }
    }
}
