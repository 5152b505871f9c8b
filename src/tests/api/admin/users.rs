//! Users in the admin API.

use serde_json::{Value, json};
use time::Duration;

use crate::support::{PASSWORD, TestApp, assert_has, texts};

fn emails(page: &Value) -> Vec<String> {
    texts(page["items"].as_array().unwrap(), "email")
}

// ADM-04, AZN-06: keyset pagination neither repeats nor skips users.
#[tokio::test]
async fn user_pagination_is_complete_in_every_order() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    regula_api::operator::demo(app.api(), 45).await.unwrap();

    for (sort, sorted_by_email) in [("newest", false), ("oldest", false), ("email", true)] {
        let list = format!("/api/admin/users?sort={sort}&limit=10");
        let seen = texts(&admin.all(&list).await, "email");
        assert_eq!(seen.len(), 47, "{sort}");
        let mut unique = seen.clone();
        unique.sort();
        if sorted_by_email {
            assert_eq!(seen, unique);
        }
        unique.dedup();
        assert_eq!(unique.len(), 47, "{sort}");
    }
    for bad in [
        "limit=0",
        "limit=101",
        "limit=-1",
        "cursor=nonsense",
        "role=king",
        "sort=size",
        "page=2",
    ] {
        let response = admin.get(&format!("/api/admin/users?{bad}")).await;
        response.refused(422, "invalid");
    }
}

#[tokio::test]
async fn users_are_searched_by_name_or_email_and_filtered_by_status() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let eve = app.user("eve_100%").await;
    app.user("zo").await;
    let body =
        json!({ "email": "elodie@example.com", "password": PASSWORD, "name": "Élodie Šimek" });
    app.anon().post("/api/auth/register", &body).await.expect(201);
    admin.ban(&eve, "Spam").await.expect(200);

    for (query, found) in [
        ("q=EVE", vec!["eve_100%@example.com"]),
        ("q=%25", vec!["eve_100%@example.com"]),
        ("q=e_1", vec!["eve_100%@example.com"]),
        ("q=%C3%89lodie", vec!["elodie@example.com"]),
        ("q=%C5%A0imek", vec!["elodie@example.com"]),
        ("q=nobody", vec![]),
        ("q=';--", vec![]),
        ("status=banned", vec!["eve_100%@example.com"]),
        ("role=admin", vec!["ada@example.com"]),
        ("role=admin&status=banned", vec![]),
        ("q=zo&status=active", vec!["zo@example.com"]),
    ] {
        let page = admin.read(&format!("/api/admin/users?{query}")).await;
        assert_eq!(emails(&page), found, "{query}");
        assert_eq!(page["total"], found.len(), "{query}");
    }
}

#[tokio::test]
async fn an_admin_reads_a_user_without_secrets() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let one = admin.get(&format!("/api/admin/users/{}", user.id)).await.expect(200);
    assert_eq!(one.json()["email"], "bob@example.com");
    assert!(
        !one.text.contains("argon2") && !one.text.contains("password"),
        "{}",
        one.text
    );
    for unknown in ["01a1fb45-b377-74d5-b806-89788b60ad83", "0", "me", "%00"] {
        admin.get(&format!("/api/admin/users/{unknown}")).await.refused(404, "not_found");
    }
}

#[tokio::test]
async fn a_ban_requires_a_reason_and_a_future_expiry() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    for (body, field) in [
        (json!({ "reason": "  " }), "reason"),
        (json!({ "reason": "a\nb" }), "reason"),
        (json!({ "reason": "a".repeat(501) }), "reason"),
        (json!({}), "reason"),
        (
            json!({ "reason": "Spam", "expires_at": "2020-01-01T00:00:00Z" }),
            "expires_at",
        ),
        (
            json!({ "reason": "Spam", "expires_at": "tomorrow" }),
            "expires_at",
        ),
        (
            json!({ "reason": "Spam", "expires_at": "9999-12-31T23:59:59-01:00" }),
            "expires_at",
        ),
        (json!({ "reason": "Spam", "is_banned": true }), "is_banned"),
    ] {
        admin.post(&user.ban_path(), &body).await.invalid(field);
    }
    user.me().await.expect(200);
    let nobody = "/api/admin/users/01a1fb45-b377-74d5-b806-89788b60ad83/ban";
    admin.post(nobody, &json!({ "reason": "Spam" })).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_repeated_ban_replaces_reason_and_expiry() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    let end = app.clock.now().get() + Duration::hours(1);
    let end = regula_schema::Timestamp::new(end);
    let first = json!({ "reason": "Spam", "expires_at": end });
    let second = json!({ "reason": "More spam", "expires_at": null });

    admin.post(&user.ban_path(), &first).await.expect(200);
    let banned = admin.post(&user.ban_path(), &second).await.expect(200).json();
    assert_has(
        &banned,
        json!({ "ban_reason": "More spam", "ban_expires_at": null }),
    );
    let banned = admin.post(&user.ban_path(), &first).await.expect(200).json();
    assert_eq!(banned["ban_expires_at"], json!(end));

    app.clock.advance(Duration::minutes(59));
    app.anon().log_in(&user.email, PASSWORD).await.refused(403, "user_banned");
    app.clock.advance(Duration::minutes(2));
    let again = app.log_in(&user.email).await;
    let me = again.me().await.expect(200).json();
    assert_eq!(me["is_banned"], false);
    // ADM-02: sessions ended by the ban stay ended.
    user.me().await.expect(401);
}

// ADM-08
#[tokio::test]
async fn bans_are_audited_with_actor_target_and_reason() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let user = app.user("bob").await;
    admin.ban(&user, "Spam").await.expect(200);
    admin.unban(&user).await.expect(200);
    let rows = app
        .sql("SELECT action, actor_id, target_id, detail FROM audit_entries WHERE action LIKE 'user.%banned' ORDER BY id")
        .await;
    let plain = |id: &str| id.replace('-', "");
    assert_eq!(rows.len(), 2);
    for (row, action) in rows.iter().zip(["user.banned", "user.unbanned"]) {
        assert_eq!(
            (row[0].as_str(), &row[1], &row[2]),
            (action, &plain(&admin.id), &plain(&user.id))
        );
    }
    let detail: Value = serde_json::from_str(&rows[0][3]).unwrap();
    assert_has(&detail, json!({ "reason": "Spam", "sessions_ended": 1 }));
}
