//! Sign-in with an OpenID provider, through the pages.

mod accounts;
mod errors;
mod flow;
mod links;
mod provider_failures;
mod tokens;
