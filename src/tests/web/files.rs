//! Static files: which are served, and how long they are cached.

use axum::{body::Body, http::Request};

use crate::support::TestApp;

/// Fixture: an app with a site as the build creates it.
async fn with_site(site: &std::path::Path) -> TestApp {
    let write = |path: &str, text: &str| {
        let path = site.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("pkg/regula.abc.js", "export {};");
    write("pkg/regula.def.wasm", "\0asm");
    write("pkg/regula.123.css", "p { margin: 0 }");
    write("static/plain.js", "// plain");
    write("static/icon.svg", "<svg/>");
    write("favicon.ico", "icon");
    write("robots.txt", "User-agent: *");
    write("service-worker.js", "// worker");
    write("secret", "none of the site");
    TestApp::configured(&[], |config| {
        config.site_folder = Some(site.to_owned());
    })
    .await
}

// CCH-02, HDR-07
#[tokio::test]
async fn hashed_files_are_immutable_and_pages_are_no_store() {
    let site = tempfile::tempdir().unwrap();
    let app = with_site(site.path()).await;
    let get = async |path: &str| {
        let request = Request::get(path).body(Body::empty()).unwrap();
        app.send(request).await
    };
    let page = get("/login").await.expect(200);
    let for_good = "public, max-age=31536000, immutable";
    for (path, kind) in [
        ("/pkg/regula.abc.js", "text/javascript"),
        ("/pkg/regula.def.wasm", "application/wasm"),
        ("/pkg/regula.123.css", "text/css"),
    ] {
        assert!(page.text.contains(path), "{path} is not on the page");
        let file = get(path).await.expect(200);
        assert_eq!(file.header("cache-control"), for_good, "{path}");
        assert_eq!(file.header("content-type"), kind, "{path}");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(!file.headers.contains_key("set-cookie"));
    }
    assert_eq!(page.header("cache-control"), "no-store");
    for (path, kind) in [
        ("/static/plain.js", "text/javascript"),
        ("/static/icon.svg", "image/svg+xml"),
        ("/favicon.ico", "image/x-icon"),
        ("/robots.txt", "text/plain"),
    ] {
        let file = get(path).await.expect(200);
        assert_eq!(
            file.header("cache-control"),
            "public, max-age=86400",
            "{path}"
        );
        assert_eq!(file.header("content-type"), kind, "{path}");
    }
    // CFG-03: other files on the disk are not served.
    for path in [
        "/secret",
        "/pkg/../secret",
        "/pkg/%2e%2e/secret",
        "/static/..%2fsecret",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/pkg/",
        "/static",
        "/.git/config",
        "/.env",
        "/Cargo.toml",
    ] {
        let response = get(path).await;
        assert_eq!(response.status, 404, "{path}: {}", response.text);
        assert_eq!(response.header("cache-control"), "no-store", "{path}");
    }
}

// The worker's content security policy lets it fetch the page that it stores.
#[tokio::test]
async fn the_service_worker_is_served_at_the_root_with_no_cache() {
    let site = tempfile::tempdir().unwrap();
    let app = with_site(site.path()).await;
    let request = Request::get("/service-worker.js").body(Body::empty()).unwrap();
    let file = app.send(request).await.expect(200);
    assert_eq!(file.header("content-type"), "text/javascript");
    assert_eq!(file.header("cache-control"), "no-cache");
    let policy = file.header("content-security-policy");
    assert_eq!(policy, "default-src 'none'; connect-src 'self'");
}

// The service worker fetches this page without the cookie, and stores one copy for all users.
#[tokio::test]
async fn the_offline_page_contains_no_user_data() {
    let app = TestApp::new().await;
    let page = app.browser().get("/offline").await.expect(200);
    assert!(page.text.contains("The server cannot be reached"));
    assert!(!page.text.contains("regula-user"), "{}", page.text);
    let worker = include_str!("../../../public/service-worker.js");
    assert!(worker.contains("credentials: 'omit'"), "{worker}");
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let today = browser.get("/dashboard").await.expect(200);
    assert!(today.text.contains(&user.id), "the user id is missing");
}
