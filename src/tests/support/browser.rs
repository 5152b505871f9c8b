//! Browser: keeps cookies, posts forms and sends Fetch Metadata.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{Method, Request, header},
};
use tower::ServiceExt;

use super::{TestResponse, html::Form};

/// A browser on pages of the site.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    /// Cookies of the session.
    pub(crate) cookies: BTreeMap<String, String>,
    /// Device cookie, which survives signing out.
    pub(crate) device: Option<(String, String)>,
    /// Client address, if it matters.
    pub(crate) address: Option<std::net::IpAddr>,
    /// Open page, from which forms are posted.
    page: Option<String>,
}

impl Browser {
    pub(super) fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            device: None,
            address: None,
            page: None,
        }
    }

    /// Opens a page.
    #[must_use]
    pub(crate) async fn get(&mut self, path: &str) -> TestResponse {
        let request = self.request(Method::GET, path).header(header::ACCEPT, "text/html");
        self.page = Some(path.to_owned());
        self.run(request.body(Body::empty()).unwrap()).await
    }

    /// Posts a form as without WASM.
    #[must_use]
    pub(crate) async fn submit(&mut self, action: &str, fields: &[(&str, &str)]) -> TestResponse {
        self.post(action, "text/html,application/xhtml+xml", fields).await
    }

    /// Posts a form of a page.
    #[must_use]
    pub(crate) async fn send(&mut self, form: &Form) -> TestResponse {
        let fields: Vec<(&str, &str)> =
            form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.submit(&form.action, &fields).await
    }

    /// Posts a form with a file.
    #[must_use]
    pub(crate) async fn upload(
        &mut self,
        action: &str,
        field: &str,
        (name, kind): (&str, &str),
        content: &[u8],
    ) -> TestResponse {
        let head = format!(
            "--b\r\ncontent-disposition: form-data; name=\"page\"\r\n\r\n/settings\r\n--b\r\n\
             content-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             content-type: {kind}\r\n\r\n"
        );
        let body = [head.as_bytes(), content, b"\r\n--b--\r\n"].concat();
        let request = self
            .request(Method::POST, action)
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
            .body(Body::from(body))
            .unwrap();
        self.run(request).await
    }

    /// Calls a server function as an island does.
    #[must_use]
    pub(crate) async fn call(&mut self, action: &str, fields: &[(&str, &str)]) -> TestResponse {
        self.post(action, "application/json", fields).await
    }

    /// Signs in with the form.
    pub(crate) async fn sign_in(&mut self, email: &str, password: &str) {
        let fields = [
            ("email", email),
            ("password", password),
            ("remember", "true"),
        ];
        self.submit("/fn/login", &fields).await.expect(303);
    }

    /// Sends a custom request with the cookies.
    #[must_use]
    pub(crate) async fn run(&mut self, mut request: Request<Body>) -> TestResponse {
        if let Some(address) = self.address {
            let address = std::net::SocketAddr::new(address, 40_000);
            request.extensions_mut().insert(axum::extract::ConnectInfo(address));
        }
        let asked = format!("{} {}", request.method(), request.uri());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let response = TestResponse::read(asked, response).await;
        for cookie in response.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            if name.ends_with("-device") {
                self.device = Some((name.to_owned(), value.to_owned()));
            } else if text.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        response
    }

    /// Builder of a request with the cookies, from a page of the site.
    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .chain(self.device.as_ref().map(|(name, value)| (name, value)))
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        let request = Request::builder().method(method).uri(path);
        let request = request.header("sec-fetch-site", "same-origin");
        if cookies.is_empty() {
            request
        } else {
            request.header(header::COOKIE, cookies.join("; "))
        }
    }

    async fn post(&mut self, action: &str, accept: &str, fields: &[(&str, &str)]) -> TestResponse {
        let referer = format!(
            "http://127.0.0.1:3000{}",
            self.page.as_deref().unwrap_or("/")
        );
        let request = self
            .request(Method::POST, action)
            .header(header::REFERER, referer)
            .header(header::ACCEPT, accept)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(serde_urlencoded::to_string(fields).unwrap()))
            .unwrap();
        self.run(request).await
    }
}
