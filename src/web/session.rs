//! The browser's session and its cookie.

use axum::{
    extract::Request,
    http::{HeaderValue, header},
    middleware::Next,
    response::Response,
};
use regula_api::{ABSOLUTE_LIFE, CookieStore};
use regula_config::WebConfig;
use tower_sessions::{Expiry, Session, SessionManagerLayer, cookie::SameSite, session_store};
use uuid::Uuid;

/// The cookie's name on https; the `__Host-` prefix makes browsers enforce `Secure` and `Path=/`
/// (RFC 6265bis).
const SECURE_NAME: &str = "__Host-regula";
/// The cookie's name on http, for localhost.
const PLAIN_NAME: &str = "regula";

/// The name of the session cookie.
#[must_use]
pub fn cookie_name(web: &WebConfig) -> &'static str {
    if web.public_url.is_secure() {
        SECURE_NAME
    } else {
        PLAIN_NAME
    }
}

/// The session middleware. It loads a session lazily.
#[must_use]
pub fn layer(store: CookieStore, web: &WebConfig) -> SessionManagerLayer<CookieStore> {
    SessionManagerLayer::new(store)
        .with_name(cookie_name(web))
        .with_secure(web.public_url.is_secure())
        .with_http_only(true)
        // Lax, so that links in mails open signed in; unsafe requests are checked by `origin`.
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(ABSOLUTE_LIFE))
}

/// Middleware: tower-sessions deletes cookies without `Secure`, which browsers ignore for `__Host-`
/// cookies.
pub async fn secure_removal(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let cookies: Vec<HeaderValue> = response
        .headers()
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|value| match value.to_str() {
            Ok(text) if text.starts_with("__Host-") && !text.contains("; Secure") => {
                let text = format!("{text}; Secure; HttpOnly; SameSite=Lax");
                HeaderValue::from_str(&text).unwrap_or_else(|_| value.clone())
            }
            _ => value.clone(),
        })
        .collect();
    response.headers_mut().remove(header::SET_COOKIE);
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The data of a signed-in session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The id of the API's session.
    pub sid: Uuid,
    /// The user's id.
    pub user_id: Uuid,
}

/// The typed session of a request.
#[derive(Clone, Debug)]
pub struct TypedSession(pub Session);

type Result<T> = std::result::Result<T, tower_sessions::session::Error>;

impl TypedSession {
    const SID: &'static str = CookieStore::SID;
    const USER_ID: &'static str = "user_id";
    /// Key of a flag: the cookie is persistent.
    const REMEMBER: &'static str = "remember";

    /// The user and session of the cookie. The API checks that the session is active.
    pub async fn signed_in(&self) -> Result<Option<SignedIn>> {
        let sid = self.0.get(Self::SID).await?;
        let user_id = self.0.get(Self::USER_ID).await?;
        Ok(sid.zip(user_id).map(|(sid, user_id)| SignedIn { sid, user_id }))
    }

    /// Binds a new cookie to the session that the API has just opened. The id is always new,
    /// against session fixation.
    ///
    /// # Errors
    /// When the store fails, or the session has ended in the meantime.
    pub async fn log_in(&self, who: SignedIn, remember: bool) -> Result<()> {
        self.0.clear().await;
        self.0.cycle_id().await?;
        self.0.insert(Self::SID, who.sid).await?;
        self.0.insert(Self::USER_ID, who.user_id).await?;
        self.0.insert(Self::REMEMBER, remember).await?;
        self.bind(remember).await
    }

    /// Binds a new cookie to the current session, after the API has detached the old one.
    ///
    /// # Errors
    /// When the store fails, or the session has ended in the meantime.
    pub async fn renew(&self) -> Result<()> {
        let remember = self.0.get(Self::REMEMBER).await?.unwrap_or(true);
        self.0.cycle_id().await?;
        self.bind(remember).await
    }

    async fn bind(&self, remember: bool) -> Result<()> {
        if !remember {
            self.0.set_expiry(Some(Expiry::OnSessionEnd));
        }
        // Saved now, not with the response, so that a ban in between is answered as a refusal.
        let saved = self.0.save().await;
        if saved.is_err() {
            // Leave nothing for the middleware to save: it would fail again and answer 500.
            self.0.clear().await;
        }
        saved
    }

    /// Deletes the cookie's session.
    pub async fn log_out(&self) -> Result<()> {
        match self.0.flush().await {
            Err(tower_sessions::session::Error::Store(session_store::Error::Backend(error))) => {
                tracing::warn!(error, "the cookie's session could not be removed");
                Ok(())
            }
            result => result,
        }
    }
}
