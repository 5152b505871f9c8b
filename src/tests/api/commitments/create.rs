//! Creation of commitments and their rules.

use serde_json::{Value, json};

use super::{ALL, Keeper, custom, pair, wrong};
use crate::support::{TestApp, assert_has, is_postgres, parse, table};

/// Adds a template to the library; returns its id.
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
async fn a_template_commitment_gets_the_suggested_rule_and_a_fixed_title() {
    let keeper = Keeper::new().await;
    let id = template(&keeper.app, "Fast").await;
    let body = json!({ "asceticism_id": id });
    let made = keeper.create(ALL, &body).await;
    assert_eq!(made["asceticism"]["is_template"], true);
    let rule = json!({
        "effective_from": keeper.day(0).to_string(),
        "schedule": { "type": "per_week", "times": 2 },
        "target": 3, "unit": "", "direction": "at_most", "unlogged": "kept",
    });
    assert_has(&made, json!({ "rule": rule, "rules": [rule] }));
    // A given rule replaces the template's as a whole.
    let body = json!({ "asceticism_id": id, "rule": { "unit": "cups" } });
    let other = keeper.create(ALL, &body).await;
    assert_eq!(other["rule"]["target"], Value::Null);
    assert_eq!(other["rule"]["unit"], "cups");

    let path = format!("{ALL}/{}", made["id"].as_str().unwrap());
    for name in ["title", "description", "category", "icon"] {
        let said = keeper.client.patch(&path, &json!({ name: "Feast" })).await;
        let said = wrong(said);
        assert_eq!(said, pair((name, "template")));
    }
    // The template is shared: deleting the commitment does not delete it.
    keeper.delete(&path).await.expect(204);
    keeper.post(ALL, &body).await.expect(201);
    // A retired template stays with its commitments, but new ones are refused.
    keeper.app.sql("UPDATE asceticisms SET retired_at = created_at").await;
    let refused = wrong(keeper.post(ALL, &body).await);
    assert_eq!(refused, pair(("asceticism_id", "unknown")));
    let kept = keeper.get(ALL).await;
    assert_eq!(kept["items"][0]["asceticism"]["title"], "Fast");
}

#[tokio::test]
async fn rule_defaults_depend_on_kind_and_tracking_type() {
    let keeper = Keeper::new().await;
    let rows = r#"
        check    | do      | {}                                                       | [null, "", "at_least", "missed"]
        check    | abstain | {}                                                       | [null, "", "at_most", "kept"]
        check    | abstain | {"unlogged": "missed"}                                   | [null, "", "at_most", "missed"]
        duration | do      | {"target": 20}                                           | [20, "minutes", "at_least", "missed"]
        count    | do      | {"target": 0, "direction": "at_most", "unit": " sweets "} | [0, "sweets", "at_most", "kept"]
        count    | do      | {"target": 0.5}                                          | [0.5, "", "at_least", "missed"]
    "#;
    for [tracking, kind, rule, expected] in table(rows) {
        let custom = json!({ "title": "x", "tracking_type": tracking, "kind": kind });
        let body = json!({ "custom": custom, "rule": parse(rule) });
        let got = &keeper.create(ALL, &body).await["rule"];
        let got = ["target", "unit", "direction", "unlogged"].map(|name| &got[name]);
        assert_eq!(json!(got), parse(expected), "{body}");
    }
    // Weekdays are sorted.
    let rule = json!({ "schedule": { "type": "weekdays", "days": [5, 1] } });
    let path = keeper.add("check", json!({ "rule": rule })).await;
    let days = &keeper.get(&path).await["rule"]["schedule"]["days"];
    assert_eq!(days, &json!([1, 5]));
}

#[tokio::test]
async fn an_invalid_commitment_is_422_and_creates_nothing() {
    let keeper = Keeper::new().await;
    let (yesterday, tomorrow) = (keeper.day(-1).to_string(), keeper.day(1).to_string());
    let rows = r#"
        check    | {"rule": {"schedule": {"type": "weekdays", "days": []}}}           | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "weekdays", "days": [0]}}}          | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "weekdays", "days": [8]}}}          | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "weekdays", "days": [1, 1]}}}       | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "per_week", "times": 0}}}           | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "per_week", "times": 8}}}           | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "per_month", "times": 32}}}         | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "every", "days": 0}}}               | rule.schedule | out_of_range
        check    | {"rule": {"schedule": {"type": "every", "days": 366}}}             | rule.schedule | out_of_range
        check    | {"rule": {"target": 1}}                                            | rule.target   | not_measured
        text     | {"rule": {"unit": "x"}}                                            | rule.unit     | not_measured
        count    | {"rule": {"target": 0}}                                            | rule.target   | out_of_range
        count    | {"rule": {"target": -1}}                                           | rule.target   | malformed
        count    | {"rule": {"unit": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}}              | rule.unit     | too_long
        duration | {"rule": {"unit": "hours"}}                                        | rule.unit     | not_minutes
        check    | {"rule": {"effective_from": "TOMORROW"}}                           | rule.effective_from | not_start
        check    | {"end_date": "YESTERDAY"}                                          | end_date      | before_start
        check    | {"start_date": "1969-12-31"}                                       | start_date    | out_of_range
        check    | {"note": "\u0000"}                                                 | note          | malformed
        check    | {"custom": {"title": " "}}                                         | custom.title  | required
        check    | {"custom": {"title": "x", "icon": "123456789"}}                    | custom.icon   | too_long
        check    | {"custom": {"title": "x", "suggested_rule": {}}}                   | custom.suggested_rule | not_template
        check    | {"custom": null}                                                   | asceticism_id | required
        check    | {"asceticism_id": "01a1fb45-b377-74d5-b806-89788b60ad83"}          | asceticism_id | only_one
        check    | {"custom": null, "asceticism_id": "01a1fb45-b377-74d5-b806-89788b60ad84"} | asceticism_id | unknown
    "#;
    for [tracking, more, field, code] in table(rows) {
        let more = more.replace("YESTERDAY", &yesterday).replace("TOMORROW", &tomorrow);
        let body = custom(tracking, parse(&more));
        let sent = keeper.post(ALL, &body).await;
        assert_eq!(wrong(sent), pair((field, code)), "{body}");
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
