//! Tests of the real program: command line, startup, shutdown, timeouts and log.

mod backup;
mod calls;
mod commands;
mod crash;
mod disk;
mod logs;
mod mail;
mod rotation;
mod sign_up;
mod slow;
mod start;
mod statements;
mod stop;
mod storm;
mod timing;

use crate::support::process::Server;

/// Status of a sign-in at the page.
fn sign_in(server: &Server, email: &str, password: &str) -> u16 {
    let fields = [("email", email), ("password", password), ("page", "/login")];
    server.form("/fn/login", "", &fields).status
}
