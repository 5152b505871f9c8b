//! Initial reading plan of the program.

use serde_json::{Value, json};
use time::Duration;

use super::{MY_PLAN, later, plan, today, told, with_key};
use crate::support::{TestApp, assert_has};

async fn plans(user: &crate::support::Client) -> Value {
    user.read("/api/reading-plans").await
}

#[tokio::test]
async fn the_initial_plan_is_the_default_and_can_be_restarted() {
    let app = TestApp::new().await;
    app.install_readings().await;
    let bob = app.user("bob").await;
    let dashboard = bob.read("/api/dashboard").await;
    assert_eq!(dashboard["reading"]["number"], 1);
    let list = plans(&bob).await;
    assert_eq!(list["total"], 1);
    let desert = &list["items"][0];
    assert_has(desert, json!({ "is_default": true, "readings": 42 }));
    assert_eq!(desert["last_date"], later(today(&app), 41).to_string());
    let page = bob.read("/api/readings?limit=100").await;
    for reading in page["items"].as_array().unwrap() {
        let text = |field: &str| reading[field].as_str().unwrap();
        let sentences = text("body").matches(['.', '?', '!']).count();
        assert!(sentences >= 3, "{reading}");
        assert!(
            !text("reference").is_empty() && !text("title").is_empty(),
            "{reading}"
        );
        // Line breaks of the file are not part of the text.
        assert!(
            !text("body").replace("\n\n", "").contains('\n'),
            "{reading}"
        );
    }

    let bob = with_key(&app, &bob).await;
    app.clock.advance(Duration::days(42));
    let dashboard = bob.read("/api/dashboard").await;
    assert_eq!(dashboard["reading"], Value::Null);
    let again = json!({ "plan_id": desert["id"] });
    bob.put(MY_PLAN, &again).await.expect(200);
    assert!(told(&bob, "").await[0].starts_with(&today(&app).to_string()));
}

#[tokio::test]
async fn two_nodes_install_the_initial_plan_once_and_deletion_persists() {
    let (one, other) = TestApp::twins().await;
    tokio::join!(one.install_readings(), other.install_readings());
    let ada = one.admin("ada").await;
    let list = plans(&ada).await;
    assert_eq!(list["total"], 1, "{list}");
    let id = list["items"][0]["id"].as_str().unwrap();
    let path = format!("/api/admin/reading-plans/{id}");
    ada.delete(&path).await.expect(204);
    one.install_readings().await;
    assert_eq!(plans(&ada).await["total"], 0);
}

#[tokio::test]
async fn the_initial_plan_does_not_replace_an_existing_default() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    let id = plan(&ada, true, today(&app), 1).await;
    app.install_readings().await;
    let list = plans(&ada).await;
    let defaults = list["items"].as_array().unwrap().iter();
    let defaults: Vec<_> = defaults.filter(|it| it["is_default"] == true).collect();
    assert_eq!(defaults.len(), 1);
    assert_eq!(defaults[0]["id"], id);
}
