//! A failing disk: writes are refused, and succeed again once it works.

use serde_json::json;

use crate::support::{PASSWORD, process::Installation};

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs prlimit")]
fn sqlite_is_written_again_after_the_disk_failed() {
    let place = Installation::new();
    let server = place.serve();
    let account = json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" });
    let pair = server.api("/api/auth/register", "", &account).expect(201).json();
    let access = pair["access_token"].as_str().unwrap();
    let bearer = format!("Bearer {access}");
    let headers = [("Authorization", bearer.as_str())];
    let task = json!({ "title": "Water the figs" });

    for round in 0..3 {
        server.limit_files(Some(4096));
        for _ in 0..3 {
            let refused = server.api("/api/users/me/tasks", access, &task).expect(503);
            assert_eq!(refused.json()["code"], "unavailable");
            assert_eq!(refused.header("retry-after"), "5");
        }
        // A success is kept for a second, so the later rounds might still see it.
        if round == 0 {
            server.send("GET", "/readyz", &[], "").expect(503);
        }
        server.send("GET", "/healthz", &[], "").expect(200);
        let tasks = server.send("GET", "/api/users/me/tasks", &headers, "").expect(200);
        assert_eq!(tasks.json()["total"], round);

        server.limit_files(None);
        server.api("/api/users/me/tasks", access, &task).expect(201);
        server.send("GET", "/readyz", &[], "").expect(200);
    }
    server.stop();
}
