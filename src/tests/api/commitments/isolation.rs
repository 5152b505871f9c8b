//! Isolation: users have access to their own commitments only, admins to everybody's.

use axum::http::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Keeper, custom, pair, wrong};
use crate::support::{Client, TestResponse};

/// Ids of a user's resources.
struct Things {
    commitment: String,
    asceticism: String,
    pause: String,
    day: String,
    entry: String,
}

impl Things {
    async fn of(keeper: &Keeper) -> Self {
        let path = keeper.add("count", json!({})).await;
        let one = keeper.get(&path).await;
        let day = keeper.day(0).to_string();
        let entry = json!({ "value": 1 });
        let log = keeper.post(&format!("{path}/logs/{day}/entries"), &entry).await;
        let log = log.expect(201).json();
        let pause = keeper.pause(Some(&path), 3, None).await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        Self {
            commitment: text(&one["id"]),
            asceticism: text(&one["asceticism"]["id"]),
            pause: pause.rsplit('/').next().unwrap().to_owned(),
            entry: text(&log["entries"][0]["id"]),
            day,
        }
    }

    fn of_nobody(&self) -> Self {
        let id = Uuid::now_v7().to_string();
        Self {
            commitment: id.clone(),
            asceticism: id.clone(),
            pause: id.clone(),
            entry: id,
            day: self.day.clone(),
        }
    }

    /// Requests every route of these resources, below the path of `owner`.
    async fn knock(&self, client: &Client, owner: &str) -> Vec<TestResponse> {
        let one = format!("/api/users/{owner}/commitments/{}", self.commitment);
        let log = format!("{one}/logs/{}", self.day);
        let pause = format!("/api/users/{owner}/pauses/{}", self.pause);
        let mut answers = Vec::new();
        for (method, path, body) in [
            (Method::GET, one.clone(), None),
            (Method::GET, format!("{one}/stats"), None),
            (
                Method::PATCH,
                one.clone(),
                Some(json!({ "note": "Stolen" })),
            ),
            (
                Method::POST,
                format!("{one}/move"),
                Some(json!({ "after": null })),
            ),
            (Method::PUT, log.clone(), Some(json!({ "value": 5 }))),
            (Method::PATCH, log.clone(), Some(json!({ "value": 6 }))),
            (
                Method::POST,
                format!("{log}/entries"),
                Some(json!({ "value": 5 })),
            ),
            (
                Method::DELETE,
                format!("{log}/entries/{}", self.entry),
                None,
            ),
            (Method::DELETE, log, None),
            (Method::PUT, pause.clone(), Some(json!({}))),
            (Method::DELETE, pause, None),
            (Method::DELETE, one, None),
        ] {
            answers.push(client.send(method, &path, body.as_ref()).await);
        }
        answers
    }

    /// Sends the bodies that refer to these resources.
    async fn name(&self, client: &Client, own: &str) -> Vec<(String, String)> {
        let mut both = custom("check", json!({ "asceticism_id": self.asceticism }));
        both["custom"] = Value::Null;
        let pause = json!({ "commitment_id": self.commitment });
        let to = json!({ "after": self.commitment });
        vec![
            wrong(client.post(super::ALL, &both).await),
            wrong(client.post(super::PAUSES, &pause).await),
            wrong(client.post(&format!("{own}/move"), &to).await),
        ]
    }
}

// AZN-02, ENU-06
#[tokio::test]
async fn other_users_resources_are_refused_whether_they_exist_or_not() {
    let keeper = Keeper::new().await;
    let things = Things::of(&keeper).await;
    let eve = keeper.app.user("eve").await;
    let own = eve.post(super::ALL, &custom("check", json!({}))).await;
    let own = format!(
        "{}/{}",
        super::ALL,
        own.expect(201).json()["id"].as_str().unwrap()
    );
    let before = keeper.app.dump().await;
    let nothing = things.of_nobody();
    for owner in [keeper.user.id.as_str(), "nobody"] {
        for things in [&things, &nothing] {
            for answer in things.knock(&eve, owner).await {
                answer.refused(403, "access_denied");
            }
        }
        for list in ["commitments", "pauses"] {
            let path = format!("/api/users/{owner}/{list}");
            eve.get(&path).await.refused(403, "access_denied");
            let body = json!({});
            eve.post(&path, &body).await.refused(403, "access_denied");
        }
    }
    for things in [&things, &nothing] {
        for answer in things.knock(&eve, "me").await {
            answer.refused(404, "not_found");
        }
        let unknown = [
            ("asceticism_id", "unknown"),
            ("commitment_id", "unknown"),
            ("after", "unknown"),
        ];
        assert_eq!(things.name(&eve, &own).await, unknown.map(pair));
    }
    assert_eq!(keeper.app.dump().await, before);
    // An entry cannot be reached through another commitment.
    let other = keeper.add("count", json!({})).await;
    let path = format!("{other}/logs/{}/entries/{}", things.day, things.entry);
    keeper.delete(&path).await.refused(404, "not_found");
}

#[tokio::test]
async fn admin_access_uses_the_calendar_of_the_owner() {
    let keeper = Keeper::new().await;
    let things = Things::of(&keeper).await;
    let admin = keeper.app.admin("ada").await;
    let statuses =
        |answers: Vec<TestResponse>| answers.iter().map(|it| it.status).collect::<Vec<_>>();
    for answer in things.knock(&admin, "me").await {
        answer.refused(404, "not_found");
    }
    // At noon UTC it is tomorrow in Kiritimati, where the owner is.
    keeper.travel(json!({ "time_zone": "Pacific/Kiritimati" })).await;
    let path = format!(
        "/api/users/{}/commitments/{}",
        keeper.user.id, things.commitment
    );
    let log = format!("{path}/logs/{}", keeper.day(1));
    admin.put(&log, &json!({ "value": 1 })).await.expect(200);
    let answers = things.knock(&admin, &keeper.user.id).await;
    assert_eq!(
        statuses(answers),
        [200, 200, 200, 200, 200, 200, 201, 404, 204, 200, 204, 204]
    );
}
