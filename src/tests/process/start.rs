//! Startup: without settings, with invalid settings, and with the first admin.

use std::{net::TcpListener, os::unix::fs::PermissionsExt};

use serde_json::json;
use sqlx::{Connection, SqliteConnection};

use crate::support::{PASSWORD, process::Installation};

/// The one-sentence error of a refused start.
#[track_caller]
fn refusal(settings: &[(&str, &str)]) -> String {
    let place = Installation::with(settings);
    let complaint = place.run(&["serve"]).failure();
    assert!(complaint.starts_with("regula: "), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    // Refused before any file was created or opened (JWT-19).
    assert!(!place.path("data/regula.db").exists(), "{complaint}");
    complaint
}

// JWT-19, CFG-01, CFG-06
#[test]
fn an_invalid_setting_is_named_and_stops_startup() {
    for (name, value, why) in [
        ("REGULA_SECRET", "changeme", "has 6 bytes"),
        (
            "REGULA_SECRET",
            "c2hvcnQtc2VjcmV0LW9mLW91cnM",
            "has 20 bytes",
        ),
        ("REGULA_SECRET", "!not base64!", "must be base64 or hex"),
        (
            "REGULA_SECRET",
            "abababababababababababababababababababababababababababababababab",
            "repeats a few bytes",
        ),
        ("REGULA_PUBLIC_URL", "regula.example", "must be an origin"),
        (
            "REGULA_PUBLIC_URL",
            "https://regula.example/app",
            "must be an origin",
        ),
        (
            "REGULA_PUBLIC_URL",
            "ftp://regula.example",
            "must be an origin",
        ),
        (
            "REGULA_PUBLIC_URL",
            "http://regula.example",
            "travel in clear",
        ),
        (
            "DATABASE_URL",
            "mysql://root@localhost/x",
            "must be sqlite:PATH",
        ),
        ("DATABASE_URL", "sqlite::memory:", "must be sqlite:PATH"),
        (
            "REGULA_ADMIN_EMAIL",
            "ada@example.com",
            "set both or neither",
        ),
        ("REGULA_TRUSTED_PROXIES", "everybody", "must be networks"),
        ("REGULA_TIME_ZONE", "Mars/Base", "must be an IANA time zone"),
        ("REGULA_LOG", "a=b=c", "must be a filter"),
        ("REGULA_LOG_FORMAT", "xml", "must be pretty or json"),
        ("REGULA_ALLOW_HTTP", "perhaps", "must be true or false"),
        (
            "REGULA_PASSWORD_HASHING",
            "none",
            "must be standard or fast",
        ),
        (
            "REGULA_PASSWORD_HASHING",
            "fast",
            "only for tests on this machine",
        ),
        ("LEPTOS_SITE_ADDR", "somewhere", ""),
    ] {
        let mut settings = vec![(name, value)];
        if name == "REGULA_ALLOW_HTTP" {
            settings.push(("REGULA_PUBLIC_URL", "http://regula.example"));
        }
        if value == "fast" {
            settings.push(("REGULA_PUBLIC_URL", "https://regula.example"));
        }
        let complaint = refusal(&settings);
        assert!(complaint.contains(why), "{complaint}");
        let names = complaint.contains(name) || complaint.contains("[package.metadata.leptos]");
        assert!(names, "{name}: {complaint}");
        // CFG-02: the error does not contain the value of a secret.
        let is_secret = name == "REGULA_SECRET";
        assert!(!is_secret || !complaint.contains(value), "{complaint}");
    }
    let weak = [
        ("REGULA_ADMIN_EMAIL", "ada@example.com"),
        ("REGULA_ADMIN_PASSWORD", "password123"),
    ];
    let complaint = refusal(&weak);
    assert!(complaint.contains("REGULA_ADMIN_PASSWORD"), "{complaint}");
    assert!(!complaint.contains("password123"), "{complaint}");
}

#[test]
fn a_missing_or_invalid_settings_file_stops_startup() {
    let place = Installation::with(&[("REGULA_CONFIG", "regula.toml")]);
    let complaint = place.run(&["serve"]).failure();
    assert!(
        complaint.contains("REGULA_CONFIG: regula.toml cannot be read"),
        "{complaint}"
    );

    let leptos = "[package.metadata.leptos]\noutput-name = \"regula\"\n";
    let write = |text: &str| {
        std::fs::write(place.path("regula.toml"), format!("{text}\n{leptos}")).unwrap();
    };
    write("[regula]\npublic-ulr = \"https://regula.example\"");
    let complaint = place.run(&["serve"]).failure();
    assert!(
        complaint.contains("public-ulr: is no setting"),
        "{complaint}"
    );
    write("[regula]\npublic-url = ");
    let complaint = place.run(&["serve"]).failure();
    assert!(complaint.contains("REGULA_CONFIG"), "{complaint}");
    // Environment variables override the file.
    write("[regula]\npublic-url = \"http://regula.example\"");
    let printed = place.run(&["migrate"]).success();
    assert_eq!(printed, "The database is up to date.\n");
}

#[test]
fn a_port_in_use_is_a_startup_error() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let place = Installation::with(&[("LEPTOS_SITE_ADDR", &address)]);
    let log = place.run(&["serve"]).failure();
    let complaint = log.lines().last().unwrap();
    assert!(complaint.starts_with("regula: cannot listen on "), "{log}");
    assert!(complaint.contains(&address), "{log}");
    assert!(complaint.contains("LEPTOS_SITE_ADDR"), "{log}");
    // A server that cannot start prints no setup link.
    assert!(!log.contains("/setup?token="), "{log}");
}

