//! The admin's pages.

mod users;

pub use users::AdminUsers;
