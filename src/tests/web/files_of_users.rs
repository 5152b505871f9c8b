//! File uploads and downloads without JavaScript: picture, export and import.

use axum::{
    body::Body,
    http::{Method, header},
};
use image::ImageFormat;

use crate::support::{
    TestApp, TestResponse,
    files::{picture, unzip},
    html::{Form, elements, find, words},
};

const PNG: (&str, &str) = ("me.png", "image/png");
const PICTURE: &str = "/settings/picture";
const IMPORT: &str = "/settings/import";

/// Error message of a file field, which has to be marked as invalid.
#[track_caller]
fn wrong_at(page: &TestResponse, id: &str) -> String {
    assert_eq!(
        find(&page.text, |e| e.get("id") == id).get("aria-invalid"),
        "true"
    );
    find(&page.text, |e| e.get("id") == format!("{id}-error")).text
}

#[tokio::test]
async fn an_uploaded_picture_is_shown_on_pages_until_removed() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/settings").await.expect(200);
    let form = find(&page.text, |e| {
        e.tag == "form" && e.get("action") == PICTURE
    });
    assert_eq!(form.get("enctype"), "multipart/form-data");
    assert!(!elements(&page.text).iter().any(|e| e.tag == "img"));

    let file = picture(ImageFormat::Png, 64, 64);
    let done = browser.upload(PICTURE, "image", PNG, &file).await.expect(303);
    assert_eq!(done.header("location"), "/settings?saved=picture#picture");
    let page = browser.get("/settings?saved=picture").await.expect(200);
    assert!(words(&page.text).contains("Saved."));
    let shown = find(&page.text, |e| e.tag == "img").get("src").to_owned();
    let me = user.me().await.json();
    assert_eq!(me["image"], shown);
    app.anon().get(&shown).await.expect(200);
    let page = browser.get("/dashboard").await.expect(200);
    assert_eq!(find(&page.text, |e| e.tag == "img").get("src"), shown);

    let page = browser.get("/settings").await.expect(200);
    let remove = Form::of(&page.text, "/fn/remove_picture");
    let done = browser.send(&remove).await.expect(303);
    assert_eq!(done.header("location"), "/settings?saved=picture#picture");
    let page = browser.get("/settings").await.expect(200);
    assert!(!elements(&page.text).iter().any(|e| e.tag == "img"));
    app.anon().get(&shown).await.expect(404);
}

// DOS-02
#[tokio::test]
async fn a_refused_file_shows_an_error_at_its_field() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut browser = app.signed_in(&user).await;
    let text = browser.upload(PICTURE, "image", PNG, b"no picture").await.expect(422);
    assert_eq!(
        wrong_at(&text, "image"),
        "Choose a PNG, JPEG, WebP or GIF picture."
    );
    // No file was chosen; other fields are ignored.
    for (field, content) in [("image", &b""[..]), ("other", b"x")] {
        let none = browser.upload(PICTURE, field, ("", "application/octet-stream"), content).await;
        assert_eq!(wrong_at(&none.expect(422), "image"), "Choose a file first.");
    }
    let large = vec![0; 5 * 1024 * 1024 + 1];
    let large = browser.upload(PICTURE, "image", PNG, &large).await.expect(413);
    assert!(!wrong_at(&large, "image").is_empty());
    let larger = vec![0; 6 * 1024 * 1024];
    let larger = browser.upload(PICTURE, "image", PNG, &larger).await.expect(413);
    assert_eq!(
        wrong_at(&larger, "image"),
        "Choose a picture of at most 5 MB."
    );
    let zip = ("regula.zip", "application/zip");
    let large = browser
        .upload(
            IMPORT,
            "archive",
            zip,
            &vec![0; 4 * 1024 * 1024 + 20 * 1024],
        )
        .await
        .expect(413);
    assert_eq!(
        wrong_at(&large, "archive"),
        "Choose a file of at most 4 MB."
    );
    let none = browser.upload(IMPORT, "archive", zip, b"PK").await.expect(400);
    assert_eq!(
        wrong_at(&none, "archive"),
        "This is not a file exported by Regula."
    );
    // Reloading the address of an upload redirects to the form's page.
    for path in [PICTURE, IMPORT] {
        let anew = browser.get(path).await.expect(303);
        assert_eq!(anew.header("location"), "/settings");
    }
}

