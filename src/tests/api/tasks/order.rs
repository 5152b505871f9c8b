//! Order of tasks: the owner's own, and sorted lists.

use rand::RngExt;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{TestApp, TestResponse, TestUser, random, texts};

const TASKS: &str = "/api/users/me/tasks";

async fn add(user: &TestUser, task: Value) -> String {
    let task = user.create(TASKS, &task).await;
    task["id"].as_str().unwrap().to_owned()
}

async fn add_many(user: &TestUser, count: usize) -> Vec<String> {
    let mut ids = Vec::new();
    for n in 0..count {
        ids.push(add(user, json!({ "title": format!("{n}") })).await);
    }
    ids
}

async fn put_behind(user: &TestUser, id: &str, after: Option<&str>) -> TestResponse {
    let path = format!("{TASKS}/{id}/move");
    user.post(&path, &json!({ "after": after })).await
}

/// Ids of all pages, of three each, in this order.
async fn order(user: &TestUser, query: &str) -> Vec<String> {
    texts(&user.all(&format!("{TASKS}?limit=3&{query}")).await, "id")
}

/// Reference model: the same move in a list.
fn move_in(model: &mut Vec<String>, id: &str, after: Option<&str>) {
    model.retain(|it| it != id);
    let at = after.map_or(0, |after| {
        model.iter().position(|it| it == after).unwrap() + 1
    });
    model.insert(at, id.to_owned());
}

#[tokio::test]
async fn random_moves_give_the_same_order_as_in_a_list() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let theirs = add_many(&other, 3).await;
    let mut model = add_many(&user, 8).await;
    let mut rng = random::generator();
    for step in 0..60 {
        let id = model[rng.random_range(0..model.len())].clone();
        let after = model[rng.random_range(0..model.len())].clone();
        let after = (after != id && step % 7 != 0).then_some(after.as_str());
        let moved = put_behind(&user, &id, after).await.expect(200).json();
        assert_eq!(moved["id"], id);
        move_in(&mut model, &id, after);
        assert_eq!(order(&user, "sort=position").await, model, "step {step}");
    }
    assert_eq!(order(&other, "sort=position").await, theirs);
}

// Each move into the same gap halves it; positions are renumbered before it runs out.
#[tokio::test]
async fn a_task_always_fits_between_two_others() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut model = add_many(&user, 3).await;
    for _ in 0..30 {
        let (first, last) = (model[0].clone(), model[2].clone());
        put_behind(&user, &last, Some(&first)).await.expect(200);
        move_in(&mut model, &last, Some(&first));
        assert_eq!(order(&user, "sort=position").await, model);
    }
    // Three tasks at one position, as a direct change of the position allows.
    for id in &model {
        let patch = json!({ "position": 7 });
        user.patch(&format!("{TASKS}/{id}"), &patch).await.expect(200);
    }
    let mut model = order(&user, "sort=position").await;
    let (first, last) = (model[0].clone(), model[2].clone());
    put_behind(&user, &last, Some(&first)).await.expect(200);
    move_in(&mut model, &last, Some(&first));
    assert_eq!(order(&user, "sort=position").await, model);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_moves_and_additions_leave_distinct_positions() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let ids = add_many(&user, 6).await;
    let mut rng = random::generator();
    for _ in 0..10 {
        let mut racing = Vec::new();
        for n in 0..6 {
            let (user, id) = (user.clone(), ids[n].clone());
            let after = (n % 3 > 0).then(|| ids[rng.random_range(0..n)].clone());
            racing.push(tokio::spawn(async move {
                put_behind(&user, &id, after.as_deref()).await.expect(200);
            }));
        }
        let adding = user.clone();
        racing.push(tokio::spawn(async move {
            add(&adding, json!({ "title": "new" })).await;
        }));
        for one in racing {
            one.await.unwrap();
        }
        let positions = app.sql("SELECT position FROM tasks ORDER BY position").await;
        let count = positions.len();
        let mut distinct = positions;
        distinct.dedup();
        assert_eq!(distinct.len(), count);
        assert_eq!(order(&user, "sort=position").await.len(), count);
    }
}

