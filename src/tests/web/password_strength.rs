//! Hint about the strength of a password.

use crate::support::{
    TestApp,
    html::{elements, find},
};

async fn ask(app: &TestApp, password: &str, email: &str) -> (u64, String) {
    let fields = [("password", password), ("email", email)];
    let said = app.browser().call("/fn/password_strength", &fields).await;
    assert_eq!(said.header("cache-control"), "no-store");
    let said = said.expect(200).json();
    assert!(!said.to_string().contains(password), "{said}");
    let words = said["words"].as_str().unwrap().to_owned();
    (said["score"].as_u64().unwrap(), words)
}

// PWD-05
#[tokio::test]
async fn the_password_hint_scores_weak_and_strong_passwords() {
    let app = TestApp::new().await;
    let email = "benedict@example.com";
    for (password, score) in [
        ("short", 0),
        ("password123", 0),
        ("Benedict-1234", 0),
        ("november2026", 1),
        ("seven quiet lanterns on the water", 4),
        (&"y".repeat(256), 1),
        (&"y".repeat(257), 0),
        (&"y".repeat(60_000), 0),
    ] {
        let said = ask(&app, password, email).await;
        assert_eq!(said.0, score, "{password}: {said:?}");
        assert!(!said.1.is_empty());
    }
    // The email typed so far may be incomplete.
    let said = ask(&app, "seven quiet lanterns on the water", "bene").await;
    assert_eq!(said.0, 4);
    assert!(!app.dump().await.contains("lanterns"));
}

#[tokio::test]
async fn register_and_settings_have_an_announced_password_hint() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut signed_in = app.signed_in(&user).await;
    for page in [
        app.browser().get("/register").await.expect(200),
        signed_in.get("/settings").await.expect(200),
    ] {
        let island = elements(&page.text);
        let island = island
            .iter()
            .skip_while(|e| !e.get("data-component").starts_with("PasswordStrength"))
            .collect::<Vec<_>>();
        let field = island.iter().find(|e| e.tag == "input").unwrap();
        assert_eq!(field.get("autocomplete"), "new-password");
        let words = find(&page.text, |e| e.get("class") == "strength-words");
        assert_eq!(words.get("aria-live"), "polite");
    }
}
