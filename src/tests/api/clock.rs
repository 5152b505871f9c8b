//! A clock that was ahead: times that were stored meanwhile decide nothing once it is set right.

use regula_api::clean_up;
use regula_schema::Timestamp;
use serde_json::json;
use time::Duration;

use super::{
    mail::{forgot, mailing, member, reset},
    throttle::{FREE, WRONG, exhaust},
};
use crate::support::{Browser, PASSWORD, TestApp, html::Form, smtp::Mood};

const AHEAD: [Duration; 3] = [
    Duration::minutes(10),
    Duration::hours(1),
    Duration::days(3650),
];
const TASKS: &str = "/api/users/me/tasks";

#[tokio::test]
async fn sign_ins_are_not_blocked_and_failures_are_counted_again() {
    for ahead in AHEAD {
        let app = TestApp::new().await;
        let (bob, eve) = (app.user("bob").await, app.user("eve").await);
        let client = app.anon();
        app.clock.advance(ahead);
        exhaust(&client, &bob.email).await;
        client.log_in(&bob.email, PASSWORD).await.refused(429, "rate_limited");
        client.log_in(&eve.email, WRONG).await.refused(401, "invalid_credentials");

        app.clock.advance(-ahead);
        client.log_in(&bob.email, PASSWORD).await.expect(200);
        for _ in 0..FREE {
            client.log_in(&eve.email, WRONG).await.refused(401, "invalid_credentials");
        }
        client.log_in(&eve.email, PASSWORD).await.expect(200);
        // The delays work again.
        exhaust(&client, &eve.email).await;
        client.log_in(&eve.email, PASSWORD).await.refused(429, "rate_limited");
    }
}

#[tokio::test]
async fn mails_can_be_requested_and_are_retried() {
    for ahead in AHEAD {
        let (app, smtp) = mailing(&[]).await;
        let bob = member(&app, &smtp, "bob").await;
        app.clock.advance(ahead);
        for _ in 0..3 {
            forgot(&app, &bob.email).await.expect(202);
        }
        forgot(&app, &bob.email).await.refused(429, "rate_limited");
        smtp.next(&[Mood::Refuse("451 Come again later")]);
        app.deliver().await;

        app.clock.advance(-ahead);
        // The longest backoff is twelve hours: a mail that waits longer is due at once.
        if ahead < Duration::days(1) {
            app.clock.advance(ahead + Duration::minutes(1));
        }
        app.deliver().await;
        assert_eq!(
            app.sql("SELECT count(*) FROM mails").await,
            [["0"]],
            "{ahead}"
        );
        assert!(!smtp.take().is_empty(), "{ahead}");
        forgot(&app, &bob.email).await.expect(202);
    }
}

#[tokio::test]
async fn links_made_meanwhile_are_invalid() {
    for ahead in AHEAD {
        let (app, smtp) = mailing(&[]).await;
        let bob = member(&app, &smtp, "bob").await;
        app.clock.advance(ahead);
        forgot(&app, &bob.email).await.expect(202);
        app.deliver().await;
        let early = smtp.one().token();
        app.clock.advance(-ahead);
        reset(&app, &early, "Another-Horse-9").await.refused(422, "invalid");
        forgot(&app, &bob.email).await.expect(202);
        app.deliver().await;
        let token = smtp.one().token();
        reset(&app, &token, "Another-Horse-9").await.expect(204);
    }
}

/// True if the browser's session is active.
async fn is_signed_in(browser: &mut Browser) -> bool {
    browser.get("/settings").await.status == 200
}

#[tokio::test]
async fn sessions_end_on_time_and_their_sign_in_is_not_recent() {
    for ahead in AHEAD {
        let app = TestApp::new().await;
        let bob = app.user("bob").await;
        app.clock.advance(ahead);
        let (mut used, mut unused) = (app.signed_in(&bob).await, app.signed_in(&bob).await);
        let page = used.get("/settings").await.expect(200);
        let form = Form::of(&page.text, "/fn/make_key").with("name", "x").with("ends", "year");
        app.clock.advance(-ahead);
        assert!(is_signed_in(&mut used).await && is_signed_in(&mut unused).await);
        let refused = used.send(&form).await.expect(303);
        assert!(
            refused.header("location").starts_with("/confirm"),
            "{ahead}"
        );
        // The absolute timeout, and the idle timeout.
        for _ in 0..4 {
            app.clock.advance(Duration::days(6));
            assert!(is_signed_in(&mut used).await, "{ahead}");
        }
        assert!(!is_signed_in(&mut unused).await, "{ahead}");
        app.clock.advance(Duration::days(6));
        assert!(!is_signed_in(&mut used).await, "{ahead}");
    }
}

#[tokio::test]
async fn keys_do_not_outlive_the_longest_lifetime() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    app.clock.advance(Duration::days(3650));
    let ahead = app.log_in(&bob.email).await;
    let end = Timestamp::new(app.clock.now().get() + Duration::days(366));
    let body = json!({ "name": "Script", "scope": "read", "expires_at": end });
    let key = ahead.create("/api/auth/keys", &body).await;
    let key = app.bearer(key["secret"].as_str().unwrap());
    key.me().await.expect(200);
    app.clock.advance(Duration::days(-3650));
    key.me().await.refused(401, "token_expired");
}

#[tokio::test]
async fn deleted_tasks_survive_a_start_with_the_clock_ahead() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    clean_up(app.api()).await.unwrap();
    let task = bob.create(TASKS, &json!({ "title": "Water the figs" })).await;
    let path = format!("{TASKS}/{}", task["id"].as_str().unwrap());
    bob.delete(&path).await.expect(204);

    let ahead = Duration::days(40);
    app.clock.advance(ahead);
    for _ in 0..100 {
        clean_up(app.api()).await.unwrap();
    }
    app.clock.advance(-ahead);
    clean_up(app.api()).await.unwrap();
    let restore = format!("{path}/restore");
    app.log_in(&bob.email).await.post(&restore, &json!({})).await.expect(200);

    // After a long time without the server, the cleanup catches up.
    let bob = app.log_in(&bob.email).await;
    bob.delete(&path).await.expect(204);
    app.clock.advance(ahead);
    for _ in 0..=40 * 12 {
        clean_up(app.api()).await.unwrap();
    }
    assert_eq!(app.sql("SELECT count(*) FROM tasks").await, [["0"]]);
}
