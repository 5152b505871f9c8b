//! The browser's session: which names stand in it, and what its cookie looks like.

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

/// The cookie's name on https; the prefix makes browsers insist on `Secure` and `Path=/` (RFC 6265bis).
const SECURE_NAME: &str = "__Host-regula";
/// The cookie's name on http, which is for localhost.
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

/// The layer that finds the session of a request. It loads nothing until somebody asks.
#[must_use]
pub fn layer(store: CookieStore, web: &WebConfig) -> SessionManagerLayer<CookieStore> {
    SessionManagerLayer::new(store)
        .with_name(cookie_name(web))
        .with_secure(web.public_url.is_secure())
        .with_http_only(true)
        // Lax, so that a link in a mail arrives signed in; what changes anything is a POST, and
        // those are checked by `origin`.
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(ABSOLUTE_LIFE))
}

/// Layer: the removal cookie of tower-sessions lacks `Secure`, and browsers ignore a `__Host-`
/// cookie without it, so the old one would stay.
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

/// A signed-in browser: what stands in a session's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The API's session.
    pub sid: Uuid,
    /// The user of it.
    pub user_id: Uuid,
}

/// The session with its three verbs.
#[derive(Clone, Debug)]
pub struct TypedSession(pub Session);

type Result<T> = std::result::Result<T, tower_sessions::session::Error>;

impl TypedSession {
    const SID: &'static str = CookieStore::SID;
    const USER_ID: &'static str = "user_id";
    /// Whether the cookie outlives the browser's window.
    const REMEMBER: &'static str = "remember";

    /// Who is signed in, as far as the cookie says. Whether the session is alive, the API knows.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn signed_in(&self) -> Result<Option<SignedIn>> {
        let sid = self.0.get(Self::SID).await?;
        let user_id = self.0.get(Self::USER_ID).await?;
        Ok(sid
            .zip(user_id)
            .map(|(sid, user_id)| SignedIn { sid, user_id }))
    }

    /// Binds a fresh cookie to the session that the API has just opened. The id is new whatever
    /// the browser sent, so an id that was planted there is worth nothing (session fixation).
    ///
    /// # Errors
    /// When the store fails, or the session was ended in the meantime.
    pub async fn log_in(&self, who: SignedIn, remember: bool) -> Result<()> {
        self.0.clear().await;
        self.0.cycle_id().await?;
        self.0.insert(Self::SID, who.sid).await?;
        self.0.insert(Self::USER_ID, who.user_id).await?;
        self.0.insert(Self::REMEMBER, remember).await?;
        self.bind(remember).await
    }

    /// Binds a fresh cookie to the session that goes on, once the API has taken the old one off.
    ///
    /// # Errors
    /// When the store fails, or the session was ended in the meantime.
    pub async fn renew(&self) -> Result<()> {
        let remember = self.0.get(Self::REMEMBER).await?.unwrap_or(true);
        self.0.cycle_id().await?;
        self.bind(remember).await
    }

    async fn bind(&self, remember: bool) -> Result<()> {
        if !remember {
            self.0.set_expiry(Some(Expiry::OnSessionEnd));
        }
        // Now, not when the response is on its way: a ban in between must show as a refusal.
        let saved = self.0.save().await;
        if saved.is_err() {
            // Nothing may be left for the layer to save: it would fail again, and answer 500.
            self.0.clear().await;
        }
        saved
    }

    /// Takes the cookie away.
    ///
    /// # Errors
    /// When the store fails.
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
