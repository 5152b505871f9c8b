//! What can be taken on, and with which rule.

use serde_json::{Value, json};

use super::{ALL, Keeper, custom, pair, wrong};
use crate::support::{TestApp, assert_has, is_postgres};

/// Puts a template into the library; gives its id.
async fn template(app: &TestApp, title: &str) -> String {
    const SQLITE: &str = "INSERT INTO asceticisms
        (id, title, tracking_type, kind, suggested_rule, created_at, updated_at)
        VALUES (x'01a1fb45b37774d5b80689788b60ad83', 'Fast', 'count', 'abstain',
            '{\"schedule\":{\"type\":\"per_week\",\"times\":2},\"target\":3}',
            '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')";
    const POSTGRES: &str = "INSERT INTO asceticisms
        (id, title, tracking_type, kind, suggested_rule, created_at, updated_at)
        VALUES ('01a1fb45-b377-74d5-b806-89788b60ad83', 'Fast', 'count', 'abstain',
            '{\"schedule\":{\"type\":\"per_week\",\"times\":2},\"target\":3}', now(), now())";
    assert_eq!(title, "Fast");
    app.sql(if is_postgres() { POSTGRES } else { SQLITE }).await;
    "01a1fb45-b377-74d5-b806-89788b60ad83".to_owned()
}

#[tokio::test]
async fn a_template_comes_with_the_rule_that_it_suggests_and_keeps_its_title() {
    let keeper = Keeper::new().await;
    let id = template(&keeper.app, "Fast").await;
    let body = json!({ "asceticism_id": id });
    let made = keeper.post(ALL, &body).await.expect(201).json();
    assert_eq!(made["asceticism"]["is_template"], true);
    let rule = json!({
        "effective_from": keeper.day(0).to_string(),
        "schedule": { "type": "per_week", "times": 2 },
        "target": 3, "unit": "", "direction": "at_most", "unlogged": "kept",
    });
    assert_has(&made, json!({ "rule": rule, "rules": [rule] }));
    // Another rule takes its place as a whole.
    let body = json!({ "asceticism_id": id, "rule": { "unit": "cups" } });
    let other = keeper.post(ALL, &body).await.expect(201).json();
    assert_eq!(other["rule"]["target"], Value::Null);
    assert_eq!(other["rule"]["unit"], "cups");

    let path = format!("{ALL}/{}", made["id"].as_str().unwrap());
    for name in ["title", "description", "category", "icon"] {
        let said = keeper.client.patch(&path, &json!({ name: "Feast" })).await;
        let said = wrong(said);
        assert_eq!(said, pair((name, "template")));
    }
    // It is everybody's: who goes does not take it along.
    keeper.delete(&path).await.expect(204);
    keeper.post(ALL, &body).await.expect(201);
    // One that is no longer offered is kept, and not taken on.
    keeper
        .app
        .sql("UPDATE asceticisms SET retired_at = created_at")
        .await;
    let refused = wrong(keeper.post(ALL, &body).await);
    assert_eq!(refused, pair(("asceticism_id", "unknown")));
    let kept = keeper.get(ALL).await;
    assert_eq!(kept["items"][0]["asceticism"]["title"], "Fast");
}

