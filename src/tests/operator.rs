//! Operator commands, which need no sign-in.

use regula_api::operator;
use regula_schema::Email;
use serde_json::json;

use crate::support::TestApp;

#[tokio::test]
async fn the_setup_link_creates_the_first_admin_once() {
    let app = TestApp::new().await;
    let operator::FirstAdmin::Link(path) =
        operator::ensure_first_admin(app.api(), None).await.unwrap()
    else {
        panic!("an empty database has an admin");
    };
    let token = path.strip_prefix("/setup?token=").unwrap();
    let fields = [
        ("token", token),
        ("name", "Ada"),
        ("email", "ada@example.com"),
        ("password", "Correct-Horse-9"),
    ];

    let mut browser = app.browser();
    assert!(browser.get(&path).await.expect(200).text.contains("You are the first user"));
    browser.submit("/fn/setup", &fields).await.expect(303);
    browser.get("/admin/users").await.expect(200);

    let mut late = app.browser();
    assert!(late.get(&path).await.expect(404).text.contains("already used"));
    late.call("/fn/setup", &fields).await.refused(404, "not_found");
    assert_eq!(
        operator::ensure_first_admin(app.api(), None).await.unwrap(),
        operator::FirstAdmin::Exists
    );
}

#[tokio::test]
async fn an_admin_created_by_command_sets_a_password_by_link() {
    let app = TestApp::new().await;
    let email = Email::parse("ops@example.com").unwrap();
    let path = operator::create_admin(app.api(), &email, None).await.unwrap().unwrap();
    let token = path.strip_prefix("/setup?token=").unwrap();

    let mut browser = app.browser();
    assert!(browser.get(&path).await.expect(200).text.contains("ops@example.com"));
    let weak = browser
        .submit(
            "/fn/setup",
            &[("token", token), ("password", "password123")],
        )
        .await;
    assert!(weak.expect(422).text.contains("every attacker"));
    browser
        .submit(
            "/fn/setup",
            &[("token", token), ("password", "Correct-Horse-9")],
        )
        .await
        .expect(303);
    assert_eq!(app.log_in("ops@example.com").await.email, "ops@example.com");
}

#[tokio::test]
async fn demo_data_is_idempotent_and_realistic() {
    let app = TestApp::new().await;
    operator::demo(app.api(), 3).await.unwrap();
    let counts = async || {
        app.sql(
            "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM tasks),
             (SELECT count(*) FROM projects), (SELECT count(*) FROM commitments),
             (SELECT count(*) FROM logs), (SELECT count(*) FROM pauses)",
        )
        .await
    };
    let once = counts().await;
    assert_eq!(once[0][..4], ["4", "80", "12", "36"]);
    assert!(once[0][4].parse::<u32>().unwrap() > 4 * 365, "{once:?}");
    operator::demo(app.api(), 3).await.unwrap();
    assert_eq!(counts().await, once);
    // The demo data is realistic, also for the admin: some commitments are active today, and
    // their histories differ.
    let mut names = std::collections::BTreeSet::new();
    for email in ["admin@example.com", "user2@example.com"] {
        let user = app.log_in(email).await;
        let get = async |path: &str| user.read(path).await;
        let name = get("/api/auth/me").await["name"].clone();
        assert!(names.insert(name.as_str().unwrap().to_owned()), "{name}");
        let today = get("/api/dashboard").await;
        let due = today["commitments"].as_array().unwrap();
        assert!(due.len() >= 5, "{due:?}");
        let streaks: std::collections::BTreeSet<u64> =
            (due.iter()).map(|it| it["streak"]["best"].as_u64().unwrap()).collect();
        assert!(streaks.len() >= 4, "{streaks:?}");

        let tasks = "/api/users/me/tasks?limit=100";
        let all = get(tasks).await;
        let all = all["items"].as_array().unwrap();
        let titles: std::collections::BTreeSet<&str> =
            (all.iter()).map(|task| task["title"].as_str().unwrap()).collect();
        assert_eq!(titles.len(), 20, "{titles:?}");
        let many =
            |is: &dyn Fn(&serde_json::Value) -> bool| all.iter().filter(|task| is(task)).count();
        let date = app.clock.now().get().date().to_string();
        let open = |task: &serde_json::Value| task["completed_at"].is_null();
        let due = |task: &serde_json::Value| task["due_date"].as_str().map(str::to_owned);
        assert_eq!(many(&|task| !open(task)), 9);
        assert!(many(&|task| open(task) && due(task).is_some_and(|it| it < date)) >= 1);
        assert!(many(&|task| open(task) && due(task).is_some_and(|it| it == date)) >= 1);
        assert!(many(&|task| open(task) && due(task).is_some_and(|it| it > date)) >= 2);
        assert_eq!(many(&|task| !task["recurrence"].is_null()), 2);
        // Projects are in progress.
        for project in get("/api/users/me/projects").await["items"].as_array().unwrap() {
            let (done, all) = (&project["completed_count"], &project["task_count"]);
            assert_eq!(
                2 * done.as_u64().unwrap(),
                all.as_u64().unwrap(),
                "{project}"
            );
        }
    }
    let entries = app.sql("SELECT count(*) FROM log_entries").await;
    assert!(
        entries[0][0].parse::<u32>().unwrap() > 4 * 60,
        "{entries:?}"
    );
}

#[tokio::test]
async fn ending_all_access_ends_sessions_keys_links_and_mails_of_everybody() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&bob).await;
    let key = json!({ "name": "Script", "scope": "read", "expires_at": null });
    let key = ada.create("/api/auth/keys", &key).await;
    let email = Email::parse(&bob.email).unwrap();
    let link = operator::reset_password(app.api(), &email).await.unwrap();
    let forgotten = json!({ "email": bob.email });
    app.anon().post("/api/auth/password/forgot", &forgotten).await.expect(202);

    let ended = operator::end_access(app.api()).await.unwrap();
    assert_eq!(ended.sessions, 4);
    assert!(ended.links >= 1 && ended.mails >= 1, "{ended:?}");
    for user in [&ada, &bob] {
        user.me().await.refused(401, "session_ended");
        app.refresh(&user.refresh_token).await.refused(401, "session_ended");
    }
    app.bearer(key["secret"].as_str().unwrap()).me().await.refused(401, "session_ended");
    browser.get("/settings").await.expect(303);
    browser.get(&link).await.expect(422);
    app.deliver().await;
    assert!(app.outbox().is_empty());
    app.log_in(&bob.email).await.me().await.expect(200);
}
