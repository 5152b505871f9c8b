//! Races between an import and a log.

use serde_json::json;
use time::Duration;

use crate::support::TestApp;

const IMPORT: &str = "/api/users/me/import";
const COMMITMENTS: &str = "/api/users/me/commitments";
const ROUNDS: i64 = 30;

// Both write the same day: the second updates the row of the first, and the streak stays correct.
#[tokio::test]
async fn concurrent_import_and_log_of_the_same_day_are_serialized() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let today = app.clock.now().get().date();
    let made = (app.clock.now().get() - Duration::days(200)).date();
    let made = format!("{made}T08:00:00Z");
    let start = today - Duration::days(2 * ROUNDS + 10);
    let file = |days: &[time::Date]| {
        let mut logs = json!({});
        for day in days {
            let month = day.to_string()[..7].to_owned();
            if logs[&month].is_null() {
                logs[&month] = json!({});
            }
            logs[&month][day.day().to_string()] = "kept".into();
        }
        json!({
            "version": 1,
            "asceticisms": [{ "title": "Silence", "created_at": made }],
            "commitments": [{
                "asceticism": 0, "start_date": start, "created_at": made, "logs": logs
            }],
        })
    };
    bob.post(IMPORT, &file(&[])).await.expect(200);
    let listed = bob.read(COMMITMENTS).await;
    let one = listed["items"][0]["id"].as_str().unwrap();
    let one = format!("{COMMITMENTS}/{one}");

    let mut brought = Vec::new();
    for round in 0..ROUNDS {
        // The import writes both days, the log only the first.
        let first = start + Duration::days(2 * round);
        brought.extend([first, first + Duration::DAY]);
        let (client, body) = (bob.client.clone(), file(&brought));
        let import = tokio::spawn(async move { client.post(IMPORT, &body).await });
        let (client, path) = (bob.client.clone(), format!("{one}/logs/{first}"));
        let log = tokio::spawn(async move {
            for _ in 0..rand::random_range(0..40) {
                tokio::task::yield_now().await;
            }
            client.put(&path, &json!({ "status": "kept" })).await
        });
        let done = import.await.unwrap();
        assert_eq!(done.status, 200, "round {round}: {}", done.text);
        let done = log.await.unwrap();
        assert_eq!(done.status, 200, "round {round}: {}", done.text);

        let listed = bob.read(COMMITMENTS).await;
        let past = bob.get(&format!("{one}/stats")).await.expect(200);
        let (past, settled) = (past.json(), &listed["items"][0]["streak"]);
        for name in ["current", "best"] {
            assert_eq!(
                settled[name], past["streaks"][name],
                "round {round}: {name}"
            );
        }
        assert_eq!(past["kept"], 2 * (round + 1), "round {round}");
    }
}
