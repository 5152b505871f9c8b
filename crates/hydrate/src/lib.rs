//! The browser's entry point. Empty on every other target, so that a build of the whole workspace
//! links nothing.
#![cfg(target_arch = "wasm32")]

// Its islands are found by name, through their exports.
use regula_islands as _;

/// Hydrates the islands of the page.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
