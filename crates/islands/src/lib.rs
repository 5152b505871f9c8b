//! The islands: the only code that runs in the browser.
//!
//! An island wraps HTML that the server has rendered. Its forms and links work without JavaScript;
//! once hydrated, the island sends them in the background and replaces its part of the page with
//! that of the response (see `region`). So each row is rendered in one place, on the server; the
//! download does not grow with what pages show; and without WASM a page does the same, with a page
//! load.

mod commitments;
mod marks;
mod readings;
mod region;
mod reorder;
mod search;
mod sign_in;
mod strength;
mod task_list;
mod tasks;
mod users;

pub use commitments::CommitmentRegion;
pub use readings::ReadingPages;
pub use sign_in::SignIn;
pub use strength::PasswordStrength;
pub use task_list::TaskList;
pub use tasks::TodayTasks;
pub use users::UserTable;