#[tokio::test]
async fn what_a_rule_leaves_out_follows_from_what_it_is_for() {
    let keeper = Keeper::new().await;
    for (tracking, kind, rule, expected) in [
        (
            "check",
            "do",
            json!({}),
            json!([null, "", "at_least", "missed"]),
        ),
        (
            "check",
            "abstain",
            json!({}),
            json!([null, "", "at_most", "kept"]),
        ),
        (
            "check",
            "abstain",
            json!({ "unlogged": "missed" }),
            json!([null, "", "at_most", "missed"]),
        ),
        (
            "duration",
            "do",
            json!({ "target": 20 }),
            json!([20, "minutes", "at_least", "missed"]),
        ),
        (
            "count",
            "do",
            json!({ "target": 0, "direction": "at_most", "unit": " sweets " }),
            json!([0, "sweets", "at_most", "kept"]),
        ),
        (
            "count",
            "do",
            json!({ "target": 0.5 }),
            json!([0.5, "", "at_least", "missed"]),
        ),
    ] {
        let body = json!({
            "custom": { "title": "x", "tracking_type": tracking, "kind": kind }, "rule": rule,
        });
        let made = keeper.post(ALL, &body).await.expect(201).json();
        let got = &made["rule"];
        let got = json!([
            got["target"],
            got["unit"],
            got["direction"],
            got["unlogged"]
        ]);
        assert_eq!(got, expected, "{body}");
    }
    // Weekdays are put in order.
    let rule = json!({ "schedule": { "type": "weekdays", "days": [5, 1] } });
    let path = keeper.add("check", json!({ "rule": rule })).await;
    let days = &keeper.get(&path).await["rule"]["schedule"]["days"];
    assert_eq!(days, &json!([1, 5]));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_at_its_field_and_leaves_nothing() {
    let keeper = Keeper::new().await;
    let schedule = |schedule: Value| json!({ "rule": { "schedule": schedule } });
    let weekdays = |days: Value| schedule(json!({ "type": "weekdays", "days": days }));
    let day = |days: i64| keeper.day(days).to_string();
    let odd = ("rule.schedule", "out_of_range");
    let cases = [
        ("check", weekdays(json!([])), odd),
        ("check", weekdays(json!([0])), odd),
        ("check", weekdays(json!([8])), odd),
        ("check", weekdays(json!([1, 1])), odd),
        (
            "check",
            schedule(json!({ "type": "per_week", "times": 0 })),
            odd,
        ),
        (
            "check",
            schedule(json!({ "type": "per_week", "times": 8 })),
            odd,
        ),
        (
            "check",
            schedule(json!({ "type": "per_month", "times": 32 })),
            odd,
        ),
        (
            "check",
            schedule(json!({ "type": "every", "days": 0 })),
            odd,
        ),
        (
            "check",
            schedule(json!({ "type": "every", "days": 366 })),
            odd,
        ),
        (
            "check",
            json!({ "rule": { "target": 1 } }),
            ("rule.target", "not_measured"),
        ),
        (
            "text",
            json!({ "rule": { "unit": "x" } }),
            ("rule.unit", "not_measured"),
        ),
        (
            "count",
            json!({ "rule": { "target": 0 } }),
            ("rule.target", "out_of_range"),
        ),
        (
            "count",
            json!({ "rule": { "target": -1 } }),
            ("rule.target", "malformed"),
        ),
        (
            "count",
            json!({ "rule": { "unit": "x".repeat(31) } }),
            ("rule.unit", "too_long"),
        ),
        (
            "duration",
            json!({ "rule": { "unit": "hours" } }),
            ("rule.unit", "not_minutes"),
        ),
        (
            "check",
            json!({ "rule": { "effective_from": day(1) } }),
            ("rule.effective_from", "not_start"),
        ),
        (
            "check",
            json!({ "end_date": day(-1) }),
            ("end_date", "before_start"),
        ),
        (
            "check",
            json!({ "start_date": "1969-12-31" }),
            ("start_date", "out_of_range"),
        ),
        ("check", json!({ "note": "\u{0}" }), ("note", "malformed")),
        (
            "check",
            json!({ "custom": { "title": " " } }),
            ("custom.title", "required"),
        ),
        (
            "check",
            json!({ "custom": { "title": "x", "icon": "123456789" } }),
            ("custom.icon", "too_long"),
        ),
        (
            "check",
            json!({ "custom": { "title": "x", "suggested_rule": {} } }),
            ("custom.suggested_rule", "not_template"),
        ),
        (
            "check",
            json!({ "custom": null }),
            ("asceticism_id", "required"),
        ),
        (
            "check",
            json!({ "asceticism_id": "01a1fb45-b377-74d5-b806-89788b60ad83" }),
            ("asceticism_id", "only_one"),
        ),
        (
            "check",
            json!({ "custom": null, "asceticism_id": "01a1fb45-b377-74d5-b806-89788b60ad84" }),
            ("asceticism_id", "unknown"),
        ),
    ];
    for (tracking, more, expected) in cases {
        let body = custom(tracking, more);
        let sent = keeper.post(ALL, &body).await;
        assert_eq!(wrong(sent), pair(expected), "{body}");
    }
    assert_eq!(keeper.get(ALL).await["total"], 0);
    let own = "SELECT count(*) FROM asceticisms WHERE creator_id IS NOT NULL";
    assert_eq!(keeper.app.sql(own).await, [["0"]]);
}

// AZN-03
#[tokio::test]
async fn unknown_fields_of_a_commitment_are_refused() {
    let keeper = Keeper::new().await;
    let path = keeper.add("count", json!({})).await;
    let log = format!("{path}/logs/{}", keeper.day(0));
    let pause = keeper.pause(Some(&path), 5, None).await;
    let doors = [
        ("POST", ALL.to_owned(), custom("check", json!({}))),
        ("PATCH", path.clone(), json!({ "note": "x" })),
        ("PUT", log.clone(), json!({ "value": 1 })),
        ("POST", format!("{log}/entries"), json!({ "value": 1 })),
        ("POST", format!("{path}/move"), json!({ "after": null })),
        ("POST", super::PAUSES.to_owned(), json!({})),
        ("PUT", pause, json!({})),
    ];
    let before = keeper.app.dump().await;
    for (method, path, body) in doors {
        for name in [
            "user_id",
            "tally",
            "tally_through",
            "enrolment_id",
            "completed_at",
            "is_template",
        ] {
            let mut body = body.clone();
            body[name] = json!("x");
            let method = method.parse().unwrap();
            let sent = keeper.send(method, &path, &body).await;
            assert_eq!(wrong(sent), pair((name, "unknown_field")), "{path}");
        }
    }
    let body = json!({ "custom": { "title": "x", "creator_id": null } });
    let sent = keeper.post(ALL, &body).await;
    assert_eq!(wrong(sent), pair(("custom.creator_id", "unknown_field")));
    assert_eq!(keeper.app.dump().await, before);
}
