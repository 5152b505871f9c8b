//! Rotation of the secret over several restarts, as in `docs/operations.md`.

use serde_json::{Value, json};

use crate::support::{
    PASSWORD,
    process::{Installation, Server},
    tokens,
};

const NEWER: &str = "f0e0d0c0b0a090807060504030201000f1e1d1c1b1a191817161514131211101";

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Refreshes, and returns the next refresh token.
#[track_caller]
fn refresh(server: &Server, token: &str, status: u16) -> String {
    let body = json!({ "refresh_token": token });
    let answer = server.api("/api/auth/refresh", "", &body).expect(status);
    match status {
        200 => text(&answer.json()["refresh_token"]),
        _ => text(&answer.json()["code"]),
    }
}

fn kid(token: &str) -> Value {
    tokens::header(token)["kid"].clone()
}

// JWT-20
#[test]
fn secret_rotation_over_restarts_keeps_refreshed_sessions() {
    let mut place = Installation::with(&[("REGULA_SECRET", tokens::SECRET)]);
    let server = place.serve();
    let account = json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" });
    let pair = server.api("/api/auth/register", "", &account).expect(201);
    let (access, first) = (
        text(&pair.json()["access_token"]),
        text(&pair.json()["refresh_token"]),
    );
    let login = json!({ "email": "bob@example.com", "password": PASSWORD });
    let sleeper = server.api("/api/auth/login", "", &login).expect(200);
    let sleeper = text(&sleeper.json()["refresh_token"]);
    let form = [("email", "bob@example.com"), ("password", PASSWORD)];
    let cookie = server.form("/fn/login", "", &form).expect(303);
    let cookie = cookie.cookie().to_owned();
    let me = |server: &Server, token: &str| {
        let bearer = format!("Bearer {token}");
        let headers = [("Authorization", bearer.as_str())];
        server.send("GET", "/api/auth/me", &headers, "").status
    };
    server.stop();

    place.set("REGULA_SECRET", &format!("{NEWER},{}", tokens::SECRET));
    let server = place.serve();
    assert_eq!(me(&server, &access), 200);
    server.get("/dashboard", &cookie).expect(200);
    let second = refresh(&server, &first, 200);
    assert_ne!(kid(&second), kid(&first));
    // Retry: the response was lost, and the same token returns the same successor.
    assert_eq!(refresh(&server, &first, 200), second);
    server.stop();

    place.set("REGULA_SECRET", NEWER);
    let server = place.serve();
    server.get("/dashboard", &cookie).expect(200);
    refresh(&server, &second, 200);
    assert_eq!(me(&server, &access), 401);
    assert_eq!(refresh(&server, &sleeper, 401), "token_invalid");
    server.stop();

    // The rotation was too early for one session; setting both secrets repairs it.
    place.set("REGULA_SECRET", &format!("{NEWER},{}", tokens::SECRET));
    let server = place.serve();
    let woken = refresh(&server, &sleeper, 200);
    assert_eq!(kid(&woken), kid(&second));
    server.stop();
}
