//! Device cookie: when it is set, its attributes, and that it does not authenticate.

use axum::http::header;

use crate::support::{PASSWORD, TestApp, TestResponse};

/// Device cookies that a response sets.
fn device_cookies(response: &TestResponse) -> Vec<String> {
    let all = response.headers.get_all(header::SET_COOKIE).iter();
    all.map(|cookie| cookie.to_str().unwrap().to_owned())
        .filter(|cookie| cookie.contains("-device="))
        .collect()
}

#[tokio::test]
async fn the_device_cookie_has_session_cookie_attributes_and_lasts_a_year() {
    for (url, name, secure) in [
        ("https://good.example", "__Host-regula-device", "; Secure"),
        ("http://localhost", "regula-device", ""),
    ] {
        let app = TestApp::with(&[("REGULA_PUBLIC_URL", url)]).await;
        let user = app.user("bob").await;
        let fields = [("email", user.email.as_str()), ("password", PASSWORD)];
        let signed_in = app.browser().submit("/fn/login", &fields).await.expect(303);
        let [cookie] = &device_cookies(&signed_in)[..] else {
            panic!("one cookie: {signed_in:?}")
        };
        let (pair, attributes) = cookie.split_once("; ").unwrap();
        let (its_name, value) = pair.split_once('=').unwrap();
        assert_eq!(its_name, name);
        // 128 bits as base64url.
        assert_eq!(value.len(), 22, "{value}");
        let expected = format!("Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax{secure}");
        assert_eq!(attributes, expected);
        assert!(!app.dump().await.contains(value));
    }
}

#[tokio::test]
async fn the_device_cookie_is_set_only_by_successful_browser_sign_ins() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let mut browser = app.browser();
    for path in ["/", "/login", "/register", "/dashboard"] {
        assert!(
            device_cookies(&browser.get(path).await).is_empty(),
            "{path}"
        );
    }
    let wrong = [("email", "bob@example.com"), ("password", "Wrong-Horse-9")];
    for _ in 0..8 {
        let refused = browser.submit("/fn/login", &wrong).await;
        assert!(device_cookies(&refused).is_empty(), "{refused:?}");
    }
    let mut new = app.browser();
    let fields = [
        ("name", "Eve"),
        ("email", "eve@example.com"),
        ("password", PASSWORD),
    ];
    let made = new.call("/fn/register", &fields).await.expect(200);
    assert_eq!(device_cookies(&made).len(), 1);
    // A browser that has a device cookie keeps it.
    new.submit("/fn/logout", &[]).await.expect(303);
    let again = new.submit("/fn/login", &fields[1..]).await.expect(303);
    assert!(device_cookies(&again).is_empty());
    // API clients do not get one.
    let body = serde_json::json!({ "email": "eve@example.com", "password": PASSWORD });
    let pair = app.anon().post("/api/auth/login", &body).await.expect(200);
    assert!(device_cookies(&pair).is_empty());
}

#[tokio::test]
async fn the_device_cookie_does_not_authenticate() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    browser.cookies.clear();
    assert!(browser.device.is_some());
    let page = browser.get("/dashboard").await.expect(303);
    assert_eq!(page.header("location"), "/login");
    browser.call("/fn/remove_picture", &[]).await.expect(401);
    let (name, value) = browser.device.clone().unwrap();
    let mut other = app.browser();
    for name in ["regula", &name] {
        other.cookies.insert(name.to_owned(), value.clone());
    }
    other.call("/fn/remove_picture", &[]).await.expect(401);
}
