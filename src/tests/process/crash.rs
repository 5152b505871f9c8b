//! Crash: a change is durable once its response is sent.

use serde_json::json;

use crate::support::{PASSWORD, process::Installation};

// RFR-03, REL-01: a change whose response was sent survives SIGKILL.
#[test]
fn answered_changes_survive_sigkill() {
    let place = Installation::new();
    let server = place.serve();
    let account = json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" });
    let pair = server.api("/api/auth/register", "", &account).expect(201);
    let mut pair = pair.json();
    let mut server = server;
    for round in 0..10 {
        let body = json!({ "refresh_token": pair["refresh_token"] });
        let answer = server.api("/api/auth/refresh", "", &body).expect(200);
        let next = answer.json();
        let title = json!({ "title": format!("Task {round}") });
        let access = next["access_token"].as_str().unwrap();
        server.api("/api/users/me/tasks", access, &title).expect(201);
        // SIGKILL, right after the response.
        drop(server);
        assert_ne!(next["refresh_token"], pair["refresh_token"]);
        pair = next;
        server = place.serve();
    }
    let access = format!("Bearer {}", pair["access_token"].as_str().unwrap());
    let headers = [("Authorization", access.as_str())];
    let tasks = server.send("GET", "/api/users/me/tasks", &headers, "");
    assert_eq!(tasks.expect(200).json()["total"], 10);
    let signed_out = server.api(
        "/api/auth/logout",
        access.trim_start_matches("Bearer "),
        &json!({}),
    );
    signed_out.expect(204);
    drop(server);
    let server = place.serve();
    let refused = server.send("GET", "/api/auth/me", &headers, "").expect(401);
    assert_eq!(refused.json()["code"], "session_ended");
}
