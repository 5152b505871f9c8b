//! Clock changes.

use time::Duration;

use crate::support::TestApp;

// JWT-22: a token issued in the future is refused, and its expiry does not change.
#[tokio::test]
async fn clock_jumps_do_not_extend_token_lifetimes() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;

    app.clock.advance(-Duration::hours(1));
    user.me().await.refused(401, "token_invalid");
    let refreshed = app.refresh(&user.refresh_token).await;
    refreshed.refused(401, "token_invalid");

    app.clock.advance(Duration::hours(1));
    user.me().await.expect(200);

    app.clock.advance(Duration::minutes(30) + Duration::seconds(4));
    user.me().await.expect(200);
    app.clock.advance(Duration::seconds(1));
    user.me().await.refused(401, "token_expired");
    app.clock.advance(Duration::hours(1));
    user.me().await.refused(401, "token_expired");
}
