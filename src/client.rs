//! The web layer's API client: exchanges the session cookie for a short-lived JWT and calls the
//! API's router in process, without a socket.

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, Request, header, request::Parts},
};
use http_body_util::BodyExt;
use regula_api::{
    peer::Peer,
    token::{Claims, IN_PROCESS_LIFE, TokenType},
};
use regula_schema::{AppError, AppResult, Code, Page, User};
use serde::{Serialize, de::DeserializeOwned};
use tower::ServiceExt;
use tower_http::request_id::RequestId;
use tower_sessions::{session::Error as SessionError, session_store::Error as StoreError};
use uuid::Uuid;

use crate::web::{
    device::Device,
    session::{SignedIn, TypedSession},
    state::AppState,
};

/// Maximum number of pages that [`ApiClient::get_all`] loads: above the limits per user, of which
/// the largest is 1,000 asceticisms beside the templates.
const MAX_PAGES: usize = 20;

/// An API client for one request.
#[derive(Clone, Debug)]
pub struct ApiClient {
    router: Router,
    bearer: Option<HeaderValue>,
    peer: Peer,
    request_id: Option<HeaderValue>,
    session: TypedSession,
    device: Device,
    user: Option<Box<User>>,
}

impl ApiClient {
    /// The client for a request, authenticated by its session cookie, if any.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when the session cannot be read.
    pub async fn for_request(state: &AppState, parts: &Parts) -> AppResult<Self> {
        let session = parts.extensions.get().cloned().map(TypedSession).ok_or_else(|| {
            tracing::error!("the session layer is missing");
            AppError::new(Code::Internal)
        })?;
        let signed_in = session.signed_in().await.map_err(|error| {
            tracing::error!(%error, "the session cannot be read");
            match error {
                SessionError::Store(StoreError::Backend(_)) => AppError::unavailable(5),
                _ => AppError::new(Code::Internal),
            }
        })?;
        let bearer = signed_in
            .filter(|who| is_for_user(parts, who.user_id))
            .map(|who| sign_token(state, who))
            .transpose()?;
        Ok(Self {
            router: state.api.clone(),
            bearer,
            peer: Peer::of(parts),
            request_id: parts.extensions.get::<RequestId>().map(|id| id.header_value().clone()),
            session,
            device: parts.extensions.get().cloned().unwrap_or_default(),
            user: None,
        })
    }

    /// The same client, told whom it calls for, so that nobody needs to ask.
    #[must_use]
    pub fn with_user(self, user: Option<User>) -> Self {
        let user = user.map(Box::new);
        Self { user, ..self }
    }

    /// The user it calls for, where that is known already.
    #[must_use]
    pub fn user(&self) -> Option<&User> {
        self.user.as_deref()
    }

    /// The browser's session, for the services that open and end one.
    #[must_use]
    pub fn session(&self) -> &TypedSession {
        &self.session
    }

    /// The browser's device, for services that start a session.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// True if the request has a session cookie, whether active or expired.
    #[must_use]
    pub fn has_session(&self) -> bool {
        self.bearer.is_some()
    }

