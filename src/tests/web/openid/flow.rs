//! Authorization flow: bound to one browser, valid once, with a redirect at the end.

use time::Duration;

use crate::support::{
    TestApp,
    html::{find, words},
    provider::{CLIENT_ID, OWN, Provider, Way, header},
    tokens::SECRET,
};

const OVER: &str = "This sign-in has expired or was already used.";
const COOKIE: &str = "regula-oidc";

#[tokio::test]
async fn the_button_leads_to_the_provider_with_state_nonce_and_pkce() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    for page in ["/login", "/register"] {
        let mut browser = app.browser();
        let text = browser.get(page).await.expect(200).text;
        let button = find(&text, |e| {
            e.tag == "button" && e.text.starts_with("Continue")
        });
        assert_eq!(button.text, "Continue with Example ID");
        let way = Way::to_sign_in(&mut browser).await;
        assert!(way.0.as_str().starts_with(&format!("{}/authorize?", provider.issuer)));
        assert_eq!(way.param("response_type"), "code");
        assert_eq!(way.param("client_id"), CLIENT_ID);
        assert_eq!(way.param("scope"), "openid email profile");
        assert_eq!(
            way.param("redirect_uri"),
            "http://127.0.0.1:3000/auth/oidc/callback"
        );
        assert_eq!(way.param("code_challenge_method"), "S256");
        assert_eq!(way.param("code_challenge").len(), 43);
        assert!(way.param("state").len() >= 22 && way.param("nonce").len() >= 22);
        let again = Way::to_sign_in(&mut browser).await;
        for name in ["state", "nonce", "code_challenge"] {
            assert_ne!(again.param(name), way.param(name));
        }
    }
}

#[tokio::test]
async fn without_a_provider_oidc_routes_are_404_and_buttons_are_absent() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for page in ["/login", "/register"] {
        let text = browser.get(page).await.expect(200).text;
        assert!(!text.contains("Continue with") && !text.contains("continue_with_provider"));
    }
    browser.submit("/fn/continue_with_provider", &[]).await.expect(404);
    browser.get("/auth/oidc").await.expect(404);
    browser.get("/auth/oidc/callback?code=x&state=y").await.expect(404);
    let user = app.user("ana").await;
    let mut browser = app.signed_in(&user).await;
    let settings = browser.get("/settings").await.expect(200);
    assert!(words(&settings.text).contains("You can sign in with your password."));
    assert!(!settings.text.contains("/fn/link_identity"));
}

#[tokio::test]
async fn internal_oidc_endpoints_are_404_to_api_clients() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let user = app.user("ana").await;
    for client in [app.anon(), user.client] {
        client.get("/api/web/oidc?purpose=sign_in").await.expect(404);
        for path in [
            "/api/web/oidc",
            "/api/web/oidc/link",
            "/api/web/oidc/confirm",
        ] {
            client.post(path, &serde_json::json!({})).await.expect(404);
        }
    }
}

