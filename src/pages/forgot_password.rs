//! What to do about a forgotten password.

use leptos::prelude::*;

use super::layout::Doorway;

/// Says plainly that this server sends no mail, and who can help.
#[component]
pub fn ForgotPassword() -> impl IntoView {
    view! {
        <Doorway title="Forgot your password?" lead="This server sends no mail, so it cannot send you a link.">
            <p>
                "Ask whoever runs it. They can make a link for you at the command line, "
                "with which you choose a new password:"
            </p>
            <pre><code>"regula admin reset-password you@example.com"</code></pre>
            <p class="aside"><a href="/login">"Back to sign in"</a></p>
        </Doorway>
    }
}
