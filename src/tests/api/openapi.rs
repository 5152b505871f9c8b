//! The OpenAPI document, held against what the server does: who may call what.

use axum::http::Method;
use serde_json::Value;

use crate::support::{Client, TestApp};

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Audience {
    Everybody,
    Users,
    Admins,
    /// The signed-in browser, by its cookie.
    Cookie,
}

/// Every operation of the API. One that is missing here fails the test, so nobody can add a route
/// without saying whom it is for.
const MATRIX: &[(&str, &str, Audience)] = &[
    ("get", "/healthz", Audience::Everybody),
    ("get", "/readyz", Audience::Everybody),
    ("post", "/api/auth/register", Audience::Everybody),
    ("post", "/api/auth/login", Audience::Everybody),
    ("post", "/api/auth/refresh", Audience::Everybody),
    ("post", "/api/auth/logout", Audience::Users),
    ("post", "/api/auth/password/forgot", Audience::Everybody),
    ("post", "/api/auth/password/reset", Audience::Everybody),
    ("post", "/api/auth/email/verify", Audience::Everybody),
    ("post", "/api/auth/email", Audience::Users),
    ("post", "/api/auth/email/resend", Audience::Users),
    ("get", "/api/auth/token", Audience::Cookie),
    ("get", "/api/auth/me", Audience::Users),
    ("patch", "/api/auth/me", Audience::Users),
    ("delete", "/api/auth/me", Audience::Users),
    ("post", "/api/auth/confirm", Audience::Users),
    ("post", "/api/auth/password", Audience::Users),
    ("get", "/api/auth/sessions", Audience::Users),
    ("delete", "/api/auth/sessions", Audience::Users),
    ("delete", "/api/auth/sessions/{id}", Audience::Users),
    ("get", "/api/auth/keys", Audience::Users),
    ("post", "/api/auth/keys", Audience::Users),
    ("delete", "/api/auth/keys/{id}", Audience::Users),
    ("put", "/api/auth/me/image", Audience::Users),
    ("delete", "/api/auth/me/image", Audience::Users),
    ("get", "/api/pictures/{id}", Audience::Everybody),
    ("get", "/api/auth/identities", Audience::Users),
    ("delete", "/api/auth/identities/{id}", Audience::Users),
    ("get", "/api/dashboard", Audience::Users),
    ("get", "/api/users/{user_id}/commitments", Audience::Users),
    ("post", "/api/users/{user_id}/commitments", Audience::Users),
    (
        "get",
        "/api/users/{user_id}/commitments/{id}",
        Audience::Users,
    ),
    (
        "patch",
        "/api/users/{user_id}/commitments/{id}",
        Audience::Users,
    ),
    (
        "delete",
        "/api/users/{user_id}/commitments/{id}",
        Audience::Users,
    ),
    (
        "post",
        "/api/users/{user_id}/commitments/{id}/move",
        Audience::Users,
    ),
    (
        "get",
        "/api/users/{user_id}/commitments/{id}/stats",
        Audience::Users,
    ),
    (
        "put",
        "/api/users/{user_id}/commitments/{id}/logs/{date}",
        Audience::Users,
    ),
    (
        "delete",
        "/api/users/{user_id}/commitments/{id}/logs/{date}",
        Audience::Users,
    ),
    (
        "post",
        "/api/users/{user_id}/commitments/{id}/logs/{date}/entries",
        Audience::Users,
    ),
    (
        "delete",
        "/api/users/{user_id}/commitments/{id}/logs/{date}/entries/{entry_id}",
        Audience::Users,
    ),
    ("get", "/api/users/{user_id}/pauses", Audience::Users),
    ("post", "/api/users/{user_id}/pauses", Audience::Users),
    ("put", "/api/users/{user_id}/pauses/{id}", Audience::Users),
    (
        "delete",
        "/api/users/{user_id}/pauses/{id}",
        Audience::Users,
    ),
    ("get", "/api/users/{user_id}/tasks", Audience::Users),
    ("post", "/api/users/{user_id}/tasks", Audience::Users),
    ("get", "/api/users/{user_id}/tasks/{id}", Audience::Users),
    ("put", "/api/users/{user_id}/tasks/{id}", Audience::Users),
    ("patch", "/api/users/{user_id}/tasks/{id}", Audience::Users),
    ("delete", "/api/users/{user_id}/tasks/{id}", Audience::Users),
    (
        "patch",
        "/api/users/{user_id}/tasks/{id}/complete",
        Audience::Users,
    ),
    ("get", "/api/asceticisms", Audience::Users),
    ("get", "/api/asceticisms/{id}", Audience::Users),
    ("get", "/api/packages", Audience::Users),
    ("get", "/api/packages/{id}", Audience::Users),
    ("get", "/api/users/{user_id}/packages", Audience::Users),
    ("post", "/api/users/{user_id}/packages", Audience::Users),
    ("get", "/api/users/{user_id}/packages/{id}", Audience::Users),
    (
        "delete",
        "/api/users/{user_id}/packages/{id}",
        Audience::Users,
    ),
    (
        "post",
        "/api/users/{user_id}/tasks/{id}/move",
        Audience::Users,
    ),
    (
        "post",
        "/api/users/{user_id}/tasks/{id}/restore",
        Audience::Users,
    ),
    ("get", "/api/users/{user_id}/projects", Audience::Users),
    ("post", "/api/users/{user_id}/projects", Audience::Users),
    ("get", "/api/users/{user_id}/projects/{id}", Audience::Users),
    (
        "patch",
        "/api/users/{user_id}/projects/{id}",
        Audience::Users,
    ),
    (
        "delete",
        "/api/users/{user_id}/projects/{id}",
        Audience::Users,
    ),
    ("get", "/api/users/{user_id}/export", Audience::Users),
    ("post", "/api/users/{user_id}/import", Audience::Users),
    ("get", "/api/admin/users", Audience::Admins),
    ("post", "/api/admin/users", Audience::Admins),
    ("get", "/api/admin/users/{id}", Audience::Admins),
    ("patch", "/api/admin/users/{id}", Audience::Admins),
    ("delete", "/api/admin/users/{id}", Audience::Admins),
    ("post", "/api/admin/users/{id}/ban", Audience::Admins),
    ("post", "/api/admin/users/{id}/unban", Audience::Admins),
    (
        "post",
        "/api/admin/users/{id}/password-reset",
        Audience::Admins,
    ),
    ("get", "/api/admin/users/{id}/sessions", Audience::Admins),
    ("delete", "/api/admin/users/{id}/sessions", Audience::Admins),
    (
        "delete",
        "/api/admin/users/{id}/sessions/{session_id}",
        Audience::Admins,
    ),
    ("get", "/api/admin/users/{id}/keys", Audience::Admins),
    (
        "delete",
        "/api/admin/users/{id}/keys/{key_id}",
        Audience::Admins,
    ),
    ("get", "/api/admin/audit", Audience::Admins),
    ("get", "/api/admin/audit.csv", Audience::Admins),
    ("get", "/api/admin/stats", Audience::Admins),
    ("get", "/api/admin/asceticisms", Audience::Admins),
    ("post", "/api/admin/asceticisms", Audience::Admins),
    ("get", "/api/admin/asceticisms/{id}", Audience::Admins),
    ("put", "/api/admin/asceticisms/{id}", Audience::Admins),
    ("patch", "/api/admin/asceticisms/{id}", Audience::Admins),
    ("delete", "/api/admin/asceticisms/{id}", Audience::Admins),
    ("get", "/api/admin/packages", Audience::Admins),
    ("post", "/api/admin/packages", Audience::Admins),
    ("get", "/api/admin/packages/{id}", Audience::Admins),
    ("put", "/api/admin/packages/{id}", Audience::Admins),
    ("delete", "/api/admin/packages/{id}", Audience::Admins),
    ("get", "/api/admin/projects", Audience::Admins),
    ("get", "/api/readings", Audience::Users),
    ("get", "/api/readings/{date}", Audience::Users),
    ("get", "/api/reading-plans", Audience::Users),
    ("get", "/api/reading-plans/{id}", Audience::Users),
    ("get", "/api/users/{user_id}/readings", Audience::Users),
    (
        "get",
        "/api/users/{user_id}/readings/{date}",
        Audience::Users,
    ),
    (
        "put",
        "/api/users/{user_id}/readings/{date}",
        Audience::Users,
    ),
    (
        "delete",
        "/api/users/{user_id}/readings/{date}",
        Audience::Users,
    ),
    ("get", "/api/users/{user_id}/reading-plan", Audience::Users),
    ("put", "/api/users/{user_id}/reading-plan", Audience::Users),
    (
        "delete",
        "/api/users/{user_id}/reading-plan",
        Audience::Users,
    ),
    (
        "post",
        "/api/users/{user_id}/reading-plan/rebase",
        Audience::Users,
    ),
    ("get", "/api/admin/reading-plans", Audience::Admins),
    ("post", "/api/admin/reading-plans", Audience::Admins),
    ("get", "/api/admin/reading-plans/{id}", Audience::Admins),
    ("put", "/api/admin/reading-plans/{id}", Audience::Admins),
    ("delete", "/api/admin/reading-plans/{id}", Audience::Admins),
    ("get", "/api/admin/readings", Audience::Admins),
    ("post", "/api/admin/readings", Audience::Admins),
    ("post", "/api/admin/readings/import", Audience::Admins),
    ("get", "/api/admin/readings/{id}", Audience::Admins),
    ("put", "/api/admin/readings/{id}", Audience::Admins),
    ("delete", "/api/admin/readings/{id}", Audience::Admins),
];

