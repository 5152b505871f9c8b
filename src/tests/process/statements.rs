//! Number of SQL statements of *Today*, counted in the server's log.

use std::time::Duration;

use serde_json::{Value, json};
use time::{Date, OffsetDateTime};

use crate::support::{
    PASSWORD, create_database,
    process::{Installation, Server},
};

const FIVE_YEARS: i64 = 1_667;

/// A user with a session and a token.
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

const MADE: &str = "2020-01-01T00:00:00Z";

fn today() -> Date {
    OffsetDateTime::now_utc().date()
}

/// Commitments that were kept on each of the last days, up to yesterday.
fn commitments(many: usize, days: i64) -> Value {
    let title = |n: usize| json!({ "title": format!("Discipline {n}"), "created_at": MADE });
    let start = today() - time::Duration::days(days);
    let mut months = json!({});
    for later in 0..days {
        let date: Date = start + time::Duration::days(later);
        let month = &date.to_string()[..7];
        months[month][date.day().to_string()] = json!("kept");
    }
    let commitment = |n: usize| json!({ "asceticism": n, "start_date": start, "created_at": MADE, "logs": months });
    json!({
        "version": 1,
        "asceticisms": (0..many).map(title).collect::<Vec<_>>(),
        "commitments": (0..many).map(commitment).collect::<Vec<_>>(),
    })
}

fn tasks(many: usize) -> Value {
    let task =
        |n: usize| json!({ "title": format!("Task {n}"), "created_at": "2026-01-01T00:00:00Z" });
    json!({ "version": 1, "tasks": (0..many).map(task).collect::<Vec<_>>() })
}

/// All other data of a user, `many` of each: packages, some of them active, with several entries a
/// day; pauses, vacations, and `readings` marked as read.
fn the_rest(many: i64, readings: &[(String, Value)]) -> Value {
    let ago = |days: i64| today() - time::Duration::days(days);
    let package = |days: i64| {
        json!({
            "title": format!("Forty days, {days} days ago"), "term_days": 40,
            "start_date": ago(days), "created_at": MADE,
        })
    };
    let counted = |n: i64| {
        let days = 3 + 20 * n;
        let mut months = json!({});
        for date in (1..days).map(ago) {
            let entry = |hour: u8| json!({ "value": 1, "at": format!("{date}T{hour:02}:00:00Z") });
            months[&date.to_string()[..7]][date.day().to_string()] =
                json!({ "entries": (7..12).map(entry).collect::<Vec<_>>(), "note": "Five times." });
        }
        let pause = json!({
            "from_date": ago(days), "until_date": ago(days - 1), "created_at": MADE,
        });
        json!({
            "asceticism": 0, "package": n, "start_date": ago(days), "created_at": MADE,
            "rules": [{ "target": 5, "unit": "glasses" }], "logs": months, "pauses": [pause],
        })
    };
    let vacation = |year: i64| {
        json!({
            "from_date": ago(365 * year + 100), "until_date": ago(365 * year + 80),
            "reason": "At the sea", "created_at": MADE,
        })
    };
    let read = |(plan, date): &(String, Value)| {
        json!({
            "plan": plan, "reading": date, "date": date, "note": "To be read again.",
            "read_at": "2026-01-01T07:00:00Z",
        })
    };
    json!({
        "version": 1,
        "asceticisms": [{ "title": "Water", "tracking_type": "count", "created_at": MADE }],
        "packages": (0..many).map(|n| package(3 + 20 * n)).collect::<Vec<_>>(),
        "commitments": (0..many).map(counted).collect::<Vec<_>>(),
        "vacations": (0..many).map(vacation).collect::<Vec<_>>(),
        "readings": readings.iter().map(read).collect::<Vec<_>>(),
    })
}

/// Readings of the initial plan: title of the plan, and date of each.
fn starting_plan(server: &Server, member: &Member) -> Vec<(String, Value)> {
    let bearer = format!("Bearer {}", member.token);
    let get = |path: &str| {
        let headers = [("Authorization", bearer.as_str())];
        server.send("GET", path, &headers, "").expect(200).json()
    };
    let plans = get("/api/reading-plans");
    let title = plans["items"][0]["title"].as_str().unwrap();
    let readings = get("/api/readings?limit=100");
    let readings = readings["items"].as_array().unwrap().iter();
    readings.map(|it| (title.to_owned(), it["date"].clone())).collect()
}

/// Minimum number of statements for a request, which excludes those of background tasks.
pub(super) async fn fewest(server: &Server, ask: impl Fn()) -> usize {
    let statements = || server.log().matches("\"target\":\"sqlx::query\"").count();
    let mut fewest = usize::MAX;
    for _ in 0..6 {
        let before = statements();
        ask();
        // A worker thread of SQLite may log after the response was sent.
        let mut now = before;
        loop {
            tokio::time::sleep(Duration::from_millis(100)).await;
            if now == statements() {
                break;
            }
            now = statements();
        }
        fewest = fewest.min(now - before);
    }
    fewest
}

async fn asked(server: &Server, member: &Member) -> (usize, usize) {
    let bearer = format!("Bearer {}", member.token);
    let api = || {
        let headers = [("Authorization", bearer.as_str())];
        server.send("GET", "/api/dashboard", &headers, "").expect(200);
    };
    let page = || {
        server.get("/dashboard", &member.cookie).expect(200);
    };
    (fewest(server, api).await, fewest(server, page).await)
}

#[tokio::test]
async fn the_query_count_of_today_is_independent_of_history_size() {
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
    assert_eq!(import(&new, &commitments(3, 3))["imported"]["logs"], 9);
    import(&new, &tasks(10));
    let done = import(&old, &commitments(30, FIVE_YEARS));
    assert_eq!(done["imported"]["logs"], 50_010);
    assert_eq!(import(&old, &tasks(5_000))["imported"]["tasks"], 5_000);
    let readings = starting_plan(&server, &old);
    assert!(readings.len() >= 40, "{readings:?}");
    for (member, many, readings) in [(&new, 1, &readings[..1]), (&old, 8, &readings[..])] {
        let done = import(member, &the_rest(many, readings));
        let done = &done["imported"];
        for part in ["packages", "commitments", "vacations"] {
            assert_eq!(done[part], many, "{part}");
        }
        assert_eq!(done["logs"], (0..many).map(|n| 2 + 20 * n).sum::<i64>());
        assert_eq!(done["readings"], readings.len());
    }
    let (short, long) = (asked(&server, &new).await, asked(&server, &old).await);
    assert!((1..=24).contains(&short.0), "{short:?}");
    assert!((1..=24).contains(&short.1), "{short:?}");
    assert_eq!(long, short);
    println!(
        "GET /api/dashboard takes {} statements, /dashboard {}",
        long.0, long.1
    );
}
