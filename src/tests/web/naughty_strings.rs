//! Naughty strings on pages and in the data behind them: text is shown unchanged.

use serde_json::{Value, json};

use crate::{
    api::naughty_strings::KEPT,
    support::{
        Browser, TestApp, TestUser, assert_has,
        html::{Form, elements},
    },
};

/// Resources created with one text.
struct Made {
    text: &'static str,
    commitment: String,
    project: String,
}

async fn make(user: &TestUser, text: &'static str, start: &str, today: &str) -> Made {
    let post = async |path: &str, body: Value| {
        let made = user.create(path, &body).await;
        made["id"].as_str().unwrap().to_owned()
    };
    let custom = json!({ "title": text, "description": text, "category": text });
    let body = json!({ "custom": custom, "note": text, "start_date": start });
    let commitment = post("/api/users/me/commitments", body).await;
    for (date, log) in [
        (start, json!({ "status": "skipped", "reason": text })),
        (today, json!({ "status": "kept", "note": text })),
    ] {
        let path = format!("/api/users/me/commitments/{commitment}/logs/{date}");
        user.put(&path, &log).await.expect(200);
    }
    let body = json!({ "name": text, "description": text });
    let project = post("/api/users/me/projects", body).await;
    let body = json!({ "title": text, "description": text, "project_id": project });
    post("/api/users/me/tasks", body).await;
    Made {
        text,
        commitment,
        project,
    }
}

/// Text of the first heading.
fn heading(page: &str) -> String {
    elements(page)
        .into_iter()
        .skip_while(|e| e.tag != "h1")
        .take_while(|e| e.tag != "/h1")
        .map(|e| e.text)
        .collect()
}

/// Asserts that an element with this tag and class contains the text.
async fn assert_says(browser: &mut Browser, path: &str, tag: &str, class: &str, text: &str) {
    let page = browser.get(path).await.expect(200).text;
    let said: Vec<String> = elements(&page)
        .into_iter()
        .filter(|e| e.tag == tag && e.get("class").split(' ').any(|it| it == class))
        .map(|e| e.text)
        .collect();
    assert!(
        said.iter().any(|it| it.contains(text)),
        "{path}: {text:?} is not among {said:?}"
    );
}

// INP-03
#[tokio::test]
async fn naughty_strings_are_shown_unchanged_on_today_and_other_pages() {
    let app = TestApp::new().await;
    app.install_readings().await;
    let user = app.user("bob").await;
    let day = app.clock.now().get().date();
    let (start, today) = (day.previous_day().unwrap().to_string(), day.to_string());
    let mut all = Vec::new();
    for text in KEPT {
        all.push(make(&user, text, &start, &today).await);
    }

    // Data behind *Today*.
    let feed = user.read("/api/dashboard").await;
    let commitments = feed["commitments"].as_array().unwrap();
    let tasks = feed["tasks"].as_array().unwrap();
    assert_eq!((commitments.len(), tasks.len()), (KEPT.len(), KEPT.len()));
    for ((made, commitment), task) in all.iter().zip(commitments).zip(tasks) {
        assert_eq!(commitment["asceticism"]["title"], made.text);
        assert_eq!(commitment["asceticism"]["description"], made.text);
        assert_eq!(commitment["note"], made.text);
        assert_eq!(commitment["log"]["note"], made.text);
        assert_has(
            task,
            json!({ "title": made.text, "description": made.text }),
        );
    }

    // *Today* itself.
    let mut browser = app.signed_in(&user).await;
    let page = browser.get("/dashboard").await.expect(200).text;
    let said: Vec<String> = elements(&page).into_iter().map(|e| e.text).collect();
    for made in &all {
        let times = said.iter().filter(|it| *it == made.text).count();
        assert!(times >= 3, "{:?}: {times} times on Today", made.text);
    }

    for made in &all {
        let (text, path) = (made.text, format!("/commitments/{}", made.commitment));
        let page = browser.get(&path).await.expect(200).text;
        assert_eq!(heading(&page), text);
        assert_says(&mut browser, &path, "p", "quoted", text).await;
        assert_says(
            &mut browser,
            &path,
            "p",
            "row-note",
            &format!("Skipped: {text}"),
        )
        .await;
        let path = format!("/projects/{}", made.project);
        let page = browser.get(&path).await.expect(200).text;
        assert_eq!(heading(&page), text);
        assert_says(&mut browser, &path, "p", "row-title", text).await;
    }

    // Notes on readings: one per date of the plan.
    let readings = "/api/users/me/readings";
    let mut date = day;
    for text in KEPT.into_iter().take(40) {
        let path = format!("{readings}/{date}");
        user.put(&path, &json!({ "note": text })).await.expect(200);
        let page = browser.get(&format!("/readings/{date}")).await.expect(200).text;
        let form = Form::all(&page, "/fn/mark_reading")
            .into_iter()
            .find(|form| form.value("noted").is_some());
        assert_eq!(form.unwrap().value("note"), Some(text));
        date = date.next_day().unwrap();
    }
}
