//! How long Today, the list of tasks, its search and statistics take for somebody with thirty
//! commitments, five years of daily logs and 5,000 tasks: `make bench`. It starts the real program,
//! on SQLite or, beside `.ci/with-postgres`, on PostgreSQL, and asks it one thing after another.

use std::{
    io::{Cursor, Write},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::Context;
use reqwest::{Client, RequestBuilder, StatusCode, header};
use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use zip::{ZipWriter, write::SimpleFileOptions};

const ADDRESS: &str = "127.0.0.1:4199";
const PASSWORD: &str = "Correct-Horse-9";
const MADE: &str = "2021-01-01T00:00:00Z";
const DAYS: i64 = 1_667;
const WARM: usize = 20;
const ASKED: usize = 300;

/// Stops the program at the end.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn url(path: &str) -> String {
    format!("http://{ADDRESS}{path}")
}

#[expect(
    clippy::disallowed_methods,
    reason = "says on which database to measure"
)]
fn postgres() -> Option<String> {
    std::env::var("REGULA_TEST_POSTGRES_URL").ok()
}

async fn start(folder: &std::path::Path, client: &Client) -> anyhow::Result<Program> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regula"));
    command
        .arg("serve")
        .current_dir(folder)
        .env_clear()
        .env("LEPTOS_SITE_ADDR", ADDRESS)
        .env("REGULA_PUBLIC_URL", format!("http://{ADDRESS}"))
        .env("REGULA_LOG", "warn")
        .stderr(Stdio::inherit());
    if let Some(server) = postgres() {
        command.env("DATABASE_URL", server);
    }
    let program = Program(command.spawn()?);
    for _ in 0..300 {
        if client.get(url("/readyz")).send().await.is_ok() {
            return Ok(program);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("the program does not serve")
}

/// Dice that fall the same every time.
fn roll(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

fn life() -> Value {
    let mut seed = 1;
    let start = OffsetDateTime::now_utc().date() - time::Duration::days(DAYS);
    let asceticism = |n: usize| json!({ "title": format!("Discipline {n}"), "created_at": MADE });
    let mut commitment = |n: usize| {
        let mut months = Map::new();
        for later in 0..DAYS {
            let date = start + time::Duration::days(later);
            let month = months.entry(date.to_string()[..7].to_owned());
            let word = match roll(&mut seed) % 20 {
                0 | 1 => "missed",
                2 => "skipped",
                _ => "kept",
            };
            month.or_insert_with(|| json!({}))[date.day().to_string()] = json!(word);
        }
        json!({ "asceticism": n, "start_date": start, "created_at": MADE, "logs": months })
    };
    let task = |n: usize| {
        let done = (n.is_multiple_of(3)).then_some(MADE);
        json!({ "title": format!("Task {n} of five thousand"), "completed_at": done,
                "position": n * 1024, "created_at": MADE })
    };
    json!({
        "version": 1,
        "asceticisms": (0..30).map(asceticism).collect::<Vec<_>>(),
        "commitments": (0..30).map(&mut commitment).collect::<Vec<_>>(),
        "tasks": (0..5_000).map(task).collect::<Vec<_>>(),
    })
}

fn zip(life: &Value) -> anyhow::Result<Vec<u8>> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    file.start_file(
        "regula.json",
        SimpleFileOptions::default().compression_level(Some(9)),
    )?;
    file.write_all(life.to_string().as_bytes())?;
    Ok(file.finish()?.into_inner())
}

/// Asks often, and prints half of the answers' longest time, and that of 99 of a hundred.
async fn measure(name: &str, ask: impl Fn() -> RequestBuilder) -> anyhow::Result<()> {
    let mut times = Vec::with_capacity(ASKED);
    for n in 0..WARM + ASKED {
        let asked = Instant::now();
        let answer = ask().send().await?;
        anyhow::ensure!(
            answer.status() == StatusCode::OK,
            "{name}: {}",
            answer.status()
        );
        answer.bytes().await?;
        if n >= WARM {
            times.push(asked.elapsed());
        }
    }
    times.sort_unstable();
    let at = |part: usize| times[ASKED * part / 100].as_secs_f64() * 1000.0;
    say(&format!("| {name} | {:.1} | {:.1} |", at(50), at(99)));
    Ok(())
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let redirects = reqwest::redirect::Policy::none();
    let client = Client::builder().redirect(redirects).build()?;
    let _program = start(folder.path(), &client).await?;
    let email = format!(
        "bench{}@example.com",
        OffsetDateTime::now_utc().unix_timestamp()
    );
    let account = json!({ "email": email, "password": PASSWORD, "name": "Bench" });
    let json = |request: RequestBuilder, body: &Value| {
        request.header(header::CONTENT_TYPE, "application/json").body(body.to_string())
    };
    let made = json(client.post(url("/api/auth/register")), &account).send().await?;
    let made: Value = serde_json::from_str(&made.error_for_status()?.text().await?)?;
    let token = made["access_token"].as_str().context("no token")?;
    let get = |path: &str| client.get(url(path)).bearer_auth(token);

    let file = zip(&life())?;
    let (size, begun) = (file.len(), Instant::now());
    let import = client.post(url("/api/users/me/import")).bearer_auth(token);
    let import = import.header(header::CONTENT_TYPE, "application/zip").body(file);
    let done: Value =
        serde_json::from_str(&import.send().await?.error_for_status()?.text().await?)?;
    anyhow::ensure!(done["imported"]["logs"] == 30 * DAYS, "{done}");
    let took = begun.elapsed().as_secs_f64();
    let database = postgres().map_or("SQLite", |_| "PostgreSQL");
    say(&format!(
        "\n{database}: 50,010 logs and 5,000 tasks brought back from {size} bytes in {took:.1} s"
    ));

    let form = serde_urlencoded::to_string([("email", email.as_str()), ("password", PASSWORD)])?;
    let signed_in = client
        .post(url("/fn/login"))
        .header(header::ORIGIN, format!("http://{ADDRESS}"))
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(form)
        .send()
        .await?;
    let cookies = signed_in.headers().get_all(header::SET_COOKIE).iter();
    let cookies: Vec<&str> =
        cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next()).collect();
    let cookie = cookies.join("; ");

    let some = get("/api/users/me/commitments?limit=1").send().await?.text().await?;
    let some: Value = serde_json::from_str(&some)?;
    let id = some["items"][0]["id"].as_str().context("no commitment")?;
    let mut cursor = String::new();
    for _ in 0..40 {
        let page = get(&format!("/api/users/me/tasks?limit=100{cursor}")).send().await?;
        let page: Value = serde_json::from_str(&page.text().await?)?;
        cursor = format!(
            "&cursor={}",
            page["next_cursor"].as_str().context("no next page")?
        );
    }

    let today: Value = serde_json::from_str(&get("/api/dashboard").send().await?.text().await?)?;
    let due = today["commitments"].as_array().map_or(0, Vec::len);
    anyhow::ensure!(due == 30, "{due} are due");
    say("| asked for | p50, ms | p99, ms |\n|---|---|---|");
    let page = || client.get(url("/dashboard")).header(header::COOKIE, &cookie);
    measure("Today, the page", page).await?;
    measure("Today, by the API", || get("/api/dashboard")).await?;
    measure("tasks, the first 20", || {
        get("/api/users/me/tasks?limit=20")
    })
    .await?;
    let deep = format!("/api/users/me/tasks?limit=20{cursor}");
    measure("tasks, 20 behind 4,000", || get(&deep)).await?;
    measure("tasks, searched", || get("/api/users/me/tasks?q=4711")).await?;
    let stats = format!("/api/users/me/commitments/{id}/stats");
    measure("statistics of a commitment", || get(&stats)).await?;
    Ok(())
}
