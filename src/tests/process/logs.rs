//! Log: its content, and the absence of secrets.

use serde_json::{Value, json};

use crate::support::{
    process::{Installation, Server},
    raw_http::Wire,
    tokens::has_jwt,
};

/// Contained in every secret of this test that is not collected in `secrets`.
const CANARY: &str = "Canary-Horse-77";
const AGENT: &str = "Agent-Canary/1.0";

struct Told {
    log: String,
    secrets: Vec<String>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Sends one request of each kind that contains a secret.
fn scenario(server: &Server, secrets: &mut Vec<String>) {
    let password = format!("{CANARY}-of-bob");
    let wrong = format!("{CANARY}-wrong");
    let bob = json!({ "email": "bob@example.com", "password": password, "name": "Bob" });
    let first = server.api("/api/auth/register", "", &bob).expect(201).json();
    let bad = json!({ "email": "bob@example.com", "password": wrong });
    server.api("/api/auth/login", "", &bad).expect(401);
    let good = json!({ "email": "bob@example.com", "password": password });
    let pair = server.api("/api/auth/login", "", &good).expect(200).json();
    let refresh = json!({ "refresh_token": pair["refresh_token"] });
    let next = server.api("/api/auth/refresh", "", &refresh).expect(200).json();
    let token = text(&next["access_token"]);
    for pair in [&first, &pair, &next] {
        secrets.extend(["access_token", "refresh_token"].map(|name| text(&pair[name])));
    }
    // A token with a wrong signature, and later the reuse of an old token.
    let stale = json!({ "refresh_token": format!("{}x", text(&first["refresh_token"])) });
    server.api("/api/auth/refresh", "", &stale).expect(401);
    let again = json!({ "refresh_token": next["refresh_token"] });
    let later = server.api("/api/auth/refresh", "", &again).expect(200).json();
    secrets.extend(["access_token", "refresh_token"].map(|name| text(&later[name])));
    server.api("/api/auth/refresh", "", &refresh).expect(401);
    let query = format!("/api/auth/me?access_token={token}&password={CANARY}");
    server.send("GET", &query, &[], "").expect(401);
    let malformed = format!("Basic {CANARY}");
    server.send("GET", "/api/auth/me", &[("Authorization", &malformed)], "").expect(401);

    // The same in a browser.
    let form = [
        ("email", "bob@example.com"),
        ("password", password.as_str()),
    ];
    let cookie = server.form("/fn/login", "", &form).expect(303).cookie().to_owned();
    let form = [
        ("email", "bob@example.com"),
        ("password", wrong.as_str()),
        ("page", "/login"),
    ];
    server.form("/fn/login", "", &form).expect(401);
    server.get(&format!("/login?next=/settings&password={CANARY}"), "").expect(200);
    server.get(&format!("/setup?token={CANARY}"), "").expect(404);
    server.get("/dashboard", &cookie).expect(200);
    server.get("/dashboard", &format!("regula={CANARY}")).expect(303);
    server.get(&format!("/nowhere?token={CANARY}"), &cookie).expect(404);
    let headers = [
        ("Cookie", cookie.as_str()),
        ("Sec-Fetch-Site", "same-origin"),
    ];
    let own = server.send("GET", "/api/auth/token", &headers, "").expect(200).json();
    secrets.push(text(&own["access_token"]));
    secrets.push(cookie.strip_prefix("regula=").unwrap().to_owned());
    let title = [("title", CANARY), ("page", "/dashboard")];
    server.form("/fn/create_task", &cookie, &title).expect(303);
    let elsewhere = [
        ("Sec-Fetch-Site", "cross-site"),
        ("Cookie", cookie.as_str()),
    ];
    server.send("POST", "/fn/logout", &elsewhere, "").expect(403);
    server.form("/fn/logout", &cookie, &[]).expect(303);

    let stranger = json!({ "email": "nobody@example.com", "password": wrong });
    let tries = (0..10).map(|_| server.api("/api/auth/login", "", &stranger).status);
    assert!(tries.into_iter().any(|status| status == 429));

    let admin = json!({ "email": "ada@example.com", "password": format!("{CANARY}-of-ada") });
    let admin = server.api("/api/auth/login", "", &admin).expect(200).json();
    secrets.extend(["access_token", "refresh_token"].map(|name| text(&admin[name])));
    let id = text(&first["user"]["id"]);
    let ban = json!({ "reason": format!("Spam {CANARY}") });
    let ban_path = format!("/api/admin/users/{id}/ban");
    let admin = text(&admin["access_token"]);
    let bobs = text(&first["access_token"]);
    server.api(&ban_path, &bobs, &ban).expect(403);
    server.api(&ban_path, &admin, &ban).expect(200);
    server.api("/api/auth/login", "", &good).expect(403);
    server.api("/api/auth/logout", &admin, &Value::Null);
}

fn tell() -> Told {
    let place = Installation::with(&[
        ("REGULA_ADMIN_EMAIL", "ada@example.com"),
        ("REGULA_ADMIN_PASSWORD", &format!("{CANARY}-of-ada")),
        ("REGULA_LOG", "trace"),
    ]);
    let server = place.serve();
    let mut secrets = vec![CANARY.to_owned()];
    scenario(&server, &mut secrets);
    let log = server.stop();
    let secret = std::fs::read_to_string(place.path("data/secret")).unwrap();
    secrets.push(secret.trim().to_owned());
    Told { log, secrets }
}

/// Lines of a log, each of which has to be a JSON object.
#[track_caller]
fn lines(log: &str) -> Vec<Value> {
    log.lines()
        .map(|line| match serde_json::from_str(line) {
            Ok(value @ Value::Object(_)) => value,
            other => panic!("{other:?}: {line}"),
        })
        .collect()
}

// LOG-01, LOG-02, LOG-04
#[test]
fn the_log_has_audit_entries_and_no_secrets() {
    let Told { log, secrets } = tell();
    assert!(secrets.len() > 10);
    for secret in &secrets {
        let signature = secret.rsplit('.').next().unwrap();
        for secret in [secret, signature] {
            let line = log.lines().find(|line| line.contains(secret));
            assert_eq!(line, None, "{secret} is in the log");
        }
    }
    assert!(
        !log.contains("access_token="),
        "query strings are not logged"
    );
    assert!(!has_jwt(&log), "{log}");

    let lines = lines(&log);
    for action in [
        "user.registered",
        "session.refused",
        "session.opened",
        "session.token_reused",
        "session.ended",
        "origin.refused",
        "admin.refused",
        "attempt.throttled",
        "user.banned",
    ] {
        let entry = lines
            .iter()
            // The last one, as the first admin is created before any request.
            .rfind(|line| line["action"] == action)
            .unwrap_or_else(|| panic!("{action} is not in the log"));
        assert_eq!(entry["target"], "regula::audit", "{entry}");
        assert!(
            entry["timestamp"].as_str().unwrap().ends_with('Z'),
            "{entry}"
        );
        let id = entry["span"]["id"].as_str().unwrap_or_default();
        let outer = entry["spans"][0]["id"].as_str().unwrap_or_default();
        assert!(id.len() >= 16 || outer.len() >= 16, "{entry}");
    }
}

// LOG-02, LOG-03
#[test]
fn client_input_cannot_forge_or_split_log_lines() {
    let place = Installation::new();
    let server = place.serve();
    let hostile = [
        format!("{AGENT}\x1b[2J\x1b[31mred"),
        format!("{AGENT}\rINFO forged=\"line\""),
        format!("{AGENT}\r\n folded forged line"),
        format!("{AGENT}\n{{\"level\":\"INFO\",\"forged\":true}}"),
        format!("{AGENT} \u{1f40e} \u{2028}\u{85} {{\"forged\":true}}"),
    ];
    for agent in &hostile {
        for (name, path) in [("User-Agent", "/"), ("X-Request-Id", "/healthz")] {
            let mut wire = Wire::to(server.address);
            wire.send(format!(
                "GET {path} HTTP/1.1\r\nHost: localhost\r\n{name}: {agent}\r\n\r\n"
            ));
            let status = wire.receive().status;
            assert!([200, 400].contains(&status), "{status}: {agent:?}");
        }
    }
    server.get("/a%0d%0aforged%1b[31m?x=%0aforged", "").expect(404);
    let long = "x".repeat(20_000);
    let answer = server.send("GET", "/healthz", &[("X-Request-Id", &long)], "");
    assert!(answer.expect(200).header("x-request-id").len() < 100);
    let ours = [("X-Request-Id", "from-the-proxy-1234")];
    let answer = server.send("GET", "/healthz", &ours, "").expect(200);
    assert_eq!(answer.header("x-request-id"), "from-the-proxy-1234");
    server.api(
        "/api/auth/login",
        "",
        &json!({ "email": "a\r\nb\u{1b}", "password": "x" }),
    );

    let log = server.stop();
    let lines = lines(&log);
    assert!(lines.iter().all(|line| line.get("forged").is_none()));
    assert!(!log.contains('\x1b') && !log.contains('\r'), "{log:?}");
    assert!(
        !log.contains(&long[..100]),
        "overlong request IDs are not logged"
    );
    let answered: Vec<_> = lines.iter().filter(|line| line["message"] == "answered").collect();
    assert!(answered.len() > 5);
    for line in answered {
        let id = line["span"]["id"].as_str().unwrap();
        assert!((16..=64).contains(&id.len()), "{line}");
        assert!(
            line["status"].is_u64() && line["span"]["path"].is_string(),
            "{line}"
        );
        assert!(
            !line["span"]["path"].as_str().unwrap().contains('?'),
            "{line}"
        );
    }
    let is_ours = |line: &Value| line["span"]["id"] == "from-the-proxy-1234";
    assert!(lines.iter().any(is_ours));
}

#[test]
fn requests_are_answered_while_nobody_reads_the_log() {
    let place = Installation::new();
    let server = place.serve();
    let mut wire = Wire::to(server.address);
    let mut ask = |requests: usize| {
        for _ in 0..requests {
            wire.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
            wire.receive().expect(200);
        }
    };
    let paused = server.pause_log();
    // More than what a pipe holds (64 KiB), and more lines than may wait.
    ask(12_000);
    drop(paused);
    server.wait_for("log lines were dropped");
    ask(1);
    let log = server.stop();
    assert!(
        log.trim_end().lines().last().unwrap().contains("everything in flight is answered"),
        "{log}"
    );
}
