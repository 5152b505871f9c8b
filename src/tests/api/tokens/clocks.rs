//! Clocks that jump.

use time::Duration;

use crate::support::TestApp;

const ME: &str = "/api/auth/me";

// JWT-22: a token from a time that has not come is refused, and lives no longer for it.
#[tokio::test]
async fn a_clock_that_jumps_makes_no_token_live_longer() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;

    app.clock.advance(-Duration::hours(1));
    let _ = user.client.get(ME).await.refused(401, "token_invalid");
    let refreshed = app.refresh(&user.refresh_token).await;
    let _ = refreshed.refused(401, "token_invalid");

    app.clock.advance(Duration::hours(1));
    let _ = user.client.get(ME).await.expect(200);

    app.clock
        .advance(Duration::minutes(30) + Duration::seconds(4));
    let _ = user.client.get(ME).await.expect(200);
    app.clock.advance(Duration::seconds(1));
    let _ = user.client.get(ME).await.refused(401, "token_expired");
    app.clock.advance(Duration::hours(1));
    let _ = user.client.get(ME).await.refused(401, "token_expired");
}
