//! CSRF protection. Server functions are open to cross-site posts by design of the framework, so
//! this guards every request that changes something.
//!
//! Without tokens: `Sec-Fetch-Site` decides where it is sent, otherwise `Origin`, otherwise
//! `Referer` (OWASP CSRF Prevention Cheat Sheet, Fetch Metadata).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use regula_config::WebConfig;
use regula_schema::{AppError, Code};

use super::{cookies, session::cookie_name, state::AppState};

/// Middleware for pages and server functions: an unsafe request must be same-origin, with or
/// without a cookie (login CSRF).
pub async fn guard_web(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if is_safe(request.method()) || is_same_origin(request.headers(), &app.web) {
        return next.run(request).await;
    }
    refuse(&request)
}

/// Middleware for the API over HTTP: it does not read the cookie, and refuses cross-origin unsafe
/// requests that carry it.
pub async fn guard_api(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if is_safe(request.method())
        || !has_cookie(headers, &app.web)
        || is_same_origin(headers, &app.web)
    {
        return next.run(request).await;
    }
    refuse(&request)
}

fn refuse(request: &Request) -> Response {
    tracing::warn!(target: "regula::audit", action = "origin.refused", path = request.uri().path());
    AppError::new(Code::OriginForbidden).into_response()
}

fn is_safe(method: &Method) -> bool {
    matches!(
        *method,
        Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE
    )
}

fn has_cookie(headers: &HeaderMap, web: &WebConfig) -> bool {
    cookies(headers, cookie_name(web)).next().is_some()
}

/// True if the request is same-origin.
#[must_use]
pub fn is_same_origin(headers: &HeaderMap, web: &WebConfig) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some("same-origin") => return true,
        // "none" is a typed address or a bookmark, never a form.
        Some("cross-site" | "same-site" | "none") => return false,
        // Unknown value, or not a browser: fall back to the next header.
        Some(_) | None => {}
    }
    if headers.contains_key(header::ORIGIN) {
        return text("origin").is_some_and(|origin| is_ours(origin, web));
    }
    text("referer").is_some_and(|referer| {
        let end = referer.match_indices('/').nth(2).map_or(referer.len(), |(at, _)| at);
        is_ours(&referer[..end], web)
    })
}

fn is_ours(origin: &str, web: &WebConfig) -> bool {
    let ours = web.public_url.as_str();
    if origin == ours {
        return true;
    }
    if !web.any_loopback_name {
        return false;
    }
    let port = ours.rsplit_once(':').map_or("", |(_, port)| port);
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|host| origin == format!("http://{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use regula_config::{Config, Settings};

    use super::*;

    fn web(public_url: Option<&str>) -> WebConfig {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().to_str().unwrap();
        let mut pairs = vec![("REGULA_DATA_DIR", folder)];
        pairs.extend(public_url.map(|url| ("REGULA_PUBLIC_URL", url)));
        Config::from_settings(&Settings::of(&pairs)).unwrap().web
    }

    fn judge(web: &WebConfig, pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        is_same_origin(&headers, web)
    }

    #[test]
    fn fetch_metadata_takes_precedence_over_the_origin_header() {
        let web = web(Some("https://good.example"));
        let ours = ("origin", "https://good.example");
        assert!(judge(&web, &[("sec-fetch-site", "same-origin")]));
        for site in ["cross-site", "same-site", "none"] {
            assert!(!judge(&web, &[("sec-fetch-site", site), ours]), "{site}");
        }
        assert!(judge(&web, &[("sec-fetch-site", "foo"), ours]));
        assert!(!judge(&web, &[("sec-fetch-site", "foo")]));
    }

    #[test]
    fn without_fetch_metadata_the_origin_must_match_exactly() {
        let web = web(Some("https://good.example"));
        assert!(judge(&web, &[("origin", "https://good.example")]));
        for origin in [
            "https://evil.example",
            "null",
            "",
            "https://good.example:8443",
            "http://good.example",
            "https://good.example.evil",
            "https://GOOD.example",
            "https://good.example.",
            "https://evil.example/https://good.example",
            "http://localhost:3000",
        ] {
            assert!(
                !judge(
                    &web,
                    &[("origin", origin), ("referer", "https://good.example/")]
                ),
                "{origin}"
            );
        }
        assert!(judge(
            &web,
            &[("referer", "https://good.example/login?next=/")]
        ));
        assert!(!judge(&web, &[("referer", "https://good.example.evil/")]));
        assert!(!judge(&web, &[]));
    }

    #[test]
    fn loopback_host_names_count_as_the_same_origin() {
        let web = web(None);
        assert!(judge(&web, &[("origin", "http://localhost:3000")]));
        assert!(judge(&web, &[("origin", "http://127.0.0.1:3000")]));
        assert!(!judge(&web, &[("origin", "http://localhost:3001")]));
        assert!(!judge(&web, &[("origin", "http://evil.example:3000")]));
    }
}
