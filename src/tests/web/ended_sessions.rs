//! Slow requests: saving a session that ended during the request does not restore it.

use std::sync::Arc;

use regula::web::session::{SignedIn, TypedSession};
use regula_api::CookieStore;
use serde_json::json;
use tower_sessions::{
    Session, SessionStore,
    session::{Id, Record},
};

use crate::support::{Browser, TestApp};

const ROUNDS: usize = 100;

/// A slow request of this browser: its session is loaded and changed, but not saved yet.
async fn slow_request(app: &TestApp, browser: &Browser) -> Session {
    let id: Id = browser.cookies["regula"].parse().unwrap();
    let store: Arc<CookieStore> = Arc::new(app.api().cookie_store());
    let session = Session::new(Some(id), store, None);
    session.insert("note", "typed while it was alive").await.unwrap();
    assert!(session.get_value(CookieStore::SID).await.unwrap().is_some());
    session
}

async fn live(app: &TestApp) -> String {
    let query = "SELECT count(*) FROM sessions WHERE kind = 'browser' AND ended_at IS NULL";
    app.sql(query).await.remove(0).remove(0)
}

// SES-08, F2
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saving_a_session_after_sign_out_does_not_restore_it() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for round in 0..ROUNDS {
        let mut browser = app.signed_in(&user).await;
        let stolen = browser.clone();
        let slow = slow_request(&app, &browser).await;
        // The session is saved during the sign-out, and again after it.
        let at_once = tokio::spawn({
            let slow = slow.clone();
            async move { slow.save().await }
        });
        browser.submit("/fn/logout", &[]).await.expect(303);
        at_once.await.unwrap().unwrap();
        slow.save().await.unwrap();
        let _ = slow.cycle_id().await;
        assert!(
            slow.save().await.is_err(),
            "round {round}: a new id was bound"
        );

        let page = stolen.clone().get("/dashboard").await.expect(303);
        assert!(
            page.header("location").starts_with("/login"),
            "round {round}"
        );
        assert_eq!(live(&app).await, "0", "round {round}");
    }
}

// SES-09, F2, ADM-01
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saving_a_session_after_a_ban_does_not_restore_it() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let mut slow = Vec::new();
    let mut browsers = Vec::new();
    for _ in 0..ROUNDS / 5 {
        let browser = app.signed_in(&user).await;
        // Five requests of each browser are in flight.
        for _ in 0..5 {
            slow.push(slow_request(&app, &browser).await);
        }
        browsers.push(browser);
    }
    let saves: Vec<_> =
        slow.iter().cloned().map(|slow| tokio::spawn(async move { slow.save().await })).collect();
    admin.ban(&user, "Spam").await.expect(200);
    for save in saves {
        save.await.unwrap().unwrap();
    }
    for slow in slow {
        slow.save().await.unwrap();
    }
    assert_eq!(live(&app).await, "0");
    for mut browser in browsers {
        browser.get("/dashboard").await.expect(403);
    }
    // Lifting the ban does not restore them either.
    admin.unban(&user).await.expect(200);
    assert_eq!(live(&app).await, "0");
}

/// Resets the only browser session to its state before a cookie is bound.
async fn just_opened(app: &TestApp) {
    let query = "UPDATE sessions SET token_hash = NULL, ended_at = NULL, ended_because = NULL
        WHERE kind = 'browser'";
    app.sql(query).await;
}

async fn signed_in(app: &TestApp, browser: &Browser) -> SignedIn {
    let id: Id = browser.cookies["regula"].parse().unwrap();
    let record = app.api().cookie_store().load(&id).await.unwrap().unwrap();
    let uuid = |key: &str| serde_json::from_value(record.data[key].clone()).unwrap();
    SignedIn {
        sid: uuid(CookieStore::SID),
        user_id: uuid("user_id"),
    }
}

fn record(who: SignedIn) -> Record {
    Record {
        id: Id::default(),
        data: [
            (CookieStore::SID.to_owned(), json!(who.sid)),
            ("user_id".to_owned(), json!(who.user_id)),
        ]
        .into(),
        expiry_date: time::OffsetDateTime::now_utc() + time::Duration::days(1),
    }
}

// SES-09, F2: a ban between opening a session and binding its cookie.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cookie_created_during_a_ban_does_not_authenticate() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let who = signed_in(&app, &browser).await;
    let (ban, unban) = (
        format!("/api/admin/users/{}/ban", user.id),
        format!("/api/admin/users/{}/unban", user.id),
    );
    for round in 0..ROUNDS {
        just_opened(&app).await;
        let store = app.api().cookie_store();
        let create = tokio::spawn(async move {
            let mut record = record(who);
            store.create(&mut record).await.map(|()| record.id)
        });
        admin.post(&ban, &json!({ "reason": "Spam" })).await.expect(200);
        if let Ok(id) = create.await.unwrap() {
            let mut late = app.browser();
            late.cookies.insert("regula".into(), id.to_string());
            late.get("/dashboard").await.expect(403);
        }
        assert_eq!(live(&app).await, "0", "round {round}");
        let refused = app.api().cookie_store().create(&mut record(who)).await;
        assert!(refused.is_err(), "round {round}");
        admin.post(&unban, &json!({})).await.expect(200);
    }
}

#[tokio::test]
async fn a_cookie_is_created_once_and_only_for_an_open_browser_session() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let who = signed_in(&app, &browser).await;
    let store = app.api().cookie_store();
    assert!(
        store.create(&mut record(who)).await.is_err(),
        "it already has a cookie"
    );
    let stranger = SignedIn {
        sid: uuid::Uuid::now_v7(),
        ..who
    };
    assert!(store.create(&mut record(stranger)).await.is_err());
    let mut empty = record(who);
    empty.data.clear();
    assert!(store.create(&mut empty).await.is_err());
    // The API client's session does not belong to a browser.
    let claims = crate::support::tokens::claims(&user.access_token);
    let api = SignedIn {
        sid: serde_json::from_value(claims["sid"].clone()).unwrap(),
        ..who
    };
    assert!(store.create(&mut record(api)).await.is_err());
    just_opened(&app).await;
    assert!(store.create(&mut record(who)).await.is_ok());
}

#[tokio::test]
async fn a_failed_sign_in_leaves_the_session_empty() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let who = signed_in(&app, &browser).await;
    browser.submit("/fn/logout", &[]).await.expect(303);

    let store = Arc::new(app.api().cookie_store());
    let session = TypedSession(Session::new(None, store, None));
    assert!(session.log_in(who, true).await.is_err());
    // Otherwise the session layer would save again, fail, and respond with an empty 500.
    assert!(session.0.is_empty().await);
    assert_eq!(session.signed_in().await.unwrap(), None);
}
