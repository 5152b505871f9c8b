//! Server functions as islands call them: form-encoded requests, JSON responses, error statuses.

use axum::{
    body::Body,
    http::{Method, header},
};
use regula::startup;

use crate::support::{Browser, PASSWORD, TestApp, TestResponse, endpoints::functions};

const NOBODY: &str = "018f0000-0000-7000-8000-000000000000";

#[tokio::test]
async fn server_function_errors_have_a_status_and_problem_json() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let (mut anyone, mut bob) = (app.browser(), app.signed_in(&user).await);

    let none = anyone.call("/fn/remove_picture", &[]).await;
    none.refused(401, "authorization_missing");
    assert_eq!(none.header("content-type"), "application/problem+json");
    assert_eq!(none.header("cache-control"), "no-store");
    let wrong = [("email", "bob@example.com"), ("password", "Wrong-Horse-9")];
    let wrong = anyone.call("/fn/login", &wrong).await;
    wrong.refused(401, "invalid_credentials");
    let ban = [("id", NOBODY), ("reason", "x")];
    bob.call("/fn/ban_user", &ban).await.refused(403, "admin_required");
    for id in [NOBODY, "1", "../../admin/users", ""] {
        let task = [("id", id), ("completed", "true")];
        bob.call("/fn/complete_task", &task).await.refused(404, "not_found");
    }
    bob.call("/fn/nothing", &[]).await.refused(404, "not_found");
    bob.call("/fn/create_task", &[("title", "")]).await.invalid("title");
    let taken = [
        ("name", "x"),
        ("email", "bob@example.com"),
        ("password", PASSWORD),
    ];
    anyone.call("/fn/register", &taken).await.refused(409, "email_taken");
    bob.call("/fn/create_task", &[]).await.refused(400, "malformed");
}

// THR-09, THR-11
#[tokio::test]
async fn too_many_login_attempts_are_429_with_retry_after() {
    let app = TestApp::new().await;
    app.user("bob").await;
    let mut browser = app.browser();
    let wrong = [("email", "bob@example.com"), ("password", "Wrong-Horse-9")];
    let mut tries = 0;
    let refused = loop {
        let response = browser.call("/fn/login", &wrong).await;
        tries += 1;
        assert!(tries < 20, "{response:?}");
        if response.status == 429 {
            break response.refused(429, "rate_limited");
        }
        response.expect(401);
    };
    assert!(refused.header("retry-after").parse::<u32>().unwrap() > 0);
    // The plain form shares the counter, and the right password is refused, too.
    let right = [
        ("email", "bob@example.com"),
        ("password", PASSWORD),
        ("page", "/login"),
    ];
    let page = browser.submit("/fn/login", &right).await.expect(429);
    assert!(crate::support::html::words(&page.text).contains("Too many attempts"));
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
    assert!(browser.cookies.is_empty());
    app.clock.advance(time::Duration::minutes(5));
    browser.submit("/fn/login", &right).await.expect(303);
}

async fn post(browser: &Browser, app: &TestApp, path: &str, body: &[u8]) -> TestResponse {
    let request = browser
        .request(Method::POST, path)
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.to_vec()))
        .unwrap();
    app.send(request).await
}

// INP-05, INP-06
#[tokio::test]
async fn server_functions_never_return_5xx_for_malformed_arguments() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let browser = app.signed_in(&admin).await;
    let deep = format!("items{}=x", "[a]".repeat(5000));
    let long = format!("title={}", "a".repeat(60_000));
    let fields = [
        "title",
        "id",
        "email",
        "name",
        "token",
        "reason",
        "items[0][target]",
    ];
    let everything = |value: &str| {
        let pairs = fields.map(|field| format!("{field}={value}")).join("&");
        format!(
            "{pairs}&password={PASSWORD}&completed=true&theme=dark&day_start_hour=0&time_zone=UTC"
        )
    };
    let bodies: Vec<Vec<u8>> = [
        "",
        "&&==&",
        "%",
        "title=%zz&id=%",
        "title=%ff%fe&id=%80",
        "title[]=1&title[x]=2&id[0]=a",
        "title=1&title=2&id=1&id=2",
        "title=x&items=1",
        "title=x&items[0][place]=%00&items[0][target]=%27",
        "title=x&items[-1][place]=1&items[99999999][place]=1",
        "completed=maybe&id=1",
        "name=x&time_zone=UTC&day_start_hour=99999999999&theme=neon",
        "day_start_hour=-1&name=x&time_zone=Mars/Base&theme=dark",
        "{\"title\":\"x\"}",
        &deep,
        &long,
        &everything("%00"),
        &everything("%F0%9F%92%A9"),
        &everything("%27%3B%20DROP%20TABLE%20users%3B--"),
        &everything("%E2%80%AE%EF%BF%BE"),
        &everything("..%2F..%2Fadmin"),
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .chain([b"title=\xff\xfe&id=\x00".to_vec()])
    .collect();
    let mut paths = functions();
    // Last, as signing out would end the session that the other requests use.
    paths.sort_by_key(|path| *path == "/fn/logout");
    for path in paths {
        for body in &bodies {
            let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
            let response = post(&browser, &app, path, body).await;
            assert!(response.status < 500, "{path} {shown}: {}", response.text);
            if response.status >= 400 {
                let problem = response.json();
                assert_eq!(problem["status"], response.status, "{path} {shown}");
            }
        }
    }
}

