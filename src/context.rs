//! The only file that touches the request behind a server function or a page.

use axum::http::{HeaderValue, request::Parts};
use leptos::prelude::{use_context, with_context};
use leptos_axum::ResponseOptions;
use regula_api::{Departure, Purpose};
use regula_schema::{AppError, AppResult, Code};

use crate::{
    client::ApiClient,
    views::{FormState, Replaced},
    web::{
        draft,
        forms::{Answer, Refused, SHOWN},
        journey::Journey,
        next::confirm_then,
        state::AppState,
        viewer::Viewer,
        way_back,
    },
};

fn missing(what: &str) -> AppError {
    tracing::error!(what, "missing in the context");
    AppError::new(Code::Internal)
}

/// The API, called as whoever sent this request.
///
/// # Errors
/// [`Code::Internal`] outside a request, and when the session cannot be read.
pub async fn api() -> AppResult<ApiClient> {
    let state = use_context::<AppState>().ok_or_else(|| missing("state"))?;
    let parts = use_context::<Parts>().ok_or_else(|| missing("request"))?;
    let client = ApiClient::for_request(&state, &parts).await?;
    Ok(client.with_user(viewer().user().cloned()))
}

/// The app's state. `None` only while the routes are listed, before any request.
#[must_use]
pub fn state() -> Option<AppState> {
    use_context()
}

/// Whether this server sends mail; otherwise a page has to say who can help.
#[must_use]
pub fn mail_reaches_people() -> bool {
    state().is_some_and(|state| state.mail_reaches_people)
}

/// Who is looking at this page.
#[must_use]
pub fn viewer() -> Viewer {
    with_context(|parts: &Parts| parts.extensions.get::<Viewer>().cloned())
        .flatten()
        .unwrap_or_default()
}

/// Whether the person has to confirm who they are before a form is opened that needs it. Such a
/// form stands in [`ConfirmFirst`](crate::components::ConfirmFirst).
#[must_use]
pub fn needs_confirmation() -> bool {
    viewer()
        .account()
        .is_none_or(|account| !account.is_confirmed)
}

/// Whether the account of who is looking has a password.
#[must_use]
pub fn has_password() -> bool {
    viewer()
        .account()
        .is_some_and(|account| account.has_password)
}

/// The form with this action that was refused and is shown again on this page; or what was typed
/// into it before its session ended; or an empty one. What is wrong with none of `fields` is said
/// above them all.
#[must_use]
pub fn form_state(action: &str, fields: &[&str]) -> FormState {
    with_context(|parts: &Parts| {
        let refused = parts
            .extensions
            .get::<Refused>()
            .filter(|refused| refused.action == action)?;
        let values = refused.values.clone();
        Some(FormState {
            values,
            ..FormState::refused(&refused.error, fields)
        })
    })
    .flatten()
    .unwrap_or_else(|| FormState {
        values: draft(action).unwrap_or_default(),
        ..FormState::default()
    })
}

fn draft(action: &str) -> Option<Vec<(String, String)>> {
    with_context(|parts: &Parts| draft::of(parts.uri.query().unwrap_or_default(), action)).flatten()
}

/// The form that was refused, whichever it was.
#[must_use]
pub fn refused() -> Option<Refused> {
    with_context(|parts: &Parts| parts.extensions.get::<Refused>().cloned()).flatten()
}

/// The address of this page, query and all, without a draft that came with it.
#[must_use]
pub fn page() -> String {
    with_context(|parts: &Parts| {
        parts
            .uri
            .path_and_query()
            .map(|pq| draft::without(pq.as_str()).to_owned())
    })
    .flatten()
    .unwrap_or_default()
}

/// The query of this page.
#[must_use]
pub fn query<T: serde::de::DeserializeOwned + Default>() -> T {
    with_context(|parts: &Parts| {
        serde_urlencoded::from_str(parts.uri.query().unwrap_or_default()).unwrap_or_default()
    })
    .unwrap_or_default()
}

