//! Order of commitments, set by the user.

use super::*;

/// Form that moves a commitment one step; each row has one per direction.
fn mover(html: &str, id: &str, way: &str) -> Option<Form> {
    let button = format!("{way}-{id}");
    if !elements(html).iter().any(|e| e.get("id") == button) {
        return None;
    }
    let all = Form::all(html, "/fn/move_commitment").into_iter();
    let mut own = all.filter(|form| form.value("id") == Some(id));
    if way == "up" {
        own.next()
    } else {
        own.next_back()
    }
}

#[tokio::test]
async fn commitments_move_up_and_down_and_behind_another() {
    let mut monk = Monk::new().await;
    let mut ids = Vec::new();
    for title in ["A", "B", "C", "D"] {
        let page = monk.took_on(title, "check", 0).await;
        ids.push(page.rsplit('/').next().unwrap().to_owned());
    }
    assert!(Form::all(&monk.open("/commitments").await, "/fn/move_commitment").is_empty());
    let html = monk.open("/commitments?order=1").await;
    assert!(
        mover(&html, &ids[0], "up").is_none(),
        "the first commitment has a button to move up"
    );
    assert!(
        mover(&html, &ids[3], "down").is_none(),
        "the last commitment has a button to move down"
    );
    for (who, way, order) in [
        (1, "up", ["B", "A", "C", "D"]),
        (1, "down", ["A", "B", "C", "D"]),
        (3, "up", ["A", "B", "D", "C"]),
        (0, "down", ["B", "A", "D", "C"]),
    ] {
        let html = monk.open("/commitments?order=1").await;
        let form = mover(&html, &ids[who], way).unwrap();
        let done = monk.browser.send(&form).await.expect(303);
        // Without scripts, the redirect leads back to the button.
        let there = format!("/commitments?order=1#{way}-{}", ids[who]);
        assert_eq!(done.header("location"), there);
        assert_eq!(
            titles(&monk.open("/commitments").await),
            order,
            "{who} {way}"
        );
    }
    // The request that dragging sends.
    let fields = [("id", ids[1].as_str()), ("after", ids[2].as_str())];
    monk.browser.submit("/fn/move_commitment", &fields).await.expect(303);
    assert_eq!(
        titles(&monk.open("/commitments").await),
        ["A", "D", "C", "B"]
    );
    let fields = [("id", ids[1].as_str()), ("after", "nobody")];
    monk.browser.submit("/fn/move_commitment", &fields).await.expect(404);
}
