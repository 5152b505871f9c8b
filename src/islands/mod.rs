//! The components that come alive in the browser. Nothing else reaches it.
//!
//! Every form of an island works before it is alive and without it: the browser posts it, and the
//! server shows the page anew. The island saves that round trip, and changes at once what will
//! most likely be so.

mod browser;
mod sign_in;
mod today;
mod users;

pub use sign_in::SignIn;
pub use today::TodayTasks;
pub use users::UserTable;

/// Lets server functions lead the browser to another page.
#[cfg(feature = "hydrate")]
pub fn follow_redirects() {
    let _ = leptos::server_fn::redirect::set_redirect_hook(browser::go_to);
}