/// All values that this page's query has for `name`, as check boxes send them.
#[must_use]
pub fn query_all(name: &str) -> Vec<String> {
    with_context(|parts: &Parts| {
        form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes())
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
            .collect()
    })
    .unwrap_or_default()
}

/// The page that asks who one is, and leads back to `back`, or to this one.
#[must_use]
pub fn confirm_page(back: Option<&str>) -> String {
    back.map_or_else(|| confirm_then(&page()), confirm_then)
}

/// What the server function `action` has answered, on the page that shows it this once.
#[must_use]
pub fn answer<T: serde::de::DeserializeOwned>(action: &str) -> Option<T> {
    with_context(|parts: &Parts| {
        let answer = parts.extensions.get::<Answer>()?;
        (answer.action == action).then(|| serde_json::from_slice(&answer.body).ok())?
    })
    .flatten()
}

/// Lets a plain form show the answer of this server function on its page, once, instead of going
/// on: for a secret that belongs neither into an address nor into the database. An island reads
/// the answer itself.
pub fn show_answer() {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(SHOWN, HeaderValue::from_static("1"));
    }
}

/// Offers the way back from what was done; where nothing was replaced, the one before stays.
pub fn offer_way_back(replaced: Option<Replaced>) {
    let cookie = state()
        .zip(replaced)
        .and_then(|(state, replaced)| way_back::offer(&replaced, &state.web));
    append_cookie(cookie);
}

/// Takes the way back away: once it was gone, or when somebody else may come to this browser.
pub fn take_way_back() {
    append_cookie(state().and_then(|state| way_back::take(&state.web)));
}

/// The way back that this browser is offered.
#[must_use]
pub fn way_back() -> Option<Replaced> {
    with_context(|parts: &Parts| way_back::of(&parts.headers)).flatten()
}

fn append_cookie(cookie: Option<HeaderValue>) {
    if let Some((options, cookie)) = use_context::<ResponseOptions>().zip(cookie) {
        options.append_header(axum::http::header::SET_COOKIE, cookie);
    }
}

/// Gives this page the status of `error`.
pub fn set_status(error: &AppError) {
    if let Some(options) = use_context::<ResponseOptions>()
        && let Ok(status) = axum::http::StatusCode::from_u16(error.status())
    {
        options.set_status(status);
    }
}

/// Sends the browser to `path`, a path of ours, when the server function has succeeded. The form
/// layer makes a redirect of it, an island follows it by itself.
pub fn go_to(path: &str) {
    leptos_axum::redirect(path);
}

/// [`go_to`], where there is something to say; otherwise the form says where.
pub fn go_to_notice(path: Option<String>) {
    if let Some(path) = path {
        go_to(&path);
    }
}

/// What the OpenID provider is called, if there is one.
#[must_use]
pub fn provider() -> Option<String> {
    state()?.journeys.provider.clone()
}

/// The journey to the provider that this browser is on.
#[must_use]
pub fn journey() -> Option<Journey> {
    let state = state()?;
    with_context(|parts: &Parts| state.journeys.open(&parts.headers)).flatten()
}

/// Sends the browser on a journey to the provider, by a page of ours: where a form leads, the
/// content policy lets only our own origin follow.
///
/// # Errors
/// [`Code::Internal`] outside a request.
pub fn set_out(
    purpose: Purpose,
    departure: Departure,
    page: Option<&str>,
    next: Option<&str>,
) -> AppResult<()> {
    let state = state().ok_or_else(|| missing("state"))?;
    let options = use_context::<ResponseOptions>().ok_or_else(|| missing("response"))?;
    let journey = Journey::new(purpose, departure, state.clock.now(), page, next);
    let cookie = state
        .journeys
        .seal(&journey)
        .ok_or_else(|| missing("cookie"))?;
    options.append_header(axum::http::header::SET_COOKIE, cookie);
    go_to("/auth/oidc");
    Ok(())
}

/// The time of this request.
#[must_use]
pub fn now() -> regula_schema::Timestamp {
    state()
        .map(|state| state.clock.now())
        .unwrap_or_else(|| regula_api::clock::Clock::default().now())
}
