//! The guide to the API.

use leptos::prelude::*;

use crate::context;

const PROBLEM: &str = r#"HTTP/1.1 422 Unprocessable Content
content-type: application/problem+json

{
  "type": "about:blank",
  "title": "Unprocessable Content",
  "status": 422,
  "detail": "Some fields are invalid.",
  "code": "invalid",
  "errors": [
    { "field": "title", "code": "required", "detail": "Say what is to be done." }
  ]
}"#;

/// Tokens, refusals, lists and limits.
#[component]
pub(super) fn Guide() -> impl IntoView {
    let origin = context::state().map(|state| state.web.public_url.as_str().to_owned());
    let first_call = format!(
        r#"origin={}
token=$(curl -s $origin/api/auth/login -H 'content-type: application/json' \
  -d '{{"email":"ana@example.com","password":"a few plain words"}}' \
  | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
curl $origin/api/auth/me -H "authorization: Bearer $token""#,
        origin.unwrap_or_default()
    );
    view! {
        <section id="start">
            <h2>"A first call"</h2>
            <pre><code>{first_call}</code></pre>

            <h3>"Tokens"</h3>
            <p>
                <a href="#op-register"><code>"register"</code></a>" and "<a href="#op-login"><code>"login"</code></a>
                " give two tokens. The access token goes into the "<code>"Authorization"</code>" header and lives for "
                <code>"expires_in"</code>" seconds. The refresh token goes to "
                <a href="#op-refresh"><code>"refresh"</code></a>", once, and gives the next pair. Refresh ahead of "
                "time, with one request for all callers: a refresh token that comes back late counts as stolen and ends "
                "the session."
            </p>
            <p>
                "Sign out with "<a href="#op-logout"><code>"logout"</code></a>". A page of this site gets an access token "
                "for its user by cookie, at "<a href="#op-get_token"><code>"get_token"</code></a>"."
            </p>

            <h3>"Refusals"</h3>
            <p>
                "A refusal is a "<a href="#shape-Problem">"Problem"</a>": its "<a href="#codes"><code>"code"</code></a>
                " is for programs, its "<code>"detail"</code>" for people, and "<code>"errors"</code>" says which fields "
                "are wrong. A field that is not known is refused, never ignored."
            </p>
            <pre><code>{PROBLEM}</code></pre>

            <h3>"Values and lists"</h3>
            <p>
                "A time is RFC 3339 in UTC, "<code>"2026-11-20T21:29:00Z"</code>"; a date is "<code>"2026-11-21"</code>
                "; an id is a UUID. In a path, "<code>"me"</code>" stands for your own id."
            </p>
            <p>
                "A list has "<code>"items"</code>", the "<code>"total"</code>" on all pages, and a "
                <code>"next_cursor"</code>". Send that as "<code>"cursor"</code>" to get the next page; on the last one it "
                "is "<code>"null"</code>". A page has 20 rows, or as many as "<code>"limit"</code>" says, up to 100."
            </p>

            <h3>"Limits"</h3>
            <p>
                "Too many attempts are answered with 429 "<a href="#code-rate_limited"><code>"rate_limited"</code></a>
                ", a busy server answers 503 "<a href="#code-unavailable"><code>"unavailable"</code></a>". Both say in "
                <code>"Retry-After"</code>" how many seconds to wait. Where nothing else is said, a body has at most 64 KiB."
            </p>
        </section>
    }
}
