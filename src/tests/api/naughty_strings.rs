//! Naughty strings: text that breaks software is stored unchanged, or refused.

use serde_json::{Value, json};

use crate::support::{TestApp, assert_has};

/// Accepted unchanged in every text field.
pub(crate) const KEPT: [&str; 44] = [
    "undefined",
    "null",
    "NULL",
    "true",
    "0",
    "1e1000",
    "NaN",
    "-Infinity",
    "0x0",
    "1.0",
    "' OR 1=1 --",
    "'; DROP TABLE users; --",
    "\"",
    "`",
    "\\",
    "\\\\'",
    "\\u0000",
    "%00",
    "%s%s%s%n",
    "${7*7}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "<!--",
    "]]>",
    "&lt;",
    "../../../etc/passwd",
    "$(touch /tmp/x)",
    "=cmd|' /C calc'!A0",
    "Ω≈ç√∫˜µ≤≥÷",
    "田中さんにあげて下さい",
    "사회과학원 어학연구소",
    "هُنَاكَ مَا يُسَمَّى",
    "\u{202e}right to left\u{202c}",
    "\u{200b}\u{200d}\u{feff}x",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
    "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏿 🇵🇹",
    "𝕳𝖊𝖑𝖑𝖔 \u{10ffff}",
    "ﬀ ẞ ı İ K ſ",
    "e\u{301} \u{e9}",
    "\u{fffd}\u{fffe}\u{ffff}",
    "a\u{a0}b\u{3000}c",
];

/// Accepted in multi-line fields, refused in single-line ones.
const MANY_LINES: [&str; 9] = [
    "a\nb",
    "a\tb",
    "a\rb",
    "a\u{8}b",
    "a\u{1b}[31mb",
    "a\u{7f}b",
    "a\u{85}b",
    "a\u{9f}b",
    "\u{1}",
];

// INP-03
#[tokio::test]
async fn naughty_strings_in_tasks_and_user_names_are_stored_unchanged() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for text in KEPT {
        let body = json!({ "title": text, "description": text });
        let made = user.create("/api/users/me/tasks", &body).await;
        assert_has(&made, json!({ "title": text, "description": text }));
        let path = format!("/api/users/me/tasks/{}", made["id"].as_str().unwrap());
        assert_eq!(user.read(&path).await, made);
        let found = serde_urlencoded::to_string([("q", text)]).unwrap();
        let found = user.get(&format!("/api/users/me/tasks?{found}")).await;
        let found = found.expect(200).json()["items"].clone();
        assert!(
            found.as_array().unwrap().contains(&made),
            "{text:?} is not found"
        );

        let named = user.patch("/api/auth/me", &json!({ "name": text })).await;
        assert_eq!(named.expect(200).json()["name"], text);
        assert_eq!(user.me().await.expect(200).json()["name"], text);
    }
}

// INP-02, INP-05
#[tokio::test]
async fn control_characters_are_allowed_only_in_descriptions_and_nul_never() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let post = async |body: Value| user.post("/api/users/me/tasks", &body).await;
    for text in MANY_LINES {
        let made = post(json!({ "title": "x", "description": text })).await.expect(201).json();
        assert_eq!(made["description"], text);
        let text = format!("a{text}b");
        post(json!({ "title": text })).await.refused(422, "invalid");
        let named = user.patch("/api/auth/me", &json!({ "name": text })).await;
        named.refused(422, "invalid");
    }
    for text in ["\0", "a\0", "\0b"] {
        post(json!({ "title": text })).await.refused(422, "invalid");
        post(json!({ "title": "x", "description": text })).await.refused(422, "invalid");
    }
}

#[tokio::test]
async fn text_limits_are_counted_in_characters() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    for letter in ["x", "é", "田", "🗝"] {
        let body = json!({ "title": letter.repeat(200), "description": letter.repeat(10_000) });
        let made = user.create("/api/users/me/tasks", &body).await;
        assert_eq!(made["description"], body["description"]);
        let body = json!({ "title": letter.repeat(201) });
        user.post("/api/users/me/tasks", &body).await.invalid("title");
        let body = json!({ "title": "x", "description": letter.repeat(10_001) });
        user.post("/api/users/me/tasks", &body).await.invalid("description");
    }
}
