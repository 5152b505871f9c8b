//! Rows left behind by many refreshes.

use time::Duration;

use crate::support::TestApp;

// RFR-09, RFR-01: a token family is one row, however often it is refreshed.
#[tokio::test]
async fn a_thousand_refreshes_use_one_row_and_still_detect_reuse() {
    let app = TestApp::new().await;
    let first = app.user("bob").await;
    let counts = async || {
        app.sql("SELECT count(*) FROM sessions UNION ALL SELECT count(*) FROM audit_entries")
            .await
    };
    let before = counts().await;
    let mut user = first.clone();
    let mut last_but_one = first.refresh_token.clone();
    for _ in 0..1000 {
        app.clock.advance(Duration::seconds(11));
        last_but_one.clone_from(&user.refresh_token);
        user = app.refreshed(&user).await;
    }
    assert_eq!(counts().await, before);

    app.clock.advance(Duration::seconds(11));
    app.refresh(&last_but_one).await.refused(401, "session_ended");
    app.refresh(&user.refresh_token).await.refused(401, "session_ended");
}
