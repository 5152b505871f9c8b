//! Accounts, passwords, sessions and tokens.

mod bearer;
mod confirm;
mod delete_account;
mod enumeration;
mod identities;
mod me;
mod password_change;
mod passwords;
mod refresh;
mod refresh_rows;
mod register;
mod session_life;
mod sessions;
mod sign_in;
