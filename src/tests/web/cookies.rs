//! Session cookie: its attributes, and session ids that the server did not issue.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{HeaderValue, Method, header},
};

use crate::support::{PASSWORD, TestApp, TestResponse};

const HTTPS: [(&str, &str); 1] = [("REGULA_PUBLIC_URL", "https://good.example")];

/// The only cookie that a response sets, apart from those for the device and for undo: name, value,
/// attributes.
fn cookie(response: &TestResponse) -> (String, String, BTreeSet<String>) {
    let set: Vec<_> = response
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .filter(|cookie| !cookie.contains("-device=") && !cookie.starts_with("regula-undo="))
        .collect();
    assert_eq!(set.len(), 1, "{set:?}");
    let mut parts = set[0].split("; ").map(str::to_owned);
    let pair = parts.next().unwrap();
    let (name, value) = pair.split_once('=').unwrap();
    (name.to_owned(), value.to_owned(), parts.collect())
}

fn set_of(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

async fn sign_in(app: &TestApp, email: &str, remember: bool) -> TestResponse {
    let mut fields = vec![("email", email), ("password", PASSWORD)];
    if remember {
        fields.push(("remember", "true"));
    }
    app.browser().submit("/fn/login", &fields).await.expect(303)
}

// SES-01
#[tokio::test]
async fn on_http_the_cookie_is_http_only_lax_and_host_only() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let (name, value, attributes) = cookie(&sign_in(&app, &user.email, true).await);
    assert_eq!(name, "regula");
    // 128 bits as base64url.
    assert_eq!(value.len(), 22, "{value}");
    let expected = ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000"];
    assert_eq!(attributes, set_of(&expected));
}

// SES-01
#[tokio::test]
async fn on_https_the_cookie_has_the_host_prefix_and_is_secure() {
    let app = TestApp::with(&HTTPS).await;
    let user = app.user("bob").await;
    let (name, _, attributes) = cookie(&sign_in(&app, &user.email, true).await);
    assert_eq!(name, "__Host-regula");
    let expected = [
        "HttpOnly",
        "SameSite=Lax",
        "Secure",
        "Path=/",
        "Max-Age=2592000",
    ];
    assert_eq!(attributes, set_of(&expected));
}

// SES-01
#[tokio::test]
async fn without_remember_me_the_cookie_has_no_max_age() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let (_, _, attributes) = cookie(&sign_in(&app, &user.email, false).await);
    assert_eq!(attributes, set_of(&["HttpOnly", "SameSite=Lax", "Path=/"]));
}

// SES-02: browsers ignore a removal without the attributes that the cookie's prefix requires.
#[tokio::test]
async fn cookie_removal_sends_the_same_security_attributes() {
    let app = TestApp::with(&HTTPS).await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let mut other_tab = browser.clone();
    let by_form = browser.submit("/fn/logout", &[]).await.expect(303);
    let by_page = other_tab.get("/dashboard").await.expect(303);
    for response in [by_form, by_page] {
        let (name, value, attributes) = cookie(&response);
        assert_eq!((name.as_str(), value.as_str()), ("__Host-regula", ""));
        for needed in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=0"] {
            assert!(attributes.contains(needed), "{needed}: {attributes:?}");
        }
        let has_domain = attributes.iter().any(|it| it.starts_with("Domain"));
        assert!(!has_domain, "{attributes:?}");
    }
    assert!(browser.cookies.is_empty() && other_tab.cookies.is_empty());
}

// SES-03
#[tokio::test]
async fn signing_in_replaces_an_existing_session_id() {
    let app = TestApp::new().await;
    let (mallory, bob) = (app.user("mallory").await, app.user("bob").await);
    let mut attacker = app.signed_in(&mallory).await;
    // Fixation: the attacker has planted their own cookie in the victim's browser.
    let mut victim = app.browser();
    victim.cookies = attacker.cookies.clone();
    victim.sign_in(&bob.email, PASSWORD).await;

    assert_ne!(victim.cookies["regula"], attacker.cookies["regula"]);
    let page = victim.get("/settings").await.expect(200);
    assert!(page.text.contains("bob@example.com"));
    let page = attacker.get("/settings").await.expect(303);
    assert!(page.header("location").starts_with("/login"));
}

// SES-03, SES-04
#[tokio::test]
async fn an_unknown_session_id_is_not_adopted() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let planted = "AAAAAAAAAAAAAAAAAAAAAQ";
    let mut browser = app.browser();
    browser.cookies.insert("regula".into(), planted.into());
    browser.sign_in(&user.email, PASSWORD).await;
    assert_ne!(browser.cookies["regula"], planted);

    let mut attacker = app.browser();
    attacker.cookies.insert("regula".into(), planted.into());
    let page = attacker.get("/settings").await.expect(303);
    assert_eq!(page.header("location"), "/login?next=%2Fsettings");
    attacker.call("/fn/remove_picture", &[]).await.expect(401);
}

// SES-05
#[tokio::test]
async fn malformed_session_ids_do_not_authenticate_and_cause_no_errors() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let good = app.signed_in(&user).await.cookies["regula"].clone();
    let long = format!("regula={}", "A".repeat(10_240));
    let odd: Vec<Vec<u8>> = [
        "regula=",
        "regula",
        "=",
        ";;;=;",
        "regula=!!!",
        "regula=not base64 at all",
        "regula=' OR '1'='1",
        "regula='; DROP TABLE sessions; --",
        "regula=%00",
        "regula=AAAAAAAAAAAAAAAAAAAAAA==",
        "regula=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "regula=\"AAAAAAAAAAAAAAAAAAAAAQ\"",
        "regula=a; regula=b",
        "__Host-regula=AAAAAAAAAAAAAAAAAAAAAQ",
        long.as_str(),
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .chain([b"regula=\xff\xfe".to_vec()])
    .collect();
    for value in odd {
        let shown = String::from_utf8_lossy(&value).into_owned();
        let send = async |method: Method, path: &str| {
            let request = app
                .browser()
                .request(method, path)
                .header(header::COOKIE, HeaderValue::from_bytes(&value).unwrap())
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::empty())
                .unwrap();
            app.send(request).await.status
        };
        assert_eq!(send(Method::GET, "/").await, 200, "{shown}");
        assert_eq!(send(Method::GET, "/dashboard").await, 303, "{shown}");
        let function = send(Method::POST, "/fn/remove_picture").await;
        assert_eq!(function, 401, "{shown}");
        assert_eq!(send(Method::GET, "/api/auth/token").await, 401, "{shown}");
    }
    // Two cookies of the same name: one of them is used, without an error.
    for pair in [
        format!("regula={good}; regula=x"),
        format!("regula=x; regula={good}"),
    ] {
        let mut browser = app.browser();
        let request = browser.request(Method::GET, "/dashboard");
        let request = request.header(header::COOKIE, &pair);
        let status = browser.run(request.body(Body::empty()).unwrap()).await.status;
        assert!(matches!(status, 200 | 303), "{pair}: {status}");
    }
    let mut owner = app.browser();
    owner.cookies.insert("regula".into(), good);
    owner.get("/dashboard").await.expect(200);
}
