//! Naughty strings in every text field, through the API, pages, exports and imports.

mod places;
mod write;

use axum::http::Method;
use places::{KNOWN, LISTED, SHOWN, fits, text};
use serde_json::Value;
use time::Duration;
use write::write;

use crate::{
    api::{archive::round_trip::content, naughty_strings::KEPT},
    support::{
        TestApp,
        files::unzip,
        html::{Form, elements},
    },
};

/// Texts of a page, and values of its fields.
fn said(page: &str) -> Vec<String> {
    let mut said = Vec::new();
    for element in elements(page) {
        said.push(element.get("value").to_owned());
        said.push(element.text.strip_prefix('\n').unwrap_or(&element.text).to_owned());
    }
    said
}

#[track_caller]
fn assert_shown(said: &[String], path: &str, row: usize, places: &[(&str, &str)]) {
    for (place, words) in places {
        let text = text(row, place);
        if !fits(place, text) {
            continue;
        }
        let is_there = match *words {
            "~" => said.iter().any(|it| it.contains(text)),
            words => said.contains(&words.replace("{}", text)),
        };
        assert!(
            is_there,
            "{path}: the {place} {text:?} is not among {said:?}"
        );
    }
}

/// All texts at the end of a path, in which `*` is every item of a list or object.
fn at(value: &Value, way: &str) -> Vec<String> {
    let Some((step, rest)) = way.split_once('/').or((!way.is_empty()).then_some((way, ""))) else {
        return value.as_str().map(str::to_owned).into_iter().collect();
    };
    let next: Vec<&Value> = match (step, value) {
        ("*", Value::Array(items)) => items.iter().collect(),
        ("*", Value::Object(fields)) => fields.values().collect(),
        (name, value) => value.get(name).into_iter().collect(),
    };
    next.into_iter().flat_map(|it| at(it, rest)).collect()
}

// INP-03
#[tokio::test]
async fn naughty_strings_round_trip_through_api_pages_export_and_import() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let (mut admin, mut browser) = (app.signed_in(&ada).await, app.signed_in(&bob).await);
    for row in 0..KEPT.len() {
        let names = write(&app, &ada, &bob, row).await;
        let fill = |path: &str| {
            let put = |path: String, (name, id): &(&str, String)| {
                path.replace(&format!("{{{name}}}"), id)
            };
            names.iter().fold(path.to_owned(), put)
        };
        // The note is entered on the page.
        let page = browser.get(&fill("/readings/{today}")).await.expect(200).text;
        let mut forms = Form::all(&page, "/fn/mark_reading").into_iter();
        let form = forms.find(|form| form.value("noted").is_some()).unwrap();
        let form = form.with("note", text(row, "reading note"));
        browser.send(&form).await.expect(303);
        for (path, places) in SHOWN {
            let who = if path.starts_with("/admin") {
                &mut admin
            } else {
                &mut browser
            };
            let path = fill(path);
            let page = who.get(&path).await.expect(200).text;
            assert_shown(&said(&page), &path, row, places);
        }
    }
    let page = said(&browser.get("/commitments").await.expect(200).text);
    for row in 0..KEPT.len() {
        assert_shown(&page, "/commitments", row, &LISTED);
    }

    // Accepted texts are stored as often as they were written, and refused texts nowhere.
    let now = app.clock.now().get().date();
    let since = format!("start_date={}&end_date={now}", now - Duration::days(9));
    let file = bob.get("/api/users/me/export").await.expect(200).bytes;
    for (part, way, places) in KNOWN {
        let known = match part {
            "export" => serde_json::from_slice(&unzip(&file)["regula.json"]).unwrap(),
            "commitments" => {
                bob.read(&format!("/api/users/me/commitments?limit=100&{since}")).await
            }
            part => bob.read(&format!("/api/users/me/{part}?limit=100")).await,
        };
        let mut found = at(&known, way);
        found.retain(|text| !text.is_empty());
        let mut wanted: Vec<String> = (places.iter())
            .flat_map(|place| KEPT.iter().filter(|text| fits(place, text)))
            .map(|text| (*text).to_owned())
            .collect();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{part}: {way}");
    }

    // After an import into another account, the texts are the same.
    let eve = app.user("eve").await;
    let import = "/api/users/me/import";
    let sent = eve.send_as(Method::POST, import, "application/zip", file);
    sent.await.expect(200);
    assert_eq!(content(&eve).await, content(&bob).await);
}
