//! The API over HTTP, a file per subject.

mod admin;
mod admins;
mod bans;
mod bearer;
mod dashboard;
mod errors;
mod identities;
mod isolation;
mod mass_assignment;
mod me;
mod naughty_strings;
mod openapi;
mod passwords;
mod races;
mod refresh;
mod register;
mod routing;
mod session_life;
mod sign_in;
mod task_lists;
mod tasks;
mod throttle;
mod throttle_address;
mod tokens;
