//! How many statements *Today* takes, as the program itself logs them.

use std::time::Duration;

use serde_json::{Value, json};
use time::{Date, OffsetDateTime};

use crate::support::{
    PASSWORD, create_database,
    process::{Installation, Server},
};

const FIVE_YEARS: i64 = 1_667;

/// Somebody who is signed in both ways.
struct Member {
    token: String,
    cookie: String,
}

fn member(server: &Server, name: &str) -> Member {
    let email = format!("{name}@example.com");
    let account = json!({ "email": email, "password": PASSWORD, "name": name });
    let pair = server.api("/api/auth/register", "", &account).expect(201);
    let form = [("email", email.as_str()), ("password", PASSWORD)];
    let signed_in = server.form("/fn/login", "", &form).expect(303);
    Member {
        token: pair.json()["access_token"].as_str().unwrap().to_owned(),
        cookie: signed_in.cookie().to_owned(),
    }
}

/// Commitments that have been kept on each of the last days, up to yesterday.
fn commitments(first: usize, many: usize, days: i64) -> Value {
    let today = OffsetDateTime::now_utc().date();
    let made = "2020-01-01T00:00:00Z";
    let title = |n: usize| json!({ "title": format!("Discipline {n}"), "created_at": made });
    let start = today - time::Duration::days(days);
    let mut months = json!({});
    for later in 0..days {
        let date: Date = start + time::Duration::days(later);
        let month = &date.to_string()[..7];
        months[month][date.day().to_string()] = json!("kept");
    }
    let commitment = |n: usize| json!({ "asceticism": n, "start_date": start, "created_at": made, "logs": months });
    json!({
        "version": 1,
        "asceticisms": (first..first + many).map(title).collect::<Vec<_>>(),
        "commitments": (0..many).map(commitment).collect::<Vec<_>>(),
    })
}

fn tasks(first: usize, many: usize) -> Value {
    let task =
        |n: usize| json!({ "title": format!("Task {n}"), "created_at": "2026-01-01T00:00:00Z" });
    json!({ "version": 1, "tasks": (first..first + many).map(task).collect::<Vec<_>>() })
}

/// The fewest statements that asking takes. What the program does by itself now and then is not
/// among them.
async fn fewest(server: &Server, ask: impl Fn()) -> usize {
    let statements = || server.log().matches("\"target\":\"sqlx::query\"").count();
    let mut fewest = usize::MAX;
    for _ in 0..6 {
        let before = statements();
        ask();
        // A worker of SQLite's may write its line after the answer has left.
        tokio::time::sleep(Duration::from_millis(100)).await;
        fewest = fewest.min(statements() - before);
    }
    fewest
}

async fn today(server: &Server, member: &Member) -> (usize, usize) {
    let bearer = format!("Bearer {}", member.token);
    let api = || {
        let headers = [("Authorization", bearer.as_str())];
        let _ = server
            .send("GET", "/api/dashboard", &headers, "")
            .expect(200);
    };
    let page = || {
        let _ = server.get("/dashboard", &member.cookie).expect(200);
    };
    (fewest(server, api).await, fewest(server, page).await)
}

#[tokio::test]
async fn today_takes_as_many_statements_after_five_years_as_after_ten_logs() {
    let folder = tempfile::tempdir().unwrap();
    let url = create_database(folder.path()).await;
    let place = Installation::with(&[
        ("DATABASE_URL", &url),
        ("REGULA_LOG", "info,sqlx::query=debug"),
        ("REGULA_LOG_FORMAT", "json"),
    ]);
    let server = place.serve();
    let (new, old) = (member(&server, "new"), member(&server, "old"));
    let import = |member: &Member, body: &Value| {
        let path = "/api/users/me/import";
        server.api(path, &member.token, body).expect(200).json()
    };
    assert_eq!(import(&new, &commitments(0, 3, 3))["imported"]["logs"], 9);
    let _ = import(&new, &tasks(0, 10));
    // A body has its limit: five at a time.
    let mut logs = 0;
    for first in (0..30).step_by(5) {
        let done = import(&old, &commitments(first, 5, FIVE_YEARS));
        logs += done["imported"]["logs"].as_u64().unwrap();
    }
    assert_eq!(logs, 50_010);
    for first in (0..5_000).step_by(1_250) {
        assert_eq!(
            import(&old, &tasks(first, 1_250))["imported"]["tasks"],
            1_250
        );
    }
    let (short, long) = (today(&server, &new).await, today(&server, &old).await);
    assert!((1..=15).contains(&short.0), "{short:?}");
    assert!((1..=20).contains(&short.1), "{short:?}");
    assert_eq!(long, short);
    println!(
        "GET /api/dashboard takes {} statements, /dashboard {}",
        long.0, long.1
    );
}
