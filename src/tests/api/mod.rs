//! The API over HTTP, a file per subject.

mod admin;
mod admins;
mod bans;
mod bearer;
mod dashboard;
mod errors;
mod mass_assignment;
mod me;
mod openapi;
mod passwords;
mod races;
mod refresh;
mod register;
mod session_life;
mod sign_in;
mod throttle;
mod tokens;
