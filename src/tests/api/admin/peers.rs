//! Admins acting on other admins.

use serde_json::json;

use crate::support::{TestApp, tokens};

// ADM-05
#[tokio::test]
async fn an_admin_cannot_ban_themselves() {
    let app = TestApp::new().await;
    let admin = app.admin("ada").await;
    let refused = admin.ban(&admin, "Oops").await;
    refused.refused(409, "cannot_act_on_self");
    admin.me().await.expect(200);
}

// ADM-04: the last two admins ban each other concurrently.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_of_two_admins_banning_each_other_remains() {
    let app = TestApp::new().await;
    let keeper = app.admin("keeper").await;
    let (mut ann, mut bea) = (app.admin("ann").await, app.admin("bea").await);
    // After the ban of the third admin, the two are the last ones.
    ann.ban(&keeper, "Away").await.expect(200);
    for round in 0..20 {
        let reason = json!({ "reason": "You first" });
        let (to_bea, to_ann) = (bea.ban_path(), ann.ban_path());
        let (one, other) = tokio::join!(ann.post(&to_bea, &reason), bea.post(&to_ann, &reason),);
        let won: Vec<u16> = [one.status, other.status].into_iter().filter(|s| *s == 200).collect();
        assert_eq!(won, [200], "round {round}: {} {}", one.text, other.text);
        let (winner, loser) = if one.status == 200 {
            (&ann, &bea)
        } else {
            (&bea, &ann)
        };
        winner.unban(loser).await.expect(200);
        ann = app.log_in("ann@example.com").await;
        bea = app.log_in("bea@example.com").await;
    }
}

// ADM-03: access is checked on every request, not read from the token.
#[tokio::test]
async fn a_banned_admin_loses_admin_access_immediately() {
    let app = TestApp::new().await;
    let (ann, bea) = (app.admin("ann").await, app.admin("bea").await);
    bea.get("/api/admin/users").await.expect(200);
    ann.ban(&bea, "Spam").await.expect(200);
    bea.get("/api/admin/users").await.refused(403, "user_banned");
    bea.ban(&ann, "Revenge").await.refused(403, "user_banned");
}

// ADM-03
#[tokio::test]
async fn a_demoted_admin_loses_access_despite_the_role_in_the_token() {
    let app = TestApp::new().await;
    let (ann, bob) = (app.admin("ann").await, app.user("bob").await);
    app.sql("UPDATE users SET role = 'user'").await;
    assert_eq!(tokens::claims(&ann.access_token)["role"], "admin");
    for path in [
        "/api/admin/users".to_owned(),
        format!("/api/admin/users/{}", bob.id),
    ] {
        ann.get(&path).await.refused(403, "admin_required");
    }
    ann.ban(&bob, "Spam").await.refused(403, "admin_required");
    ann.get(&format!("/api/users/{}/tasks", bob.id)).await.refused(403, "access_denied");
    let newer = app.refreshed(&ann).await;
    assert_eq!(tokens::claims(&newer.access_token)["role"], "user");
}
