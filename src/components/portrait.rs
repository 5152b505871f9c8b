//! A user's picture, or the first letter of their name.

use leptos::prelude::*;

/// A round picture. Decorative: the name is beside it.
#[component]
pub fn Portrait(
    /// The name.
    name: String,
    /// The picture's URL.
    image: Option<String>,
    /// True for the large size.
    #[prop(default = false)]
    large: bool,
) -> impl IntoView {
    let class = if large { "initial large" } else { "initial" };
    match image {
        Some(src) => {
            view! { <img class=class src=src alt="" width="256" height="256" /> }.into_any()
        }
        None => {
            let initial: String =
                name.chars().next().into_iter().flat_map(char::to_uppercase).collect();
            view! { <span class=class aria-hidden="true">{initial}</span> }.into_any()
        }
    }
}
