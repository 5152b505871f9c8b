//! Access to the current request from server functions and pages; the only file that has it.

use axum::http::{HeaderValue, request::Parts};
use leptos::prelude::{use_context, with_context};
use leptos_axum::ResponseOptions;
use regula_api::{AuthorizationRequest, Purpose};
use regula_schema::{AppError, AppResult, Code};

use crate::{
    client::ApiClient,
    views::{FormState, PreviousLog},
    web::{
        draft,
        forms::{Answer, Refused, SHOWN},
        local_path::confirm_url,
        oidc_cookie::OidcState,
        state::AppState,
        undo_cookie,
        viewer::Viewer,
    },
};

/// A value from the request; `None` outside a request.
fn in_request<T>(read: impl FnOnce(&Parts) -> Option<T>) -> Option<T> {
    with_context(read).flatten()
}

fn missing(what: &str) -> AppError {
    tracing::error!(what, "missing in the context");
    AppError::new(Code::Internal)
}

/// The API client of this request.
///
/// # Errors
/// [`Code::Internal`] outside a request, and when the session cannot be read.
pub async fn api() -> AppResult<ApiClient> {
    let state = use_context::<AppState>().ok_or_else(|| missing("state"))?;
    let parts = use_context::<Parts>().ok_or_else(|| missing("request"))?;
    let client = ApiClient::for_request(&state, &parts).await?;
    Ok(client.with_user(viewer().user().cloned()))
}

/// The application state. `None` only while routes are listed at startup.
#[must_use]
pub fn state() -> Option<AppState> {
    use_context()
}

/// True if the server sends mail by SMTP; otherwise pages say whom to ask.
#[must_use]
pub fn mail_reaches_people() -> bool {
    state().is_some_and(|state| state.mail_reaches_people)
}

/// The viewer of this page.
#[must_use]
pub fn viewer() -> Viewer {
    in_request(|parts| parts.extensions.get::<Viewer>().cloned()).unwrap_or_default()
}

/// True if the user must reauthenticate before a protected form is shown. Such forms are inside
/// [`ConfirmFirst`](crate::components::ConfirmFirst).
#[must_use]
pub fn needs_confirmation() -> bool {
    viewer().account().is_none_or(|account| !account.is_confirmed)
}

/// True if the viewer's account has a password.
#[must_use]
pub fn has_password() -> bool {
    viewer().account().is_some_and(|account| account.has_password)
}

/// The state of the form with this action: the refused submission, a draft from before sign-in, or
/// empty. Errors outside `fields` belong to the whole form.
#[must_use]
pub fn form_state(action: &str, fields: &[&str]) -> FormState {
    match refused_of(action) {
        Some(Refused { values, error, .. }) => FormState {
            values,
            ..FormState::refused(&error, fields)
        },
        None => FormState {
            values: in_request(|parts| draft::of(parts.uri.query()?, action)).unwrap_or_default(),
            ..FormState::default()
        },
    }
}

/// The error of the form that was refused, if it is one of these: of buttons, which show no error
/// themselves.
#[must_use]
pub fn problem_of(actions: &[&str]) -> Option<String> {
    actions.iter().find_map(|action| form_state(action, &[]).problem)
}

/// The refused form, whichever it is.
#[must_use]
pub fn refused() -> Option<Refused> {
    in_request(|parts| parts.extensions.get::<Refused>().cloned())
}

/// The error of this form, if it was refused.
#[must_use]
pub fn error_of(action: &str) -> Option<AppError> {
    refused_of(action).map(|refused| refused.error)
}

fn refused_of(action: &str) -> Option<Refused> {
    in_request(|parts| parts.extensions.get().filter(|it: &&Refused| it.action == action).cloned())
}

/// The address of this page with its query, without a draft.
#[must_use]
pub fn page() -> String {
    let page =
        in_request(|parts| Some(draft::without(parts.uri.path_and_query()?.as_str()).to_owned()));
    page.unwrap_or_default()
}

/// The parsed query of this page.
#[must_use]
pub fn query<T: serde::de::DeserializeOwned + Default>() -> T {
    in_request(|parts| serde_urlencoded::from_str(parts.uri.query()?).ok()).unwrap_or_default()
}

/// The value of `name` in the query; none if it is repeated.
#[must_use]
pub fn param(name: &str) -> Option<String> {
    let [value] = <[String; 1]>::try_from(query_all(name)).ok()?;
    Some(value)
}