// INP-05, INP-06
#[tokio::test]
async fn pages_never_return_5xx_for_malformed_urls() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let mut browser = app.signed_in(&admin).await;
    let fields = [
        "q",
        "cursor",
        "state",
        "due",
        "project",
        "sort",
        "status",
        "role",
        "by",
        "on",
        "from",
        "to",
        "month",
        "until",
        "day",
        "token",
        "leave",
        "ban",
        "edit",
        "added",
        "deleted",
        "asceticism",
        "notes",
        "plan",
        "date",
        "pause",
    ];
    let everything = |value: &str| fields.map(|field| format!("{field}={value}")).join("&");
    let queries = [
        "&&==&".to_owned(),
        "q=%zz&cursor=%".to_owned(),
        "q=%ff%fe&token=%80".to_owned(),
        "q[]=1&q[x]=2&by=1&by=2".to_owned(),
        everything("%00"),
        everything("%F0%9F%92%A9"),
        everything("%27%3B%20DROP%20TABLE%20users%3B--"),
        everything("2026-02-30"),
        everything("-1"),
        everything("..%2F..%2Fadmin"),
    ];
    for page in startup::pages() {
        for id in [NOBODY, "-1", "%00", "..%2F..%2Fadmin"] {
            let path: Vec<&str> =
                page.split('/').map(|part| if part.starts_with('{') { id } else { part }).collect();
            let path = path.join("/");
            for query in &queries {
                let response = browser.get(&format!("{path}?{query}")).await;
                assert!(response.status < 500, "{path}?{query}: {}", response.text);
            }
            if !page.contains('{') {
                break;
            }
        }
    }
}

// CSR-09
#[tokio::test]
async fn an_unsupported_content_type_is_415_and_has_no_effect() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let multipart = "multipart/form-data; boundary=x";
    for kind in ["text/plain", multipart, "application/json", "", "text/html"] {
        for accept in ["application/json", "text/html"] {
            let mut request =
                browser.request(Method::POST, "/fn/create_task").header(header::ACCEPT, accept);
            if !kind.is_empty() {
                request = request.header(header::CONTENT_TYPE, kind);
            }
            let response = app.send(request.body(Body::from("title=x")).unwrap()).await;
            assert_eq!(response.status, 415, "{kind} {accept}");
        }
    }
    let tasks = user.get("/api/users/me/tasks").await.json();
    assert_eq!(tasks["total"], 0);
    // Parameters of the accepted content type, such as its charset, are ignored.
    let request = browser
        .request(Method::POST, "/fn/create_task")
        .header(
            header::CONTENT_TYPE,
            "application/x-www-form-urlencoded; charset=UTF-8",
        )
        .body(Body::from("title=x"))
        .unwrap();
    app.send(request).await.expect(200);
}

// DOS-02
#[tokio::test]
async fn a_form_of_more_than_192_kib_is_413() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let browser = app.signed_in(&user).await;
    let body = |bytes: usize| {
        let head = "title=x&description=";
        format!("{head}{}", "a".repeat(bytes - head.len())).into_bytes()
    };
    post(&browser, &app, "/fn/create_task", &body(192 * 1024 + 1))
        .await
        .refused(413, "too_large");
    post(&browser, &app, "/fn/login", &body(1024 * 1024)).await.refused(413, "too_large");
    post(&browser, &app, "/fn/create_task", &body(192 * 1024)).await.expect(200);
}
