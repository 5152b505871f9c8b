//! Writes naughty strings to all text fields.

use serde_json::{Value, json};
use time::Duration;

use super::places::{fits, text};
use crate::support::{Client, TestApp, TestUser};

async fn post(client: &Client, path: &str, body: &Value) -> Value {
    client.create(path, body).await
}

fn id(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}

/// Posts `body`. Each text of `short` that is too long is refused at its field first, and then
/// omitted.
async fn post_short(client: &Client, path: &str, body: &Value, short: &[(&str, &str)]) -> Value {
    let mut body = body.clone();
    for (field, place) in short {
        let pointer = format!("/{}", field.replace('.', "/"));
        let text = body.pointer(&pointer).unwrap().as_str().unwrap().to_owned();
        if fits(place, &text) {
            continue;
        }
        let refused = client.post(path, &body).await.refused(422, "invalid").json();
        let errors = refused["errors"].as_array().unwrap();
        let error = errors.iter().find(|error| error["field"] == **field);
        assert_eq!(error.unwrap()["code"], "too_long", "{refused}");
        *body.pointer_mut(&pointer).unwrap() = json!("");
    }
    post(client, path, &body).await
}

/// Writes one row in all fields; returns the variable parts of page addresses.
pub(super) async fn write(
    app: &TestApp,
    ada: &TestUser,
    bob: &TestUser,
    row: usize,
) -> Vec<(&'static str, String)> {
    // Different creation times keep the order, also after an import.
    app.clock.advance(Duration::seconds(1));
    let of = |place| text(row, place);
    let now = app.clock.now().get().date();
    let day = |later: i64| (now + Duration::days(later)).to_string();
    let (admin, user) = (&ada, &bob);
    let mine = |path: &str| format!("/api/users/me/{path}");

    let body = json!({
        "custom": {
            "title": of("own title"), "description": of("own description"),
            "category": of("own category"), "icon": of("own icon"), "tracking_type": "count",
        },
        "rule": { "unit": of("own unit"), "target": 2 }, "note": of("commitment note"),
        "start_date": day(-3),
    });
    let short = [("custom.icon", "own icon"), ("rule.unit", "own unit")];
    let commitment = id(&post_short(user, &mine("commitments"), &body, &short).await);
    for (date, log) in [
        (day(-1), json!({ "value": 2, "note": of("log note") })),
        (
            day(-2),
            json!({ "status": "skipped", "reason": of("skip reason") }),
        ),
    ] {
        let path = mine(&format!("commitments/{commitment}/logs/{date}"));
        user.put(&path, &log).await.expect(200);
    }
    let path = mine(&format!(
        "commitments/{commitment}/logs/{}/entries",
        day(-1)
    ));
    post(user, &path, &json!({ "value": 1 })).await;
    for (place, whose) in [
        ("pause reason", json!(commitment)),
        ("vacation reason", json!(null)),
    ] {
        let pause = json!({
            "commitment_id": whose, "reason": of(place), "from_date": day(400), "until_date": day(401),
        });
        post(user, &mine("pauses"), &pause).await;
    }
    let body = json!({ "name": of("project name"), "description": of("project description") });
    let project = id(&post(user, &mine("projects"), &body).await);
    let body = json!({
        "title": of("task title"), "description": of("task description"), "project_id": project,
    });
    let task = id(&post(user, &mine("tasks"), &body).await);

    app.clock.advance(Duration::seconds(1));
    let body = json!({
        "title": of("template title"), "description": of("template description"),
        "category": of("template category"), "icon": of("template icon"),
        "tracking_type": "count", "suggested_rule": { "unit": of("template unit"), "target": 2 },
    });
    let short = [
        ("icon", "template icon"),
        ("suggested_rule.unit", "template unit"),
    ];
    let template = id(&post_short(admin, "/api/admin/asceticisms", &body, &short).await);
    let body = json!({
        "title": of("package title"), "description": of("package description"),
        "icon": of("package icon"), "term_days": 40, "items": [{ "asceticism_id": template }],
    });
    let short = [("icon", "package icon")];
    let package = id(&post_short(admin, "/api/admin/packages", &body, &short).await);
    post(user, &mine("packages"), &json!({ "package_id": package })).await;

    let body = json!({ "title": of("plan title"), "description": of("plan description") });
    let plan = id(&post(admin, "/api/admin/reading-plans", &body).await);
    let body = json!({
        "plan_id": plan, "date": day(0), "title": of("reading title"),
        "reference": of("reading reference"), "body": of("reading body"),
    });
    let reading = id(&post(admin, "/api/admin/readings", &body).await);
    let begin = json!({ "plan_id": plan, "start_date": day(0) });
    user.put(&mine("reading-plan"), &begin).await.expect(200);
    let named = json!({ "name": of("name") });
    user.patch("/api/auth/me", &named).await.expect(200);
    admin.patch("/api/auth/me", &named).await.expect(200);
    vec![
        ("commitment", commitment),
        ("project", project),
        ("task", task),
        ("template", template),
        ("package", package),
        ("plan", plan),
        ("reading", reading),
        ("today", day(0)),
    ]
}
