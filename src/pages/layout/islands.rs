//! The script that starts the islands.

use leptos::{nonce::use_nonce, prelude::*};

use crate::context;

/// Loads and hydrates the islands when the browser is idle, then sets `data-alive`. Unlike the
/// framework's component, it reads no file per request and gives the nonce to the script alone.
#[component]
pub(super) fn StartIslands() -> impl IntoView {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let nonce = use_nonce();
    let assets = context::state().map(|state| state.assets);
    assets.map(|assets| {
        let script = format!(
            "const start = async () => {{
  const islands = await import({js:?});
  await islands.default({{ module_or_path: {wasm:?} }});
  islands.hydrate();
  for (const el of document.querySelectorAll('leptos-island')) islands[el.dataset.component]?.(el);
  document.documentElement.dataset.alive = '';
}};
const idle = window.requestIdleCallback ?? setTimeout;
idle(() => start().catch(() => {{}}));",
            js = assets.js,
            wasm = assets.wasm,
        );
        view! {
            <link rel="modulepreload" href=assets.js.clone() />
            <link rel="preload" href=assets.wasm.clone() r#as="fetch" r#type="application/wasm" crossorigin="" />
            <script type="module" nonce=nonce>{script}</script>
        }
    })
}
