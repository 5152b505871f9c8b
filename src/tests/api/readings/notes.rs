//! Filter of readings by the user's notes.

use super::*;
use crate::support::texts;

#[tokio::test]
async fn readings_with_notes_are_listed_newest_first_and_paginated() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let first = today(&app);
    let id = plan(&ada, true, first, 9).await;
    begin(&bob, &id, first, 1).await;
    for (day, note) in [(0, "One"), (2, "Three"), (3, ""), (5, "Six"), (7, "Eight")] {
        let path = format!("{MINE}/{}", later(first, day));
        bob.put(&path, &json!({ "note": note })).await.expect(200);
    }
    // The note stays when the mark is removed.
    let path = format!("{MINE}/{}", later(first, 2));
    bob.delete(&path).await.expect(204);
    let notes = texts(
        &bob.all(&format!("{MINE}?noted=true&limit=2")).await,
        "note",
    );
    assert_eq!(notes, ["Eight", "Six", "Three", "One"]);
    let others = bob.get(&format!("{MINE}?noted=false")).await;
    assert_eq!(others.expect(200).json()["total"], 5);
    // Other users do not find these readings by their notes.
    let eve = app.user("eve").await;
    begin(&eve, &id, first, 1).await;
    let none = eve.get(&format!("{MINE}?noted=true")).await;
    assert_eq!(none.expect(200).json()["total"], 0);
}
