//! The admin pages.

mod audit;
mod user;
mod users;
