//! Pages and server functions, with cookies.

mod addresses;
mod ban;
mod calls;
mod cookie_or_token;
mod cookies;
mod cross_origin;
mod csrf;
mod escaping;
mod files;
mod forms;
mod headers;
mod layout;
mod mail;
mod pages;
mod redirects;
mod resurrection;
mod sessions;
