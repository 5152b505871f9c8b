//! The API over HTTP, a file per subject.

mod bans;
mod bearer;
mod dashboard;
mod mass_assignment;
mod me;
mod passwords;
mod refresh;
mod register;
mod session_life;
mod sign_in;
mod tokens;
