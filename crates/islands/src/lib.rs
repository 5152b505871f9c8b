//! What comes alive in the browser. Nothing else reaches it.
//!
//! An island stands around HTML that the server has rendered. Forms and links in it work by
//! themselves; once the island is alive it sends them in the background, and puts the part of the
//! answer that is about it in its own place (see `region`). So there is one rendering of every
//! row, on the server; what the browser downloads does not grow with what pages show; and a page
//! without WASM is the same page, one load slower.

mod arrange;
mod commitments;
mod marks;
mod readings;
mod region;
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
