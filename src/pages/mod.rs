//! The pages, one file each. A page asks the services for its data, and puts components and islands
//! together; it is rendered on the server and never reaches the browser as code.

pub mod admin;
pub mod api_reference;
pub mod commitments;
pub mod confirm;
pub mod dashboard;
pub mod departure;
pub mod error;
pub mod forgot_password;
pub mod landing;
mod layout;
pub mod library;
pub mod login;
pub mod offline;
mod provider;
pub mod readings;
pub mod register;
pub mod reset_password;
pub mod settings;
pub mod setup;
pub mod tasks;
pub mod verify_email;

use leptos::prelude::*;
use regula_schema::AppResult;

/// Shows what `load` brings, or the error page in its place.
fn loaded<T, V>(
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

/// The address of another door, which leads on to the same page.
fn with_next(path: &str, next: Option<&str>) -> String {
    match next {
        Some(next) => with(path, "next", next),
        None => path.to_owned(),
    }
}

/// The address with one thing more that is asked for.
fn with(address: &str, name: &str, value: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    let query = serde_urlencoded::to_string([(name, value)]).unwrap_or_default();
    format!("{address}{sign}{query}")
}