/// All values of `name` in the query, as checkboxes send them.
#[must_use]
pub fn query_all(name: &str) -> Vec<String> {
    let query = in_request(|parts| parts.uri.query().map(str::to_owned)).unwrap_or_default();
    form_urlencoded::parse(query.as_bytes())
        .filter(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .collect()
}

/// The reauthentication page, with a redirect back to `back` or to this page.
#[must_use]
pub fn confirm_page(back: Option<&str>) -> String {
    back.map_or_else(|| confirm_url(&page()), confirm_url)
}

/// The answer of the server function `action`, on the page that shows it once.
#[must_use]
pub fn answer<T: serde::de::DeserializeOwned>(action: &str) -> Option<T> {
    in_request(|parts| {
        let answer = parts.extensions.get::<Answer>()?;
        (answer.action == action).then(|| serde_json::from_slice(&answer.body).ok())?
    })
}

/// Shows the server function's answer on the page, once, instead of redirecting: for a secret that
/// must be neither in a URL nor in the database. Islands read the answer themselves.
pub fn show_answer() {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(SHOWN, HeaderValue::from_static("1"));
    }
}

/// Sets the undo cookie; no-op if nothing was replaced.
pub fn set_undo(replaced: Option<PreviousLog>) {
    let cookie = state()
        .zip(replaced)
        .and_then(|(state, replaced)| undo_cookie::set(&replaced, &state.web));
    append_cookie(cookie);
}

/// Clears the undo cookie, after use and on sign-out.
pub fn clear_undo() {
    append_cookie(state().and_then(|state| undo_cookie::clear(&state.web)));
}

/// The undo cookie of this browser.
#[must_use]
pub fn undo() -> Option<PreviousLog> {
    in_request(|parts| undo_cookie::read(&parts.headers))
}

fn append_cookie(cookie: Option<HeaderValue>) {
    if let Some((options, cookie)) = use_context::<ResponseOptions>().zip(cookie) {
        options.append_header(axum::http::header::SET_COOKIE, cookie);
    }
}

/// Sets the page's status to that of `error`, and `Retry-After` if it may be over by then.
pub fn set_status(error: &AppError) {
    let Some(options) = use_context::<ResponseOptions>() else {
        return;
    };
    if let Ok(status) = axum::http::StatusCode::from_u16(error.status()) {
        options.set_status(status);
    }
    if let Some(seconds) = error.retry_after {
        options.insert_header(axum::http::header::RETRY_AFTER, seconds.into());
    }
}

/// Redirects to `path`, a local path, after the server function succeeds. The form middleware sends
/// a redirect; an island follows it by itself.
pub fn redirect(path: &str) {
    leptos_axum::redirect(path);
}

/// [`redirect`] if there is a path; otherwise the form decides.
pub fn redirect_if(path: Option<String>) {
    if let Some(path) = path {
        redirect(&path);
    }
}

/// The OpenID provider's name, if one is configured.
#[must_use]
pub fn provider() -> Option<String> {
    state()?.oidc_cookie.provider.clone()
}

/// The state of the browser's OpenID flow.
#[must_use]
pub fn oidc_state() -> Option<OidcState> {
    let state = state()?;
    in_request(|parts| state.oidc_cookie.open(&parts.headers))
}

/// Starts an OpenID flow by way of a page of ours: the content security policy lets forms redirect
/// only to our own origin.
///
/// # Errors
/// [`Code::Internal`] outside a request.
pub fn start_oidc_redirect(
    purpose: Purpose,
    departure: AuthorizationRequest,
    page: Option<&str>,
    next: Option<&str>,
) -> AppResult<()> {
    let state = state().ok_or_else(|| missing("state"))?;
    let options = use_context::<ResponseOptions>().ok_or_else(|| missing("response"))?;
    let flow = OidcState::new(purpose, departure, state.clock.now(), page, next);
    let cookie = state.oidc_cookie.seal(&flow).ok_or_else(|| missing("cookie"))?;
    options.append_header(axum::http::header::SET_COOKIE, cookie);
    redirect("/auth/oidc");
    Ok(())
}

/// The time of this request.
#[must_use]
pub fn now() -> regula_schema::Timestamp {
    state()
        .map(|state| state.clock.now())
        .unwrap_or_else(|| regula_api::clock::Clock::default().now())
}
