//! The pages, one file each. A page loads its data through services and composes components and
//! islands. Pages are rendered on the server only.

pub mod admin;
pub mod api_reference;
pub mod commitments;
pub mod confirm;
pub mod dashboard;
pub mod error;
pub mod forgot_password;
pub mod landing;
mod layout;
pub mod library;
pub mod login;
pub mod offline;
pub mod oidc_redirect;
mod provider;
pub mod readings;
pub mod register;
pub mod reset_password;
pub mod settings;
pub mod setup;
pub mod tasks;
pub mod verify_email;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use regula_schema::AppResult;
use serde::Serialize;

/// The view of the loaded data, or the error page.
fn async_view<T, V>(
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
            Err(error) => view! { <error::ErrorPage error=error /> }.into_any(),
        }
    };
    view! { <Suspense>{Suspend::new(content)}</Suspense> }
}

/// The address, with a redirect target if there is one.
fn with_next(path: &str, next: Option<&str>) -> String {
    match next {
        Some(next) => with(path, "next", next),
        None => path.to_owned(),
    }
}

/// The address of `path` with the parts of `query` that are not empty.
fn address(path: &str, query: &impl Serialize) -> String {
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    let pairs = query.split('&');
    let pairs: Vec<&str> = pairs.filter(|pair| !pair.is_empty() && !pair.ends_with('=')).collect();
    match pairs.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", pairs.join("&")),
    }
}

/// The id in the page's path.
fn id_in_path() -> String {
    use_params_map().with_untracked(|params| params.get("id").unwrap_or_default())
}

/// The address with one more query parameter.
fn with(address: &str, name: &str, value: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    let query = serde_urlencoded::to_string([(name, value)]).unwrap_or_default();
    format!("{address}{sign}{query}")
}
