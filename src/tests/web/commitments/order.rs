//! The user's order.

use super::*;

/// The form that moves the one with this title.
fn mover(html: &str, id: &str, to: &str) -> Option<Form> {
    let mut all = Form::all(html, "/fn/move_commitment").into_iter();
    all.find(|form| form.value("id") == Some(id) && form.value("to") == Some(to))
}

#[tokio::test]
async fn commitments_move_up_and_down_and_to_where_another_stands() {
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
        "the first goes no further up"
    );
    assert!(
        mover(&html, &ids[3], "down").is_none(),
        "the last goes no further down"
    );
    for (who, to, order) in [
        (1, "up", ["B", "A", "C", "D"]),
        (1, "down", ["A", "B", "C", "D"]),
        (3, "up", ["A", "B", "D", "C"]),
        (0, "down", ["B", "A", "D", "C"]),
    ] {
        let html = monk.open("/commitments?order=1").await;
        let form = mover(&html, &ids[who], to).unwrap();
        let done = monk.browser.send(&form).await.expect(303);
        // Without a script, the page opens again at the button.
        let there = format!("/commitments?order=1#{to}-{}", ids[who]);
        assert_eq!(done.header("location"), there);
        assert_eq!(
            titles(&monk.open("/commitments").await),
            order,
            "{who} {to}"
        );
    }
    // Dragged: to where the other stands.
    for (who, to, order) in [
        (1, 2, ["A", "D", "C", "B"]),
        (1, 0, ["B", "A", "D", "C"]),
        (1, 1, ["B", "A", "D", "C"]),
    ] {
        let fields = [("id", ids[who].as_str()), ("to", ids[to].as_str())];
        let _ = monk
            .browser
            .submit("/fn/move_commitment", &fields)
            .await
            .expect(303);
        assert_eq!(
            titles(&monk.open("/commitments").await),
            order,
            "{who} to {to}"
        );
    }
}
