//! The caller's own account.

use insta::assert_snapshot;
use serde_json::json;
use time::Duration;

use crate::support::TestApp;

#[tokio::test]
async fn a_profile_patch_changes_only_the_given_fields() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let other_device = app.log_in(&user.email).await;
    let before = user.me().await.expect(200).json();
    other_device.me().await.expect(200);
    app.clock.advance(Duration::seconds(2));

    let mut expected = before.clone();
    for (field, value) in [
        ("name", json!("Brother Robert")),
        ("time_zone", json!("Pacific/Auckland")),
        ("day_start_hour", json!(23)),
        ("locale", json!("pt-PT")),
        ("theme", json!("dark")),
        ("day_start_hour", json!(0)),
    ] {
        let changed = user.patch("/api/auth/me", &json!({ field: value })).await;
        let changed = changed.expect(200).json();
        assert!(changed["updated_at"].as_str() > before["updated_at"].as_str());
        expected[field] = value;
        expected["updated_at"] = changed["updated_at"].clone();
        expected["last_seen_at"] = changed["last_seen_at"].clone();
        assert_eq!(changed, expected);
        // Other devices see it at once.
        let seen = other_device.me().await.expect(200).json();
        assert_eq!(seen[field], expected[field]);
    }
    let kept = user.patch("/api/auth/me", &json!({})).await.expect(200).json();
    assert_eq!(kept["name"], "Brother Robert");
}

#[tokio::test]
async fn invalid_profile_fields_are_named_and_nothing_is_changed() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let before = user.me().await.expect(200).json();
    let all = json!({
        "name": "", "time_zone": "Mars/Olympus_Mons", "day_start_hour": 24, "locale": "e",
    });
    assert_snapshot!(user.patch("/api/auth/me", &all).await.snapshot(), @r#"422 {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"Some fields are invalid.","code":"invalid","errors":[{"field":"name","code":"required","detail":"Enter a name."},{"field":"time_zone","code":"malformed","detail":"Choose a time zone such as Europe/Lisbon."},{"field":"day_start_hour","code":"out_of_range","detail":"The day must start at an hour from 0 to 23."},{"field":"locale","code":"malformed","detail":"Use a language tag such as en-GB."}]}"#);
    for (field, value) in [
        ("name", json!("x".repeat(101))),
        ("name", json!("a\nb")),
        ("name", json!("a\0b")),
        ("name", json!(1)),
        ("time_zone", json!("")),
        ("time_zone", json!("../../etc/passwd")),
        ("time_zone", json!("UTC\0")),
        ("time_zone", json!("+01:00")),
        ("day_start_hour", json!(-1)),
        ("day_start_hour", json!(1.5)),
        ("day_start_hour", json!("3")),
        ("day_start_hour", json!(70_000)),
        ("locale", json!("en_GB")),
        ("locale", json!("<b>")),
        ("locale", json!("x".repeat(36))),
        ("theme", json!("pink")),
        ("theme", json!("")),
    ] {
        let body = json!({ "name": "Changed", field: value });
        user.patch("/api/auth/me", &body).await.invalid(field);
    }
    assert_eq!(user.me().await.expect(200).json(), before);
}

// AZN-04
#[tokio::test]
async fn the_profile_response_contains_no_internal_fields() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let me = user.me().await.expect(200).json();
    assert_eq!(me["id"], user.id);
    assert_snapshot!(app.redacted(&me), @r#"
    {
      "created_at": "[time]", "day_start_hour": 0, "email": "bob@example.com",
      "email_verified_at": null, "id": "[id 1]", "image": null, "is_banned": false,
      "last_seen_at": "[time]", "locale": "en", "name": "bob", "role": "user", "theme": "system",
      "time_zone": "UTC", "updated_at": "[time]"
    }
    "#);
}
