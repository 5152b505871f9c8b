//! Pages and server functions, with cookies.

mod account;
mod admin_log;
mod admin_user;
mod admin_users;
mod ban;
mod calls;
mod confirm;
mod cookie_or_token;
mod cookies;
mod cross_origin;
mod csrf;
mod escaping;
mod files;
mod forms;
mod headers;
mod layout;
mod pages;
mod redirects;
mod resurrection;
mod sessions;
mod strength;
