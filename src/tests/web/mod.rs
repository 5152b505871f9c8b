//! Pages and server functions, with cookies.

mod account;
mod api_reference;
mod ban;
mod calls;
mod confirm;
mod cookie_or_token;
mod cookies;
mod cross_origin;
mod csrf;
mod device;
mod escaping;
mod files;
mod forms;
mod headers;
mod layout;
mod mail;
mod matrix;
mod openid;
mod pages;
mod redirects;
mod resurrection;
mod sessions;
mod settings;
mod transfer;
