//! Backup and restore of SQLite.

use std::{os::unix::fs::PermissionsExt, path::Path};

use serde_json::{Value, json};
use sqlx::{Connection, Executor, Row, SqliteConnection};

use super::sign_in;
use crate::support::{
    PASSWORD,
    process::{Installation, Server},
};

#[tokio::test]
async fn a_backup_is_intact_and_a_server_starts_from_it() {
    let place = Installation::new();
    let printed = place.run(&["demo", "--users", "3"]).success();
    assert!(printed.contains("admin@example.com"), "{printed}");
    let server = place.serve();
    let printed = place.run(&["backup", "copy.db"]).success();
    let bytes = place.path("copy.db").metadata().unwrap().len();
    let database = place.path("data/regula.db");
    let expected = format!(
        "Copied SQLite, {} to copy.db (users: 4, bytes: {bytes}).\n",
        database.display()
    );
    assert_eq!(printed, expected);
    let again = place.run(&["backup", "copy.db"]).failure();
    assert!(again.contains("is there already"), "{again}");
    let nowhere = place.run(&["backup", "no/such/folder/copy.db"]).failure();
    assert!(
        nowhere.starts_with("regula: no/such/folder/copy.db cannot be written"),
        "{nowhere}"
    );

    let file = place.path("copy.db");
    let mut conn = SqliteConnection::connect(file.to_str().unwrap()).await.unwrap();
    let row = conn.fetch_one("PRAGMA integrity_check").await.unwrap();
    assert_eq!(row.get::<String, _>(0), "ok");
    let rows = conn.fetch_all("SELECT email FROM users ORDER BY email").await.unwrap();
    let emails: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    let expected = ["admin", "user1", "user2", "user3"];
    assert_eq!(emails, expected.map(|name| format!("{name}@example.com")));

    // A server starts from the backup.
    let copy = format!("sqlite:{}", file.display());
    let restored = Installation::with(&[("DATABASE_URL", &copy)]);
    let restored = restored.serve();
    for server in [&server, &restored] {
        assert_eq!(sign_in(server, "user2@example.com", PASSWORD), 303);
        assert_eq!(sign_in(server, "admin@example.com", PASSWORD), 303);
        assert_eq!(sign_in(server, "user4@example.com", PASSWORD), 401);
    }
}

fn register(server: &Server, name: &str) -> Value {
    let email = format!("{name}@example.com");
    let account = json!({ "email": email, "password": PASSWORD, "name": name });
    server.api("/api/auth/register", "", &account).expect(201).json()
}

