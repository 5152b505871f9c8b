//! Years of a rule of life, taken along and brought back.

use axum::http::Method;
use serde_json::{Map, Value, json};
use time::{Date, Duration, macros::date};

use super::{archive::import_zip, archive_round_trip::content};
use crate::support::{
    TestApp,
    files::{unzip, zip},
};

const EXPORT: &str = "/api/users/me/export";
const IMPORT: &str = "/api/users/me/import";
const START: Date = date!(2021 - 11 - 20);
const MADE: &str = "2021-11-20T08:00:00Z";

/// Thirty commitments of five years, and how they went, by dice that fall the same every time.
fn five_years(days: i64) -> Value {
    let mut seed = 1_u64;
    let mut roll = move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        seed >> 33
    };
    let asceticism = |n: u64| {
        let tracking = if n.is_multiple_of(3) {
            "duration"
        } else {
            "check"
        };
        json!({ "title": format!("Discipline {n}"), "tracking_type": tracking, "created_at": MADE })
    };
    let mut commitment = |n: u64| {
        let mut months = Map::new();
        for later in 0..days {
            let date = START + Duration::days(later);
            let month = months
                .entry(date.to_string()[..7].to_owned())
                .or_insert_with(|| json!({}));
            month[date.day().to_string()] = match roll() % 20 {
                0..=2 => json!("missed"),
                3 => json!("skipped"),
                _ if n.is_multiple_of(3) => json!(5 * (1 + roll() % 12)),
                _ => json!("kept"),
            };
        }
        json!({ "asceticism": n, "start_date": START, "position": n, "created_at": MADE, "logs": months })
    };
    json!({
        "version": 1,
        "asceticisms": (0..30).map(asceticism).collect::<Vec<_>>(),
        "commitments": (0..30).map(&mut commitment).collect::<Vec<_>>(),
    })
}

#[tokio::test]
async fn five_years_of_thirty_commitments_fit_into_one_file() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let whole = five_years(1_667).to_string();
    let body = zip(&[("regula.json", whole.as_bytes())]);
    let done = import_zip(&bob.client, body).await.expect(200).json();
    assert_eq!(done["imported"]["logs"], 50_010);

    let file = bob.client.get(EXPORT).await.expect(200).bytes;
    println!(
        "packed {} of {}",
        file.len(),
        unzip(&file)["regula.json"].len()
    );
    let back = import_zip(&eve.client, file).await.expect(200).json();
    assert_eq!(back["imported"]["logs"], 50_010);
    assert_eq!(content(&eve.client).await, content(&bob.client).await);

    // As text it is more than a body may be; and there is an end to it.
    let _ = bob
        .client
        .send_as(Method::POST, IMPORT, "application/json", whole.into_bytes())
        .await
        .refused(413, "too_large");
    let more = five_years(3_400).to_string();
    let body = zip(&[("regula.json", more.as_bytes())]);
    let refused = import_zip(&eve.client, body).await;
    assert!(refused.status == 413 || refused.json()["errors"][0]["code"] == "too_many");
}