pub(super) async fn document(app: &TestApp) -> Value {
    app.anon().get("/api/openapi.json").await.expect(200).json()
}

pub(super) fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let item = item.as_object().unwrap();
            item.iter()
                .map(move |(method, op)| (method.clone(), path.clone(), op.clone()))
        })
        .collect()
}

async fn call(client: &Client, method: &str, path: &str) -> (u16, String) {
    let id = "01a1fb45-b377-74d5-b806-89788b60ad83";
    let path = path.replace("{date}", "2026-11-21");
    let path = ["{id}", "{session_id}", "{key_id}", "{entry_id}"]
        .iter()
        .fold(path.replace("{user_id}", "me"), |path, name| {
            path.replace(name, id)
        });
    let method: Method = method.to_uppercase().parse().unwrap();
    let response = client.send(method, &path, None).await;
    let code = serde_json::from_str::<Value>(&response.text).unwrap_or_default()["code"].clone();
    (
        response.status,
        code.as_str().unwrap_or_default().to_owned(),
    )
}

// AZN-01: the matrix of every route and every kind of caller.
#[tokio::test]
async fn every_operation_lets_in_those_it_is_for_and_nobody_else() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let banned = app.user("eve").await;
    let ban = format!("/api/admin/users/{}/ban", banned.id);
    let _ = admin
        .client
        .post(&ban, &serde_json::json!({ "reason": "Spam" }))
        .await
        .expect(200);

    for (method, path, _) in operations(&document(&app).await) {
        let audience = MATRIX
            .iter()
            .find(|(m, p, _)| (*m, *p) == (method.as_str(), path.as_str()))
            .unwrap_or_else(|| panic!("{method} {path} is not in the matrix: for whom is it?"))
            .2;
        // Signing out for real would end the test's own session.
        if path.ends_with("/logout") {
            let (status, code) = call(&app.anon(), &method, &path).await;
            assert_eq!((status, code.as_str()), (401, "authorization_missing"));
            continue;
        }
        let anon = call(&app.anon(), &method, &path).await;
        let of_banned = call(&banned.client, &method, &path).await;
        let of_user = call(&user.client, &method, &path).await;
        let of_admin = call(&admin.client, &method, &path).await;
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
            // A bearer token is no cookie.
            assert_eq!((of_user.0, of_admin.0), (401, 401), "{what}");
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
async fn the_matrix_has_no_operation_that_is_gone() {
    let app = TestApp::new().await;
    let known = operations(&document(&app).await);
    for (method, path, _) in MATRIX {
        assert!(
            known.iter().any(|(m, p, _)| m == method && p == path),
            "{method} {path}"
        );
    }
}
