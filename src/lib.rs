#![doc = include_str!("../docs/architecture.md")]

pub mod actions;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod components;
pub mod error;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod schema;
#[cfg(feature = "ssr")]
pub mod server;

/// The browser's entry: brings the islands of a page alive.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
