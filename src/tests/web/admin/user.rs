//! Admin page of one user.

use serde_json::json;
use time::Duration;

use crate::support::{
    PASSWORD, TestApp, TestUser, assert_has,
    html::{Form, elements, find, words},
};

fn page_of(user: &TestUser) -> String {
    format!("/admin/users/{}", user.id)
}

#[tokio::test]
async fn the_user_page_lists_and_ends_sessions_and_keys() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let key = json!({ "name": "Cron <b>", "scope": "read" });
    let made = bob.create("/api/auth/keys", &key).await;
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&page_of(&bob)).await.expect(200);
    let said = words(&page.text);
    for word in [
        "bob@example.com",
        "not confirmed",
        "Unknown device",
        "Cron <b>",
        "Read · ",
        "Signed up",
    ] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(!page.text.contains("Cron <b>"));
    assert!(!page.text.contains(made["secret"].as_str().unwrap()));

    let form = Form::of(&page.text, "/fn/end_user_key");
    let back = browser.send(&form).await.expect(303);
    assert_eq!(back.header("location"), page_of(&bob));
    let form = Form::of(&page.text, "/fn/end_user_session");
    browser.send(&form).await.expect(303);
    bob.me().await.refused(401, "session_ended");
    let page = browser.get(&page_of(&bob)).await.expect(200);
    let said = words(&page.text);
    assert!(
        said.contains("No active sessions.") && said.contains("No keys."),
        "{said}"
    );
    assert!(said.contains("API key revoked"), "{said}");
    // Ending a session that has already ended shows an error.
    let again = browser.send(&form).await.expect(404);
    let problem = find(&again.text, |e| e.get("role") == "alert");
    assert_eq!(problem.text, "Not found");
}

#[tokio::test]
async fn name_email_verification_and_role_are_edited_with_forms() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&page_of(&bob)).await.expect(200);
    let form = Form::of(&page.text, "/fn/edit_user");
    assert_eq!(form.value("email_verified"), None);
    let refused = browser.send(&form.clone().with("name", " ")).await;
    let field = find(&refused.expect(422).text, |e| e.get("id") == "name");
    assert_eq!(field.get("aria-invalid"), "true");
    let form = form.with("name", "Bobby").with("email_verified", "true");
    browser.send(&form).await.expect(303);

    let asked = browser.get(&format!("{}?step=role", page_of(&bob))).await;
    asked.expect(200);
    let dialog = find(&asked.text, |e| e.tag == "dialog");
    assert_eq!(dialog.get("aria-labelledby"), "role-heading");
    let done = browser.send(&Form::of(&asked.text, "/fn/change_role")).await;
    assert_eq!(done.expect(303).header("location"), page_of(&bob));
    let seen = ada.get(&format!("/api{}", page_of(&bob))).await;
    let seen = seen.expect(200).json();
    assert_has(&seen, json!({ "name": "Bobby", "role": "admin" }));
    assert!(seen["email_verified_at"].is_string());
}

#[tokio::test]
async fn a_reset_link_is_shown_once() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let page = browser.get(&page_of(&bob)).await.expect(200);
    let form = Form::of(&page.text, "/fn/make_reset_link");
    let made = browser.send(&form).await.expect(200);
    assert_eq!(
        (made.header("cache-control"), made.header("location")),
        ("no-store", "")
    );
    let link = find(&made.text, |e| e.get("id") == "once-link");
    let start = "http://127.0.0.1:3000/reset-password?token=";
    let token = link.get("value").strip_prefix(start).unwrap().to_owned();
    assert!(token.len() >= 22 && link.has("readonly"), "{token}");
    let label = find(&made.text, |e| e.get("for") == "once-link");
    assert_eq!(label.text, "Link");
    assert!(!app.dump().await.contains(&token));
    let page = browser.get(&page_of(&bob)).await.expect(200);
    assert!(!page.text.contains(&token) && !page.text.contains("once-link"));
}

#[tokio::test]
async fn deleting_a_user_requires_confirmation_and_a_recent_sign_in() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let ask = format!("{}?step=delete", page_of(&bob));
    let asked = browser.get(&ask).await.expect(200);
    let said = words(&asked.text);
    assert!(
        said.contains("Delete bob") && said.contains("cannot be undone"),
        "{said}"
    );
    let form = Form::of(&asked.text, "/fn/delete_user");

    // The sign-in is too old: nothing is deleted, and the form redirects to re-authentication.
    app.clock.advance(Duration::minutes(21));
    let asked = browser.send(&form).await.expect(303);
    let location = asked.header("location").to_owned();
    assert!(location.starts_with("/confirm?next="), "{location}");
    app.log_in(&bob.email).await;
    let page = browser.get(&page_of(&bob)).await.expect(200);
    let said = words(&page.text);
    assert!(said.contains("Confirm that it is you"), "{said}");
    assert!(!page.text.contains("make_reset_link"), "{}", page.text);
    let confirm = browser.get(&location).await.expect(200);
    let confirm = Form::of(&confirm.text, "/fn/confirm").with("password", PASSWORD);
    let back = browser.send(&confirm).await.expect(303);
    let back = back.header("location").to_owned();
    assert!(back.starts_with(&ask), "{back}");
    let asked = browser.get(&back).await.expect(200);
    let form = Form::of(&asked.text, "/fn/delete_user");

    let done = browser.send(&form).await.expect(303);
    assert_eq!(done.header("location"), "/admin/users");
    browser.get(&page_of(&bob)).await.expect(404);
    let log = browser.get("/admin/audit?action=user.deleted").await;
    let said = words(&log.expect(200).text);
    assert!(
        said.contains("Account deleted") && said.contains("Deleted user"),
        "{said}"
    );
}

// ADM-05
#[tokio::test]
async fn an_admins_own_page_has_no_ban_role_or_delete_form() {
    let app = TestApp::new().await;
    let (ada, _) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    for step in ["", "?step=ban", "?step=role", "?step=delete"] {
        let page = browser.get(&format!("{}{step}", page_of(&ada))).await;
        page.expect(200);
        let actions: Vec<String> = elements(&page.text)
            .iter()
            .filter(|e| e.tag == "form")
            .map(|e| e.get("action").to_owned())
            .collect();
        assert_eq!(actions, ["/fn/logout", "/fn/edit_user"], "{step}");
    }
}

#[tokio::test]
async fn banning_and_unbanning_redirect_to_the_user_page() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let mut browser = app.signed_in(&ada).await;
    let asked = browser.get(&format!("{}?step=ban", page_of(&bob))).await;
    let form = Form::of(&asked.expect(200).text, "/fn/ban_user");
    let done = browser.send(&form.with("reason", "Spam <b>")).await;
    assert_eq!(done.expect(303).header("location"), page_of(&bob));
    let page = browser.get(&page_of(&bob)).await.expect(200);
    assert!(!page.text.contains("Spam <b>"), "{}", page.text);
    let said = words(&page.text);
    assert!(
        said.contains("Banned") && said.contains("reason: Spam <b>"),
        "{said}"
    );
    let done = browser.send(&Form::of(&page.text, "/fn/unban_user")).await;
    assert_eq!(done.expect(303).header("location"), page_of(&bob));
    app.log_in(&bob.email).await;
}
