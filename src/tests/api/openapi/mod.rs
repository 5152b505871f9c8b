//! OpenAPI document, compared with the server's behaviour: which caller may use which operation.

mod audiences;
mod document;

use audiences::{Audience, MATRIX};
use axum::{body::Body, http::Method};
use serde_json::Value;

use crate::support::{Client, TestApp, endpoints::fill};

pub(super) async fn document(app: &TestApp) -> Value {
    app.anon().read("/api/openapi.json").await
}

pub(super) fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let item = item.as_object().unwrap();
            item.iter().map(move |(method, op)| (method.clone(), path.clone(), op.clone()))
        })
        .collect()
}

async fn call(client: &Client, method: &str, path: &str) -> (u16, String) {
    let method: Method = method.to_uppercase().parse().unwrap();
    let response = client.send(method, &fill(path), None).await;
    let code = serde_json::from_str::<Value>(&response.text).unwrap_or_default()["code"].clone();
    (
        response.status,
        code.as_str().unwrap_or_default().to_owned(),
    )
}

// AZN-01: the matrix of every route and every kind of caller.
#[tokio::test]
async fn every_operation_accepts_only_its_audience() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let banned = app.user("eve").await;
    let mut banned_browser = app.signed_in(&banned).await;
    let ban = banned.ban_path();
    admin.post(&ban, &serde_json::json!({ "reason": "Spam" })).await.expect(200);

    for (method, path, _) in operations(&document(&app).await) {
        let audience = MATRIX
            .iter()
            .find(|(m, p, _)| (*m, *p) == (method.as_str(), path.as_str()))
            .unwrap_or_else(|| panic!("{method} {path} is missing in the matrix"))
            .2;
        // Signing out would end the test's own session.
        if path.ends_with("/logout") {
            let (status, code) = call(&app.anon(), &method, &path).await;
            assert_eq!((status, code.as_str()), (401, "authorization_missing"));
            continue;
        }
        let anon = call(&app.anon(), &method, &path).await;
        let of_banned = call(&banned, &method, &path).await;
        let of_user = call(&user, &method, &path).await;
        let of_admin = call(&admin, &method, &path).await;
        let what = format!("{method} {path}: {anon:?} {of_banned:?} {of_user:?} {of_admin:?}");
        if matches!(audience, Audience::Everybody) {
            assert!(anon.0 != 401 && anon.0 != 403 && anon.0 < 500, "{what}");
            continue;
        }
        assert_eq!(
            (anon.0, anon.1.as_str()),
            (401, "authorization_missing"),
            "{what}"
        );
        if audience == Audience::Cookie {
            // A bearer token does not replace the cookie.
            assert_eq!((of_user.0, of_admin.0), (401, 401), "{what}");
            assert_eq!(method, "get", "{what}");
            // Signed in here, because an operation before this one ends the user's other sessions.
            let mut signed_in = app.signed_in(&user).await;
            for (browser, status) in [(&mut signed_in, 200), (&mut banned_browser, 403)] {
                let request = browser.request(Method::GET, &path);
                let request = request.header("sec-fetch-site", "same-origin");
                browser.run(request.body(Body::empty()).unwrap()).await.expect(status);
            }
            continue;
        }
        assert_eq!(
            (of_banned.0, of_banned.1.as_str()),
            (403, "user_banned"),
            "{what}"
        );
        if audience == Audience::Admins {
            assert_eq!(
                (of_user.0, of_user.1.as_str()),
                (403, "admin_required"),
                "{what}"
            );
        } else {
            assert!(
                of_user.0 != 401 && of_user.0 != 403 && of_user.0 < 500,
                "{what}"
            );
        }
        assert!(
            of_admin.0 != 401 && of_admin.0 != 403 && of_admin.0 < 500,
            "{what}"
        );
    }
}

#[tokio::test]
async fn the_permission_matrix_lists_only_existing_operations() {
    let app = TestApp::new().await;
    let known = operations(&document(&app).await);
    for (method, path, _) in MATRIX {
        assert!(
            known.iter().any(|(m, p, _)| m == method && p == path),
            "{method} {path}"
        );
    }
}
