//! Starting the islands of a page.

use leptos::{nonce::use_nonce, prelude::*};

use crate::context;

/// Fetches the islands and brings them alive, once the browser has nothing better to do. The
/// framework has a component for this; ours reads no file at every request, and gives the nonce to
/// the script alone. `data-alive` says that it is done.
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
