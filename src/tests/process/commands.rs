//! Commands for the operator of the server.

use sqlx::{Connection, Executor, Row, SqliteConnection};

use super::sign_in;
use crate::support::{PASSWORD, process::Installation};

/// Path of the link that a command printed.
#[track_caller]
fn path_of(printed: &str) -> &str {
    let link = printed.lines().last().unwrap();
    link.strip_prefix("http://localhost").unwrap()
}

#[test]
fn help_names_every_command() {
    let place = Installation::new();
    let help = place.run(&["--help"]).success();
    for command in ["serve", "migrate", "admin", "demo", "backup", "restore"] {
        assert!(help.contains(&format!("  {command} ")), "{help}");
    }
    let help = place.run(&["admin", "--help"]).success();
    assert!(
        help.contains("create") && help.contains("reset-password"),
        "{help}"
    );
    let version = place.run(&["--version"]).success();
    assert_eq!(version, format!("regula {}\n", env!("CARGO_PKG_VERSION")));
    let unknown = place.run(&["conquer"]);
    assert_eq!(unknown.status.code(), Some(2), "{unknown:?}");
    assert!(
        !place.path("data").exists(),
        "--help creates no data folder"
    );
}

#[test]
fn admin_create_reads_the_password_from_stdin_without_logging_it() {
    let place = Installation::new();
    let create = |email, password: &str| {
        place.run_with(&["admin", "create", email, "--password-stdin"], password)
    };
    for (password, why) in [("", "Choose a password"), ("password123\n", "attacker")] {
        let refused = create("ada@example.com", password).failure();
        assert!(refused.contains(why), "{refused}");
    }
    let refused = create("nobody", PASSWORD).failure();
    assert!(
        refused.contains("does not look like an email address"),
        "{refused}"
    );
    let made = create("ada@example.com", &format!("{PASSWORD}\r\n"));
    assert!(!made.log.contains(PASSWORD));
    assert_eq!(made.success(), "ada@example.com is an admin.\n");
    let twice = create("ada@example.com", PASSWORD).failure();
    assert!(twice.contains("has an account already"), "{twice}");

    let server = place.serve();
    assert_eq!(sign_in(&server, "ada@example.com", PASSWORD), 303);
    assert_eq!(sign_in(&server, "ada@example.com", "password123"), 401);
}

#[test]
fn setup_and_reset_links_from_commands_work_on_a_running_server() {
    let place = Installation::new();
    let server = place.serve();
    let printed = place.run(&["admin", "create", "ada@example.com"]).success();
    let path = path_of(&printed);
    let token = path.strip_prefix("/setup?token=").unwrap();
    let page = server.get(path, "").expect(200);
    assert!(page.text.contains("ada@example.com"));
    let fields = [("token", token), ("password", PASSWORD)];
    let done = server.form("/fn/setup", "", &fields).expect(303);
    let cookie = done.cookie().to_owned();
    server.get("/admin/users", &cookie).expect(200);

    // Setting a new password ends all existing sessions.
    let printed = place.run(&["admin", "reset-password", "ada@example.com"]).success();
    let token = path_of(&printed).strip_prefix("/reset-password?token=").unwrap();
    server.get("/admin/users", &cookie).expect(200);
    let fields = [("token", token), ("password", "Another-Horse-9")];
    server.form("/fn/reset_password", "", &fields).expect(303);
    server.get("/admin/users", &cookie).expect(303);
    assert_eq!(sign_in(&server, "ada@example.com", PASSWORD), 401);
    assert_eq!(sign_in(&server, "ada@example.com", "Another-Horse-9"), 303);

    let nobody = place.run(&["admin", "reset-password", "bob@example.com"]).failure();
    assert!(
        nobody.contains("nobody has the address bob@example.com"),
        "{nobody}"
    );
}

#[tokio::test]
async fn migrate_applies_and_reverts_all_migrations() {
    let place = Installation::new();
    let printed = place.run(&["migrate"]).success();
    assert_eq!(printed, "The database is up to date.\n");
    let tables = async || {
        let file = place.path("data/regula.db");
        let mut conn = SqliteConnection::connect(file.to_str().unwrap()).await.unwrap();
        let rows = conn
            .fetch_all(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
            )
            .await
            .unwrap();
        rows.iter().map(|row| row.get(0)).collect::<Vec<String>>()
    };
    assert!(tables().await.contains(&"users".to_owned()));
    let refused = place.run_with(&["migrate", "--down", "0"], "no\n").failure();
    for table in ["users", "sessions", "throttles", "reading_marks"] {
        assert!(
            refused.contains(&format!("table {table} (0 rows)")),
            "{refused}"
        );
    }
    assert!(refused.contains("nothing was changed"), "{refused}");
    assert!(tables().await.contains(&"users".to_owned()));
    let printed = place.run_with(&["migrate", "--down", "0"], "yes\n").success();
    assert_eq!(printed, "The database is back at migration 0.\n");
    assert_eq!(tables().await, ["_sqlx_migrations"]);
    place.run(&["migrate"]).success();
    place.run(&["migrate"]).success();
    assert!(tables().await.contains(&"users".to_owned()));
    place.run(&["migrate", "--down", "18", "--yes"]).success();
    let old = place.run(&["admin", "create", "ada@example.com"]).failure();
    assert!(
        old.contains("older than this program; run `regula migrate`"),
        "{old}"
    );
}

#[test]
fn commands_refuse_a_missing_database_and_create_nothing() {
    let place = Installation::new();
    let commands: [&[&str]; 4] = [
        &["backup", "copy.db"],
        &["admin", "reset-password", "ada@example.com"],
        &["admin", "end-access"],
        &["migrate", "--down", "0", "--yes"],
    ];
    for command in commands {
        let refused = place.run(command).failure();
        let path = place.path("data/regula.db");
        let expected = format!("there is no database at {}", path.display());
        assert!(refused.contains(&expected), "{command:?}: {refused}");
        assert!(!place.path("data").exists(), "{command:?}");
        assert!(!place.path("copy.db").exists(), "{command:?}");
    }
}

#[test]
fn commands_say_which_database_they_use() {
    let place = Installation::new();
    let path = place.path("data/regula.db").display().to_string();
    let migrated = place.run(&["migrate"]);
    assert!(
        migrated.log.contains(&format!("Database: SQLite, {path}")),
        "{migrated:?}"
    );
    let made = place.run(&["admin", "create", "ada@example.com"]);
    assert!(
        made.log.contains(&format!("Database: SQLite, {path}")),
        "{made:?}"
    );
    let away = [(
        "DATABASE_URL",
        "postgres://bob:hidden-figs@127.0.0.1:1/rule?sslmode=disable",
    )];
    let away = Installation::with(&away).run(&["migrate"]).failure();
    assert!(away.contains("PostgreSQL, 127.0.0.1:1/rule"), "{away}");
    assert!(!away.contains("hidden-figs"), "{away}");
}