fn me(server: &Server, token: &Value) -> u16 {
    let bearer = format!("Bearer {}", token.as_str().unwrap());
    server.send("GET", "/api/auth/me", &[("Authorization", &bearer)], "").status
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn a_restore_brings_users_back_but_no_access() {
    let place = Installation::new();
    let server = place.serve();
    let bob = register(&server, "bob");
    let access = bob["access_token"].clone();
    let key = json!({ "name": "Script", "scope": "read", "expires_at": null });
    let key = server.api("/api/auth/keys", access.as_str().unwrap(), &key).expect(201).json();
    let fields = [("email", "bob@example.com"), ("password", PASSWORD)];
    let cookie = server.form("/fn/login", "", &fields).expect(303).cookie().to_owned();
    let link = place.run(&["admin", "create", "ada@example.com"]).success();
    let token = link.trim().split("?token=").nth(1).unwrap().to_owned();
    place.run(&["backup", "copy.db"]).success();
    register(&server, "eve");

    // A running server is not disturbed.
    let refused = place.run(&["restore", "copy.db"]).failure();
    assert!(
        refused.contains("is in use; stop the server first"),
        "{refused}"
    );
    assert_eq!(me(&server, &access), 200);
    server.stop();

    let printed = place.run(&["restore", "copy.db"]).success();
    assert!(printed.contains("(users: 2).\n"), "{printed}");
    assert!(
        printed.contains("Ended: sessions and API keys 3, "),
        "{printed}"
    );
    let former = printed.lines().last().unwrap().trim_end_matches('.').rsplit(' ').next().unwrap();
    assert!(Path::new(former).is_file(), "{printed}");
    assert_eq!(mode(Path::new(former)), 0o600);
    assert_eq!(mode(&place.path("data/regula.db")), 0o600);

    let server = place.serve();
    assert_eq!(me(&server, &access), 401);
    assert_eq!(me(&server, &key["secret"]), 401);
    let refresh = json!({ "refresh_token": bob["refresh_token"] });
    server.api("/api/auth/refresh", "", &refresh).expect(401);
    server.get("/dashboard", &cookie).expect(303);
    let fields = [("token", token.as_str()), ("password", PASSWORD)];
    server.form("/fn/setup", "", &fields);
    assert_eq!(sign_in(&server, "ada@example.com", PASSWORD), 401);
    assert_eq!(sign_in(&server, "bob@example.com", PASSWORD), 303);
    assert_eq!(sign_in(&server, "eve@example.com", PASSWORD), 401);
    server.stop();
    // What is there now can be backed up again.
    let again = place.run(&["backup", "again.db"]).success();
    assert!(again.contains("(users: 2,"), "{again}");
}

#[test]
fn a_damaged_or_foreign_backup_is_refused_and_changes_nothing() {
    let place = Installation::new();
    place.run(&["demo", "--users", "2"]).success();
    place.run(&["backup", "copy.db"]).success();
    let intact = std::fs::read(place.path("copy.db")).unwrap();
    let mut damaged = intact.clone();
    for at in (intact.len() / 2..intact.len()).step_by(997) {
        damaged[at] ^= 0xff;
    }
    let half = &intact[..intact.len() / 2];
    let files: [(&str, &[u8]); 4] = [
        ("damaged.db", &damaged),
        ("half.db", half),
        (
            "text.db",
            b"This is no database, but it is long enough to be read as one.",
        ),
        ("empty.db", b""),
    ];
    let before = std::fs::read(place.path("data/regula.db")).unwrap();
    for (name, bytes) in files {
        std::fs::write(place.path(name), bytes).unwrap();
        let refused = place.run(&["restore", name]).failure();
        assert!(refused.contains(name), "{refused}");
    }
    let missing = place.run(&["restore", "missing.db"]).failure();
    assert!(missing.contains("missing.db"), "{missing}");
    assert_eq!(std::fs::read(place.path("data/regula.db")).unwrap(), before);
    let names = std::fs::read_dir(place.path("data")).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        names.iter().all(|name| !name.to_string_lossy().contains("restoring")),
        "{names:?}"
    );
}

#[test]
fn a_stale_log_beside_the_database_does_not_reach_the_restored_one() {
    let place = Installation::new();
    let server = place.serve();
    register(&server, "bob");
    place.run(&["backup", "copy.db"]).success();
    register(&server, "eve");
    // SIGKILL: the log is left behind, with eve in it.
    drop(server);
    assert!(place.path("data/regula.db-wal").metadata().unwrap().len() > 0);
    place.run(&["restore", "copy.db"]).success();
    let server = place.serve();
    assert_eq!(sign_in(&server, "bob@example.com", PASSWORD), 303);
    assert_eq!(sign_in(&server, "eve@example.com", PASSWORD), 401);
}

#[test]
fn files_are_private_whatever_the_umask_and_open_ones_are_warned_of() {
    for umask in ["000", "022", "077"] {
        let mut place = Installation::new();
        place.set_umask(umask);
        let server = place.serve();
        register(&server, "bob");
        place.run(&["backup", "copy.db"]).success();
        for name in [
            "data/regula.db",
            "data/regula.db-wal",
            "data/secret",
            "copy.db",
        ] {
            assert_eq!(mode(&place.path(name)), 0o600, "{umask} {name}");
        }
        assert_eq!(mode(&place.path("data")), 0o700, "{umask}");
        let log = server.stop();
        assert!(!log.contains("other users of this machine"), "{log}");

        let open = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(place.path("data/secret"), open).unwrap();
        let log = place.serve().stop();
        let warning = log.lines().find(|line| line.contains("other users of this machine"));
        let warning = warning.expect("a warning");
        assert!(
            warning.contains("secret") && warning.contains("644"),
            "{warning}"
        );
    }
}