#[tokio::test]
async fn a_move_behind_an_unknown_task_is_refused() {
    let app = TestApp::new().await;
    let (user, other) = (app.user("bob").await, app.user("eve").await);
    let ids = add_many(&user, 3).await;
    let theirs = add_many(&other, 1).await;
    let gone = format!("{TASKS}/{}", ids[2]);
    user.delete(&gone).await.expect(204);
    let before = app.sql("SELECT * FROM tasks ORDER BY id").await;
    let nobody = Uuid::now_v7().to_string();
    let mut told = Vec::new();
    for after in [&theirs[0], &nobody, &ids[2], &ids[0]] {
        let refused = put_behind(&user, &ids[0], Some(after)).await;
        refused.invalid("after");
        told.push(refused.text);
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
    for id in [&theirs[0], &nobody, &ids[2]] {
        let moved = put_behind(&user, id, Some(&ids[0])).await;
        moved.refused(404, "not_found");
    }
    let path = format!("{TASKS}/{}/move", ids[0]);
    for body in [
        json!({}),
        json!({ "after": "first" }),
        json!({ "after": 1 }),
        json!({ "after": null, "position": 1 }),
    ] {
        user.post(&path, &body).await.refused(422, "invalid");
    }
    assert_eq!(app.sql("SELECT * FROM tasks ORDER BY id").await, before);
}

#[tokio::test]
async fn task_pagination_is_complete_in_every_order() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let mut made = Vec::new();
    for due in [
        None,
        Some("2096-01-02"),
        Some("2096-01-01"),
        None,
        Some("2096-01-02"),
        None,
    ] {
        let id = add(&user, json!({ "title": "x", "due_date": due })).await;
        made.push(id);
    }
    // The last task without a date comes first in the owner's order.
    put_behind(&user, &made[5], None).await.expect(200);
    let pick = |places: [usize; 6]| places.map(|n| made[n].clone()).to_vec();
    assert_eq!(order(&user, "").await, made);
    assert_eq!(order(&user, "sort=oldest").await, made);
    assert_eq!(order(&user, "sort=newest").await, pick([5, 4, 3, 2, 1, 0]));
    assert_eq!(
        order(&user, "sort=position").await,
        pick([5, 0, 1, 2, 3, 4])
    );
    assert_eq!(order(&user, "sort=due").await, pick([2, 1, 4, 5, 0, 3]));
    // Equal positions are sorted by age.
    for n in [4, 1, 0] {
        let patch = json!({ "position": 1500 });
        let path = format!("{TASKS}/{}", made[n]);
        user.patch(&path, &patch).await.expect(200);
    }
    assert_eq!(
        order(&user, "sort=position").await,
        pick([5, 0, 1, 4, 2, 3])
    );
    assert_eq!(order(&user, "sort=due").await, pick([2, 1, 4, 5, 0, 3]));
    for wrong in [
        "sort=title",
        "sort=",
        "sort=Due",
        "sort=1",
        "sort=due&sort=due",
    ] {
        let refused = user.get(&format!("{TASKS}?{wrong}")).await;
        refused.refused(422, "invalid");
    }
}

#[tokio::test]
async fn malformed_cursors_are_422() {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let ids = add_many(&user, 2).await;
    for key in [
        json!({ "id": ids[0], "position": 1 }),
        json!({ "id": ids[0], "position": "1", "due": null }),
        json!({ "id": "x", "position": 1, "due": null }),
        json!({ "id": ids[0], "position": 1, "due": "-9999-01-01" }),
        json!({ "id": ids[0], "position": 1, "due": "0000-01-01" }),
        json!({ "id": ids[0], "position": u64::MAX, "due": null }),
    ] {
        let cursor = BASE64_URL_SAFE_NO_PAD.encode(key.to_string());
        for sort in ["oldest", "position", "due"] {
            let path = format!("{TASKS}?sort={sort}&cursor={cursor}");
            let answer = user.get(&path).await;
            // A cursor without `due` is that of a task without a due date.
            if key.get("due").is_none() {
                answer.expect(200);
                continue;
            }
            answer.invalid("cursor");
        }
    }
}

#[tokio::test]
async fn a_task_can_be_moved_to_the_end() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    let ids = add_many(&user, 4).await;
    let to_end = async |id: &str, after: Option<&str>| {
        let path = format!("{TASKS}/{id}/move");
        let body = json!({ "after": after, "to_end": true });
        user.post(&path, &body).await
    };
    for _ in 0..2 {
        to_end(&ids[0], None).await.expect(200);
        let now = order(&user, "sort=position").await;
        assert_eq!(now, [&*ids[1], &ids[2], &ids[3], &ids[0]]);
    }
    to_end(&ids[1], Some(&ids[2])).await.invalid("to_end");
    // A single task stays where it is.
    let other = app.user("eve").await;
    let only = add_many(&other, 1).await;
    let path = format!("{TASKS}/{}/move", only[0]);
    let body = json!({ "after": null, "to_end": true });
    other.post(&path, &body).await.expect(200);
    assert_eq!(order(&other, "sort=position").await, only);
}
