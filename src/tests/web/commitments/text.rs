//! Escaping on the pages of commitments: user texts are escaped and preserved.

use super::*;

const EVIL: &str = "</textarea><script>alert(1)</script>\"><img src=x onerror=alert(1)> '{{x}} &lt;b&gt; 田中 👩‍👩‍👧‍👦 \u{202e}x";

#[track_caller]
fn assert_harmless(html: &str) {
    assert!(html.contains("alert(1)"), "the text is missing");
    for element in elements(html) {
        assert!(element.tag != "img", "{element:?}");
        assert!(
            !element.attributes.keys().any(|name| name.starts_with("on")),
            "{element:?}"
        );
    }
    assert!(
        !html.contains("<script>alert") && !html.contains("<img"),
        "{html}"
    );
}

// INP-04: scripts in text.
#[tokio::test]
async fn user_texts_are_escaped_and_preserved_on_commitment_pages() {
    let mut monk = Monk::new().await;
    let unit = "<img src=x>\"'<b>";
    let body = json!({
        "custom": { "title": EVIL, "description": EVIL, "tracking_type": "count", "icon": "<" },
        "start_date": monk.ago(5).to_string(),
        "rule": { "target": 2, "unit": unit },
        "note": EVIL,
    });
    let path = "/api/users/me/commitments";
    let made = monk.user.create(path, &body).await;
    let page = format!("/commitments/{}", made["id"].as_str().unwrap());
    let (one, two) = (monk.ago(1), monk.ago(2));
    let log = json!({ "value": 1, "note": EVIL });
    monk.user.put(&format!("/api/users/me{page}/logs/{one}"), &log).await.expect(200);
    let log = json!({ "status": "skipped", "reason": EVIL });
    monk.user.put(&format!("/api/users/me{page}/logs/{two}"), &log).await.expect(200);
    let pause = json!({ "from_date": monk.ago(0).to_string(), "reason": EVIL });
    monk.user.post("/api/users/me/pauses", &pause).await.expect(201);

    for step in [
        "",
        "?step=words",
        "?step=rule",
        "?step=note",
        "?step=delete",
        "?step=pause",
    ] {
        assert_harmless(&monk.open(&format!("{page}{step}")).await);
    }
    for step in ["", "?order=1", "?step=vacation", "?archived=1"] {
        assert_harmless(&monk.open(&format!("/commitments{step}")).await);
    }
    let html = monk.open(&format!("{page}?day={one}")).await;
    assert_harmless(&html);
    assert_eq!(Form::of(&html, "/fn/write_day").value("note"), Some(EVIL));
    let html = monk.open(&format!("{page}?day={two}")).await;
    assert_eq!(Form::of(&html, "/fn/write_day").value("reason"), Some(EVIL));
    let html = monk.open(&format!("{page}?step=words")).await;
    let form = Form::of(&html, "/fn/describe_commitment");
    for field in ["title", "description"] {
        assert_eq!(form.value(field), Some(EVIL), "{field}");
    }

    // A rejected form keeps the texts, and an unchanged form changes nothing.
    let long = "x".repeat(201);
    let refused = monk.browser.send(&form.clone().with("title", &long)).await.expect(422);
    assert_eq!(
        Form::of(&refused.text, "/fn/describe_commitment").value("description"),
        Some(EVIL)
    );
    monk.browser.send(&form).await.expect(303);
    let html = monk.open(&format!("{page}?step=note")).await;
    let form = Form::of(&html, "/fn/write_commitment");
    assert_eq!(form.value("note"), Some(EVIL));
    monk.browser.send(&form).await.expect(303);
    let known = monk.knows(&page).await;
    assert_eq!(
        (&known["note"], &known["asceticism"]["title"]),
        (&json!(EVIL), &json!(EVIL))
    );
    let html = monk.open(&format!("{page}?step=rule")).await;
    let form = Form::of(&html, "/fn/change_rule");
    assert_eq!(form.value("unit"), Some(unit));
}
