//! The API over HTTP, a file per resource.

mod bans;
