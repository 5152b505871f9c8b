//! Authentication: the cookie is for pages, the bearer token for the API; neither replaces the
//! other.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use serde_json::json;

use crate::support::{TestApp, endpoints::operations};

async fn app() -> TestApp {
    TestApp::with(&[("REGULA_PUBLIC_URL", "https://good.example")]).await
}

// CSR-05, CSR-10
#[tokio::test]
async fn the_api_takes_bearer_tokens_from_any_origin_and_no_cookies() {
    let app = app().await;
    let admin = app.admin("ada").await;
    let browser = app.signed_in(&admin).await;
    let cookie = format!("__Host-regula={}", browser.cookies["__Host-regula"]);
    let task = json!({ "title": "x" });
    // The bearer token alone is accepted, from any origin.
    for origin in [None, Some("https://evil.example")] {
        let mut request = Request::post("/api/users/me/tasks")
            .header(
                header::AUTHORIZATION,
                format!("Bearer {}", admin.access_token),
            )
            .header(header::CONTENT_TYPE, "application/json");
        if let Some(origin) = origin {
            request = request.header(header::ORIGIN, origin).header("sec-fetch-site", "cross-site");
        }
        let request = request.body(Body::from(task.to_string())).unwrap();
        app.send(request).await.expect(201);
    }
    let mut needing = 0;
    for operation in operations(&app).await {
        let request = || {
            Request::builder()
                .method(operation.method.clone())
                .uri(&operation.path)
                .header(header::COOKIE, &cookie)
                .header(header::CONTENT_TYPE, "application/json")
        };
        // Requests with the cookie from another origin are refused, even with a bearer token.
        if !operation.method.is_safe() {
            for site in ["cross-site", "same-site", "none"] {
                let request = request().header("sec-fetch-site", site).header(
                    header::AUTHORIZATION,
                    format!("Bearer {}", admin.access_token),
                );
                let response = app.send(request.body(Body::from("{}")).unwrap()).await;
                response.refused(403, "origin_forbidden");
            }
            let request = request().body(Body::from("{}")).unwrap();
            app.send(request).await.refused(403, "origin_forbidden");
        }
        // Same-origin requests with only the cookie are not authenticated.
        if operation.needs_token() {
            needing += 1;
            let request = request().header("sec-fetch-site", "same-origin");
            let response = app.send(request.body(Body::from("{}")).unwrap()).await;
            response.refused(401, "authorization_missing");
        }
    }
    assert!(needing >= 40, "{needing}");
}

// CSR-10
#[tokio::test]
async fn server_functions_and_pages_reject_bearer_tokens() {
    let app = app().await;
    let user = app.user("bob").await;
    let fields = "title=x&id=018f0000-0000-7000-8000-000000000000&reason=x";
    for path in ["/fn/remove_picture", "/fn/create_task", "/fn/ban_user"] {
        let request = app
            .browser()
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(
                header::AUTHORIZATION,
                format!("Bearer {}", user.access_token),
            );
        app.send(request.body(Body::from(fields)).unwrap())
            .await
            .refused(401, "authorization_missing");
    }
    let request = Request::get("/settings").header(
        header::AUTHORIZATION,
        format!("Bearer {}", user.access_token),
    );
    let page = app.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(
        page.expect(303).header("location"),
        "/login?next=%2Fsettings"
    );
}
