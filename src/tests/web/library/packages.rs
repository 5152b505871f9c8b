//! Pages to enrol in a package, see its progress, and leave it.

use serde_json::{Value, json};
use time::Duration;

use crate::support::{
    TestApp, TestUser,
    html::{Form, elements, error_at, title, words},
};

async fn package(admin: &TestUser) -> Value {
    let made = admin.post("/api/admin/asceticisms", &json!({ "title": "Pray" })).await;
    let pray = made.expect(201).json();
    let items = json!([
        { "asceticism_id": pray["id"] },
        { "asceticism_id": pray["id"], "first_day": 8, "last_day": 9 },
    ]);
    let body = json!({ "title": "Forty days", "term_days": 40, "items": items });
    let made = admin.post("/api/admin/packages", &body).await;
    made.expect(201).json()
}

fn page_of(package: &Value) -> String {
    format!("/library/packages/{}", package["id"].as_str().unwrap())
}

#[tokio::test]
async fn users_can_enrol_see_progress_and_leave_a_package() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let forty = package(&ada).await;
    let here = page_of(&forty);
    let mut browser = app.signed_in(&bob).await;
    let page = browser.get(&here).await.expect(200);
    let said = words(&page.text);
    for word in [
        "Package · 40 days",
        "2 things",
        "The whole time",
        "Days 8 to 9",
        "Every day",
    ] {
        assert!(said.contains(word), "{word}: {said}");
    }
    let form = Form::of(&page.text, "/fn/enrol");
    let today = app.clock.now().get().date();
    assert_eq!(form.value("start_date"), Some(today.to_string().as_str()));
    let back = browser.send(&form).await.expect(303);
    assert_eq!(back.header("location"), here);
    let page = browser.get(&here).await.expect(200);
    assert!(
        words(&page.text).contains("Day 1 of 40"),
        "{}",
        words(&page.text)
    );
    assert!(Form::all(&page.text, "/fn/enrol").is_empty());
    // Submitted again from an outdated page.
    let again = browser.send(&form).await.expect(409);
    let said = words(&again.text);
    assert!(
        said.contains("Day 1 of 40") && said.contains("You are already enrolled in this package"),
        "{said}"
    );

    app.clock.advance(Duration::days(11));
    let mut browser = app.signed_in(&bob).await;
    let bob = app.log_in(&bob.email).await;
    let mine = bob.read("/api/users/me/commitments").await;
    let id = mine["items"][0]["id"].as_str().unwrap();
    let log = format!("/api/users/me/commitments/{id}/logs/{today}");
    bob.put(&log, &json!({ "status": "kept" })).await.expect(200);
    for path in ["/library", here.as_str()] {
        let said = words(&browser.get(path).await.expect(200).text);
        assert!(said.contains("Day 12 of 40"), "{path}: {said}");
        assert!(said.contains("1 of 13 kept"), "{path}: {said}");
    }

    let asked = browser.get(&format!("{here}?leave=1")).await.expect(200);
    assert!(words(&asked.text).contains("Your logs are kept"));
    let form = Form::of(&asked.text, "/fn/leave_package");
    let back = browser.send(&form).await.expect(303);
    assert_eq!(back.header("location"), here);
    let said = words(&browser.get(&here).await.expect(200).text);
    assert!(said.contains("Left on day 12 of 40 · 1 of"), "{said}");
    assert!(said.contains("Enrol"), "{said}");
    assert!(!words(&browser.get("/library").await.expect(200).text).contains("In progress"));
}

#[tokio::test]
async fn an_invalid_start_date_shows_a_field_error_and_is_kept() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let here = page_of(&package(&ada).await);
    let mut browser = app.signed_in(&bob).await;
    let page = browser.get(&here).await.expect(200);
    let form = Form::of(&page.text, "/fn/enrol");
    for (typed, told) in [("soon", "year-month-day"), ("2199-01-01", "within a year")] {
        let page = browser.send(&form.clone().with("start_date", typed)).await.expect(422);
        let said = error_at(&page.text, "start_date");
        assert!(said.contains(told), "{said}");
        assert_eq!(
            Form::of(&page.text, "/fn/enrol").value("start_date"),
            Some(typed)
        );
    }
}

#[tokio::test]
async fn a_deleted_package_can_be_left_from_the_library() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let forty = package(&ada).await;
    let body = json!({ "package_id": forty["id"] });
    let way = bob.create("/api/users/me/packages", &body).await;
    let gone = format!("/api/admin/packages/{}", forty["id"].as_str().unwrap());
    ada.delete(&gone).await.expect(204);
    let mut browser = app.signed_in(&bob).await;
    browser.get(&page_of(&forty)).await.expect(404);
    let id = way["id"].as_str().unwrap();
    let asked = browser.get(&format!("/library?leave={id}")).await.expect(200);
    assert!(words(&asked.text).contains("Leave Forty days"));
    let form = Form::of(&asked.text, "/fn/leave_package");
    let back = browser.send(&form).await.expect(303);
    assert_eq!(back.header("location"), "/library");
    // Another user's dialog is not found.
    app.signed_in(&ada).await.get(&format!("/library?leave={id}")).await.expect(404);
}

#[tokio::test]
async fn commitments_name_their_package_and_link_to_it_until_deleted() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let forty = package(&ada).await;
    let here = page_of(&forty);
    let mut browser = app.signed_in(&bob).await;
    let page = browser.get(&here).await.expect(200);
    assert_eq!(title(&page.text), "Forty days · Regula");
    browser.send(&Form::of(&page.text, "/fn/enrol")).await.expect(303);
    let own = json!({ "custom": { "title": "My own thing" } });
    let path = "/api/users/me/commitments";
    bob.post(path, &own).await.expect(201);
    let mine = bob.read(path).await;
    let one = format!("/commitments/{}", mine["items"][0]["id"].as_str().unwrap());
    let links = |html: &str| {
        let all = elements(html).into_iter();
        all.filter(|e| e.tag == "a" && e.get("href") == here && e.text == "Forty days").count()
    };
    let times_said = |html: &str| {
        let said: Vec<String> = words(html).split_whitespace().map(str::to_owned).collect();
        said.join(" ").matches("From Forty days").count()
    };
    let pages = [("/commitments", 2), (one.as_str(), 1)];
    for (path, times) in pages {
        let html = browser.get(path).await.expect(200).text;
        let said = times_said(&html);
        assert_eq!((said, links(&html)), (times, times), "{path}: {html}");
    }
    let gone = format!("/api/admin/packages/{}", forty["id"].as_str().unwrap());
    ada.delete(&gone).await.expect(204);
    for (path, times) in pages {
        let html = browser.get(path).await.expect(200).text;
        let said = times_said(&html);
        assert_eq!((said, links(&html)), (times, 0), "{path}: {html}");
    }
}