    /// `GET path`.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> AppResult<T> {
        read(self.send(Method::GET, path, Body::empty()).await?)
    }

    /// `GET path?query`.
    pub async fn get_with<Q: Serialize, T: DeserializeOwned>(
        &self,
        path: &str,
        query: &Q,
    ) -> AppResult<T> {
        let query = serde_urlencoded::to_string(query).map_err(internal)?;
        self.get(&format!("{path}?{query}")).await
    }

    /// All items of a list, page by page; `query` gets the cursor of the page.
    pub async fn get_all<Q: Serialize, T: DeserializeOwned>(
        &self,
        path: &str,
        query: impl Fn(Option<String>) -> Q,
    ) -> AppResult<Vec<T>> {
        let (mut items, mut cursor) = (Vec::new(), None);
        for _ in 0..MAX_PAGES {
            let page: Page<T> = self.get_with(path, &query(cursor)).await?;
            items.extend(page.items);
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        Ok(items)
    }

    /// Sends `body` as JSON and reads the answer.
    pub async fn send_json<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: &B,
    ) -> AppResult<T> {
        let body = serde_json::to_vec(body).map_err(internal)?;
        read(self.send(method, path, Body::from(body)).await?)
    }

    /// Creates an item of a list if `id` is empty, otherwise replaces it.
    pub async fn save<B: Serialize, T: DeserializeOwned>(
        &self,
        list: &str,
        id: &str,
        body: &B,
    ) -> AppResult<T> {
        match id {
            "" => self.send_json(Method::POST, list, body).await,
            id => self.send_json(Method::PUT, &item_path(list, id)?, body).await,
        }
    }

    /// Sends `body` as JSON; the answer is not read.
    pub async fn submit<B: Serialize>(
        &self,
        method: Method,
        path: &str,
        body: &B,
    ) -> AppResult<()> {
        let body = serde_json::to_vec(body).map_err(internal)?;
        self.send(method, path, Body::from(body)).await.map(drop)
    }

    /// Sends an empty body; the answer is not read.
    pub async fn send_empty(&self, method: Method, path: &str) -> AppResult<()> {
        self.send(method, path, Body::empty()).await.map(drop)
    }

    /// Uploads a file and reads the answer.
    pub async fn upload<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        file: Bytes,
    ) -> AppResult<T> {
        let body = Body::from(file);
        let (_, answer) = self.exchange(method, path, content_type, body).await?;
        read(answer.into())
    }

    /// Downloads a file with its content type and file name headers.
    pub async fn download<Q: Serialize>(
        &self,
        path: &str,
        query: &Q,
    ) -> AppResult<(HeaderMap, Bytes)> {
        let query = serde_urlencoded::to_string(query).map_err(internal)?;
        let path = format!("{path}?{query}");
        let (mut headers, file) =
            self.exchange(Method::GET, &path, "application/json", Body::empty()).await?;
        let mut names = HeaderMap::new();
        for name in [header::CONTENT_TYPE, header::CONTENT_DISPOSITION] {
            if let Some(value) = headers.remove(&name) {
                names.insert(name, value);
            }
        }
        Ok((names, file))
    }

    async fn send(&self, method: Method, path: &str, body: Body) -> AppResult<Vec<u8>> {
        let (_, answer) = self.exchange(method, path, "application/json", body).await?;
        Ok(answer.into())
    }

    async fn exchange(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        body: Body,
    ) -> AppResult<(HeaderMap, Bytes)> {
        let asked = path.split('?').next().unwrap_or_default();
        tracing::debug!(%method, path = asked, "called the API");
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, content_type)
            .body(body)
            // Only the path is user input, and it can be too long for a URI.
            .map_err(|_| Code::TooLarge)?;
        if let Some(bearer) = &self.bearer {
            request.headers_mut().insert(header::AUTHORIZATION, bearer.clone());
        }
        if let Some(id) = &self.request_id {
            request.headers_mut().insert("x-request-id", id.clone());
        }
        request.extensions_mut().insert(self.peer.clone());
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let status = parts.status;
        let body = body.collect().await.map_err(internal)?.to_bytes();
        if status.is_success() {
            return Ok((parts.headers, body));
        }
        Err(serde_json::from_slice(&body).unwrap_or_else(|error| {
            tracing::error!(%status, %error, "the API sent an unreadable error");
            AppError::new(Code::Internal)
        }))
    }
}

/// Parses the id in an address; a malformed one is not found.
pub fn parse_id(text: &str) -> AppResult<Uuid> {
    text.parse().map_err(|_| Code::NotFound.into())
}

/// The path of the item `id` of a list.
pub fn item_path(list: &str, id: &str) -> AppResult<String> {
    Ok(format!("{list}/{}", parse_id(id)?))
}

/// True unless the request is for another user. An offline browser names the user whose changes it
/// sends, so that they are never sent as someone else's.
fn is_for_user(parts: &Parts, user_id: Uuid) -> bool {
    parts
        .headers
        .get("x-regula-user")
        .is_none_or(|meant| meant == user_id.to_string().as_str())
}

fn sign_token(state: &AppState, who: SignedIn) -> AppResult<HeaderValue> {
    let now = state.clock.now();
    let claims = Claims::new(
        TokenType::Access,
        who.user_id,
        who.sid,
        now,
        IN_PROCESS_LIFE,
    );
    let token = state.keys.sign(&claims)?;
    HeaderValue::from_str(&format!("Bearer {token}")).map_err(internal)
}

fn read<T: DeserializeOwned>(body: Vec<u8>) -> AppResult<T> {
    // 204 reads as null, the JSON of `()`.
    let body = if body.is_empty() {
        b"null".to_vec()
    } else {
        body
    };
    serde_json::from_slice(&body).map_err(internal)
}

fn internal(error: impl std::fmt::Display) -> AppError {
    tracing::error!(%error, "an API call failed");
    AppError::new(Code::Internal)
}