#[tokio::test]
async fn an_exported_archive_is_imported_and_the_page_shows_counts() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let mut browser = app.signed_in(&bob).await;
    for title in ["One", "Two"] {
        browser.submit("/fn/create_task", &[("title", title)]).await.expect(303);
    }
    let page = browser.get("/settings").await.expect(200);
    let link = find(&page.text, |e| e.tag == "a" && e.has("download")).get("href").to_owned();
    let file = browser.get(&link).await.expect(200);
    assert_eq!(file.header("content-type"), "application/zip");
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"regula-"));
    assert_eq!(file.header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(file.header("cache-control"), "no-store");
    assert_eq!(unzip(&file.bytes).len(), 11);

    let mut browser = app.signed_in(&eve).await;
    let zip = ("regula.zip", "application/zip");
    for (to, says) in [
        ("imported=2&skipped=0", "2 entries were imported."),
        (
            "imported=0&skipped=2",
            "No entries were imported. 2 were already there.",
        ),
    ] {
        let done = browser.upload(IMPORT, "archive", zip, &file.bytes).await.expect(303);
        assert_eq!(
            done.header("location"),
            format!("/settings?saved=data&{to}#data")
        );
        let page = browser.get(&format!("/settings?saved=data&{to}")).await.expect(200);
        assert_eq!(find(&page.text, |e| e.get("role") == "status").text, says);
    }
    let json = br#"{"version":1,"tasks":[{"title":" ","created_at":"2026-11-20T21:29:00Z"}]}"#;
    let named = ("regula.json", "application/json");
    let wrong = browser.upload(IMPORT, "archive", named, json).await.expect(422);
    assert!(wrong_at(&wrong, "archive").starts_with("Nothing was imported:"));
    assert!(words(&wrong.text).contains("tasks[0].title: Enter a title."));
}

// CSR-01, CSR-02, CSR-03
#[tokio::test]
async fn cross_site_uploads_and_exports_are_refused() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let cookies: Vec<_> = browser.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let ask = async |method: Method, path: &str, site: &str| {
        let request = axum::http::Request::builder().method(method).uri(path);
        let request = request
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT, "text/html")
            .header("sec-fetch-site", site)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        let body = "--b\r\ncontent-disposition: form-data; name=\"archive\"; filename=\"x\"\r\n\r\n\
                    {\"version\":1}\r\n--b--\r\n";
        app.send(request.body(Body::from(body)).unwrap()).await
    };
    for site in ["cross-site", "same-site", "none"] {
        for path in [PICTURE, IMPORT] {
            ask(Method::POST, path, site).await.expect(403);
        }
        let led = ask(Method::GET, "/settings/export", site).await.expect(303);
        assert_eq!(led.header("location"), "/settings#data");
    }
    ask(Method::DELETE, PICTURE, "same-origin").await.expect(405);
    let acts =
        "SELECT count(*) FROM audit_entries WHERE action IN ('user.exported', 'user.imported')";
    assert_eq!(app.sql(acts).await, [["0"]]);
    ask(Method::POST, IMPORT, "same-origin").await.expect(303);
    ask(Method::GET, "/settings/export", "same-origin").await.expect(200);
    assert_eq!(app.sql(acts).await, [["2"]]);
}

#[tokio::test]
async fn file_routes_redirect_visitors_to_login_and_refuse_banned_users() {
    let app = TestApp::new().await;
    let (admin, user) = (app.admin("ada").await, app.user("bob").await);
    let mut stranger = app.browser();
    for (path, field) in [(PICTURE, "image"), (IMPORT, "archive")] {
        let led = stranger.upload(path, field, PNG, b"x").await.expect(303);
        assert!(led.header("location").starts_with("/login?next=%2Fsettings"));
    }
    let led = stranger.get("/settings/export").await.expect(303);
    assert!(led.header("location").starts_with("/login?next=%2Fsettings"));

    let mut browser = app.signed_in(&user).await;
    let ban = serde_json::json!({ "reason": "Spam" });
    admin.post(&user.ban_path(), &ban).await.expect(200);
    let refused = browser.get("/settings/export").await.expect(403);
    assert!(words(&refused.text).contains("Spam"));
}

#[tokio::test]
async fn an_upload_without_a_multipart_form_is_415() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    for kind in [
        "application/x-www-form-urlencoded",
        "image/png",
        "multipart/form-data",
        "",
    ] {
        let mut request = browser.request(Method::POST, PICTURE);
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let refused = app.send(request.body(Body::from("image=x")).unwrap()).await;
        refused.refused(415, "unsupported_media_type");
    }
}
