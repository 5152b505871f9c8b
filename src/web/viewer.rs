//! Authentication and authorization of page views, before a page is rendered.

use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use regula_api::SignedInUser;
use regula_schema::{AppError, Code, Role, User};

use super::{
    first_value,
    forms::Refused,
    local_path::{LocalPath, login_url},
};
use crate::{client::ApiClient, services, web::state::AppState};

/// The viewer of a page; in the request's extensions.
#[derive(Clone, Debug, Default)]
pub enum Viewer {
    /// Not signed in.
    #[default]
    Anonymous,
    /// A signed-in user.
    SignedIn(Box<SignedInUser>),
    /// An error page instead of the page, with the account if known.
    Refused(AppError, Option<Box<SignedInUser>>),
}

impl Viewer {
    /// The account of the signed-in user.
    #[must_use]
    pub fn account(&self) -> Option<&SignedInUser> {
        match self {
            Self::SignedIn(account) => Some(account),
            Self::Refused(_, account) => account.as_deref(),
            Self::Anonymous => None,
        }
    }

    /// The signed-in user.
    #[must_use]
    pub fn user(&self) -> Option<&User> {
        self.account().map(|account| &account.user)
    }
}

/// The audience of a page.
enum Audience {
    Everybody,
    /// Guests only; signed-in users are redirected home.
    GuestsOnly,
    Users,
    Admins,
}

/// Deny by default: pages that are not listed are for users. Unknown paths are not found for
/// everyone.
fn audience(path: &str, is_page: bool) -> Audience {
    match path {
        "/" | "/login" | "/register" => Audience::GuestsOnly,
        "/setup" | "/forgot-password" | "/reset-password" | "/verify-email" | "/auth/oidc"
        | "/docs/api" | "/offline" => Audience::Everybody,
        _ if path == "/admin" || path.starts_with("/admin/") => Audience::Admins,
        _ if is_page => Audience::Users,
        _ => Audience::Everybody,
    }
}

/// Middleware for pages: identifies the viewer, and redirects or refuses those outside the
/// audience.
pub async fn identify(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return next.run(request).await;
    }
    if request.extensions().get::<Viewer>().is_some() {
        // An error page: already decided.
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let client = match ApiClient::for_request(&app, &parts).await {
        Ok(client) => client,
        Err(error) => {
            parts.extensions.insert(Viewer::Refused(error, None));
            return next.run(Request::from_parts(parts, body)).await;
        }
    };
    let (viewer, ended) = recognise(&client).await;
    let path = parts.uri.path();
    let here = parts.uri.path_and_query().map_or(path, |pq| pq.as_str());
    // A refused form is rendered for everyone, with its error.
    let is_refused = parts.extensions.get::<Refused>().is_some();
    let is_page = parts.extensions.get::<MatchedPath>().is_some();
    let viewer = match (audience(path, is_page), viewer) {
        (Audience::Users | Audience::Admins, Viewer::Anonymous) => {
            return Redirect::to(&login_url(here, ended)).into_response();
        }
        (Audience::GuestsOnly, Viewer::SignedIn(_)) if !is_refused => {
            let next = first_value(parts.uri.query().unwrap_or_default().as_bytes(), "next");
            return Redirect::to(LocalPath::or_home(next.as_deref()).as_str()).into_response();
        }
        (Audience::Admins, Viewer::SignedIn(account)) if account.user.role != Role::Admin => {
            Viewer::Refused(Code::AdminRequired.into(), Some(account))
        }
        (_, viewer) => viewer,
    };
    parts.extensions.insert(viewer);
    next.run(Request::from_parts(parts, body)).await
}

/// Middleware of the fallback: not found, even if the pages' router would match the path (it
/// ignores a trailing slash, the middleware does not).
pub async fn not_found(mut request: Request, next: Next) -> Response {
    let viewer = match request.extensions_mut().remove() {
        None | Some(Viewer::Anonymous) => Viewer::Refused(Code::NotFound.into(), None),
        Some(Viewer::SignedIn(account)) => Viewer::Refused(Code::NotFound.into(), Some(account)),
        Some(refused @ Viewer::Refused(..)) => refused,
    };
    request.extensions_mut().insert(viewer);
    next.run(request).await
}

/// The owner of the session cookie. A cookie whose session has ended is deleted.
async fn recognise(client: &ApiClient) -> (Viewer, bool) {
    if !client.has_session() {
        return (Viewer::Anonymous, false);
    }
    match services::account::account(client).await {
        Ok(account) => (Viewer::SignedIn(Box::new(account)), false),
        Err(error) if error.status() >= 500 => (Viewer::Refused(error, None), false),
        Err(error) => {
            services::auth::drop_cookie(client).await;
            match error.code {
                Code::UserBanned => (Viewer::Refused(error, None), true),
                _ => (Viewer::Anonymous, true),
            }
        }
    }
}