#[tokio::test]
async fn the_oidc_cookie_is_encrypted_host_only_and_deleted_after_use() {
    let provider = Provider::start().await;
    let mut settings = provider.settings();
    settings.push(("REGULA_PUBLIC_URL", "https://good.example"));
    let app = TestApp::with(&settings).await;
    let mut browser = app.browser();
    let sent = browser.submit("/fn/continue_with_provider", &[]).await.expect(303);
    let cookie = sent.header("set-cookie");
    assert!(cookie.starts_with("__Host-regula-oidc="), "{cookie}");
    for part in [
        "; HttpOnly",
        "; SameSite=Lax",
        "; Secure",
        "; Path=/",
        "; Max-Age=600",
    ] {
        assert!(cookie.contains(part), "{part}: {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let page = browser.get("/auth/oidc").await.expect(200);
    assert!(page.header("cache-control").contains("no-store"));
    let link = find(&page.text, |e| {
        e.tag == "a" && e.text.starts_with("Continue to ")
    });
    let way = Way(link.get("href").parse().unwrap());
    assert!(!cookie.contains(&way.param("state")) && !cookie.contains(&way.param("nonce")));
    let back = browser.get(&way.back("x")).await;
    let removal = back.header("set-cookie");
    assert!(removal.starts_with("__Host-regula-oidc=;"), "{removal}");
    assert!(
        removal.contains("; Max-Age=0") && removal.contains("; Secure"),
        "{removal}"
    );
}

#[tokio::test]
async fn an_oidc_callback_works_once_before_expiry_in_the_same_browser() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let code = |way: &Way| {
        let claims = provider.claims(&app, way, "ana");
        provider.code(way, OWN.sign(&header(), &claims))
    };
    let over = |response: crate::support::TestResponse| {
        response.expect(400);
        assert!(words(&response.text).contains(OVER), "{}", response.text);
        assert!(
            response.text.contains("name=\"password\""),
            "expected the sign-in page"
        );
    };

    // State: empty, wrong, or missing.
    for state in ["", "x", "AAAAAAAAAAAAAAAAAAAAAA"] {
        let mut browser = app.browser();
        let way = Way::to_sign_in(&mut browser).await;
        let path = format!("/auth/oidc/callback?code={}&state={state}", code(&way));
        over(browser.get(&path).await);
        assert!(!browser.cookies.contains_key(COOKIE), "the cookie is gone");
        over(browser.get(&way.back(&code(&way))).await);
    }
    let mut browser = app.browser();
    let way = Way::to_sign_in(&mut browser).await;
    over(browser.get(&format!("/auth/oidc/callback?code={}", code(&way))).await);

    // Cookie: missing or changed.
    let way = Way::to_sign_in(&mut browser).await;
    let sealed = browser.cookies.remove(COOKIE).unwrap();
    over(browser.get(&way.back(&code(&way))).await);
    for value in [
        "x".to_owned(),
        // Replaces the first letter with a different one.
        format!(
            "{}{}",
            if sealed.starts_with('A') { 'B' } else { 'A' },
            &sealed[1..]
        ),
        format!("{sealed}A"),
    ] {
        browser.cookies.insert(COOKIE.to_owned(), value);
        over(browser.get(&way.back(&code(&way))).await);
    }

    // Expired.
    let way = Way::to_sign_in(&mut browser).await;
    app.clock.advance(Duration::minutes(10));
    over(browser.get(&way.back(&code(&way))).await);

    // Used twice.
    let way = Way::to_sign_in(&mut browser).await;
    app.clock.advance(Duration::seconds(599));
    let back = way.back(&code(&way));
    browser.get(&back).await.expect(303);
    assert!(!browser.cookies.contains_key(COOKIE));
    let again = browser.get(&back).await.expect(400);
    assert!(words(&again.text).contains(OVER));
    assert_eq!(app.sql("SELECT id FROM sessions").await.len(), 1);
}

#[tokio::test]
async fn a_flow_survives_secret_rotation_while_the_old_secret_is_configured() {
    const NEWER: &str = "1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100";
    let provider = Provider::start().await;
    let start = |secret: String| {
        let mut settings = provider.settings();
        settings.push(("REGULA_SECRET", secret.leak()));
        settings
    };
    let old = TestApp::with(&start(SECRET.to_owned())).await;
    let mut browser = old.browser();
    let way = Way::to_sign_in(&mut browser).await;
    let carried = browser.cookies.clone();
    for (secret, status) in [(NEWER.to_owned(), 400), (format!("{NEWER},{SECRET}"), 303)] {
        let new = old.again(&start(secret)).await;
        let mut browser = new.browser();
        browser.cookies = carried.clone();
        let claims = provider.claims(&new, &way, "ana");
        let code = provider.code(&way, OWN.sign(&header(), &claims));
        browser.get(&way.back(&code)).await.expect(status);
    }
}
