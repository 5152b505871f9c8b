//! Signing in with an OpenID provider, through the pages.

mod accounts;
mod endings;
mod links;
mod tokens;
mod trouble;
mod ways;
