//! Signing in with an OpenID provider, through the pages.

mod accounts;
mod links;
mod tokens;
mod trouble;
mod ways;