#[test]
fn startup_creates_private_data_files_and_restarts_keep_them() {
    let place = Installation::new();
    let server = place.serve();
    server.get("/healthz", "").expect(200);
    let ready = server.get("/readyz", "").expect(200).json();
    assert_eq!(ready["status"], "ok");
    server.get("/login", "").expect(200);
    let registered = server.api(
        "/api/auth/register",
        "",
        &json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" }),
    );
    let token = registered.expect(201).json()["access_token"].clone();
    server.stop();

    assert!(place.path("data/regula.db").is_file());
    let mode = |name: &str| {
        let metadata = place.path(name).metadata().unwrap();
        metadata.permissions().mode() & 0o777
    };
    assert_eq!(mode("data/secret"), 0o600);
    // The data folder is not readable by other users.
    assert_eq!(mode("data"), 0o700);
    let secret = std::fs::read_to_string(place.path("data/secret")).unwrap();

    // A restart keeps both files, and with them the session.
    let server = place.serve();
    let bearer = format!("Bearer {}", token.as_str().unwrap());
    let me = server.send("GET", "/api/auth/me", &[("Authorization", &bearer)], "");
    assert_eq!(me.expect(200).json()["email"], "bob@example.com");
    let log = server.stop();
    assert!(!log.contains(secret.trim()), "{log}");
    assert_eq!(
        std::fs::read_to_string(place.path("data/secret")).unwrap(),
        secret
    );
}

// ADM-06
#[test]
fn the_logged_setup_link_creates_the_first_admin_once() {
    let place = Installation::new();
    let path_of_link = |log: &str| {
        assert_eq!(log.matches("/setup?token=").count(), 1, "{log}");
        let at = log.find("http://localhost/setup?token=").unwrap();
        let link = log[at..].split('"').next().unwrap();
        link.strip_prefix("http://localhost").unwrap().to_owned()
    };
    // A restart creates a new link and invalidates the previous one.
    let before = path_of_link(&place.serve().stop());
    let server = place.serve();
    let path = path_of_link(&server.log());
    server.get(&before, "").expect(404);
    let page = server.get(&path, "").expect(200);
    assert!(page.text.contains("You are the first user"));
    let token = path.strip_prefix("/setup?token=").unwrap();
    let fields = [
        ("token", token),
        ("name", "Ada"),
        ("email", "ada@example.com"),
        ("password", PASSWORD),
    ];
    let done = server.form("/fn/setup", "", &fields).expect(303);
    let cookie = done.cookie().to_owned();
    server.get("/admin/users", &cookie).expect(200);
    server.get(&path, "").expect(404);
    server.stop();

    let server = place.serve();
    server.get("/admin/users", &cookie).expect(200);
    let log = server.stop();
    assert!(!log.contains("/setup?token="), "{log}");
}

// ADM-06
#[test]
fn an_admin_from_settings_is_created_once_without_a_setup_link() {
    let place = Installation::with(&[
        ("REGULA_ADMIN_EMAIL", "Ada@Example.com"),
        ("REGULA_ADMIN_PASSWORD", PASSWORD),
    ]);
    for _ in 0..2 {
        let server = place.serve();
        let fields = [("email", "ada@example.com"), ("password", PASSWORD)];
        let done = server.form("/fn/login", "", &fields).expect(303);
        let page = server.get("/admin/users", done.cookie()).expect(200);
        assert!(page.text.contains("1 user"), "{}", page.text);
        let log = server.stop();
        assert!(!log.contains("/setup?token="), "{log}");
        assert!(!log.contains(PASSWORD), "{log}");
    }
}

// PWD-07
#[tokio::test]
async fn password_hashing_is_standard_by_default_and_upgrades_fast_hashes() {
    let mut place = Installation::new();
    let account = json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" });
    let hash = async |place: &Installation| {
        let path = place.path("data/regula.db");
        let mut database = SqliteConnection::connect(path.to_str().unwrap()).await.unwrap();
        let hash = sqlx::query_scalar::<_, String>("SELECT password_hash FROM users");
        hash.fetch_one(&mut database).await.unwrap()
    };
    let warning = "REGULA_PASSWORD_HASHING is fast";

    let server = place.serve();
    server.api("/api/auth/register", "", &account).expect(201);
    let log = server.stop();
    assert!(log.contains(warning), "{log}");
    let fast = hash(&place).await;
    assert!(fast.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{fast}");

    // A weak hash is replaced at the next sign-in.
    place.set("REGULA_PASSWORD_HASHING", "");
    let server = place.serve();
    let login = json!({ "email": "bob@example.com", "password": PASSWORD });
    server.api("/api/auth/login", "", &login).expect(200);
    let log = server.stop();
    assert!(!log.contains(warning), "{log}");
    let standard = hash(&place).await;
    assert!(
        standard.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{standard}"
    );
}
