//! Races between a ban and other requests. Tokens issued during the race are invalid, and lifting
//! the ban does not restore them.

use serde_json::{Value, json};

use crate::support::{Browser, Client, PASSWORD, TestApp, TestResponse, TestUser};

const ROUNDS: usize = 100;

/// Yields a random number of times, so that each round runs differently.
async fn dawdle(most: u32) {
    let times = rand::random_range(0..=most);
    for _ in 0..times {
        tokio::task::yield_now().await;
    }
}

/// Fixture: an app, its admin, and the user who is banned in each round.
struct Race {
    app: TestApp,
    admin: TestUser,
    user: TestUser,
}

impl Race {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let (admin, user) = (app.admin("ada").await, app.user("bob").await);
        Self { app, admin, user }
    }

    /// Bans the user after a random delay.
    fn ban(&self, most: u32) -> tokio::task::JoinHandle<()> {
        let (client, id) = (self.admin.client.clone(), self.user.id.clone());
        tokio::spawn(async move {
            dawdle(most).await;
            let body = json!({ "reason": "Spam" });
            client.post(&format!("/api/admin/users/{id}/ban"), &body).await.expect(200);
        })
    }

    async fn unban(&self) {
        self.admin.unban(&self.user).await.expect(200);
    }

    async fn expect_no_living_session(&self, round: usize) {
        let alive = self
            .app
            .sql(
                "SELECT count(*) FROM sessions s JOIN users u ON u.id = s.user_id
                 WHERE u.email = 'bob@example.com' AND s.ended_at IS NULL",
            )
            .await;
        assert_eq!(alive, [["0"]], "round {round}");
    }

    /// Asserts that issued tokens are refused, during the ban and after it.
    async fn expect_dead(&self, pairs: &[Value]) {
        for (status, code) in [(403, "user_banned"), (401, "session_ended")] {
            for pair in pairs {
                let access = self.app.bearer(pair["access_token"].as_str().unwrap());
                access.me().await.refused(status, code);
                self.app
                    .refresh(pair["refresh_token"].as_str().unwrap())
                    .await
                    .refused(status, code);
            }
            if status == 403 {
                self.unban().await;
            }
        }
    }
}

async fn log_in(client: Client) -> TestResponse {
    client.log_in("bob@example.com", PASSWORD).await
}

/// Tokens of a response; `None` if it is this refusal.
#[track_caller]
fn tokens(response: TestResponse, refusal: (u16, &str)) -> Option<Value> {
    if response.status == 200 {
        return Some(response.json());
    }
    response.refused(refusal.0, refusal.1);
    None
}

// ADM-01, ADM-02
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ban_wins_over_a_concurrent_sign_in() {
    let race = Race::new().await;
    let mut won = 0;
    for round in 0..ROUNDS {
        let sign_in = tokio::spawn(log_in(race.app.anon()));
        race.ban(40_000).await.unwrap();
        let pair = tokens(sign_in.await.unwrap(), (403, "user_banned"));
        won += usize::from(pair.is_none());
        race.expect_no_living_session(round).await;
        race.expect_dead(pair.as_slice()).await;
    }
    println!("the ban came first in {won} rounds of {ROUNDS}");
}

// ADM-01, ADM-02
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ban_wins_over_concurrent_refreshes() {
    let race = Race::new().await;
    for round in 0..ROUNDS {
        let before = log_in(race.app.anon()).await.expect(200).json();
        let refreshes: Vec<_> = (0..4)
            .map(|_| {
                let (client, pair) = (race.app.anon(), before.clone());
                tokio::spawn(async move {
                    dawdle(300).await;
                    let body = json!({ "refresh_token": pair["refresh_token"] });
                    client.post("/api/auth/refresh", &body).await
                })
            })
            .collect();
        race.ban(300).await.unwrap();
        let mut pairs = vec![before];
        for refresh in refreshes {
            pairs.extend(tokens(refresh.await.unwrap(), (403, "user_banned")));
        }
        race.expect_no_living_session(round).await;
        race.expect_dead(&pairs).await;
    }
}

// ADM-01, ADM-02
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ban_wins_over_a_concurrent_browser_sign_in() {
    let race = Race::new().await;
    for round in 0..ROUNDS {
        let mut browser: Browser = race.app.browser();
        let sign_in = tokio::spawn(async move {
            let fields = [("email", "bob@example.com"), ("password", PASSWORD)];
            let response = browser.call("/fn/login", &fields).await;
            (browser, response)
        });
        race.ban(40_000).await.unwrap();
        let (mut browser, response) = sign_in.await.unwrap();
        match response.status {
            // The session was created and ended before its cookie was set.
            401 => drop(response.refused(401, "session_ended")),
            403 => drop(response.refused(403, "user_banned")),
            _ => drop(response.expect(200)),
        }
        race.expect_no_living_session(round).await;
        let mut other_tab = browser.clone();
        if !browser.cookies.is_empty() {
            let task = [("title", "x")];
            other_tab.call("/fn/create_task", &task).await.refused(403, "user_banned");
            browser.get("/dashboard").await.expect(403);
        }
        race.unban().await;
        browser.get("/dashboard").await.expect(303);
        other_tab.get("/dashboard").await.expect(303);
    }
}

// ADM-01
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ban_refuses_every_later_request() {
    let race = Race::new().await;
    for _ in 0..ROUNDS / 4 {
        let user = race.app.log_in(&race.user.email).await;
        let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        // Readers keep the user's status in the cache while it changes.
        let readers: Vec<_> = (0..4)
            .map(|_| {
                let (client, stop) = (user.client.clone(), std::sync::Arc::clone(&stop));
                tokio::spawn(async move {
                    while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                        let status = client.me().await.status;
                        assert!(status == 200 || status == 403, "{status}");
                        // Responses from the cache never yield by themselves.
                        tokio::task::yield_now().await;
                    }
                })
            })
            .collect();
        race.ban(60).await.unwrap();
        for _ in 0..20 {
            user.me().await.refused(403, "user_banned");
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        for reader in readers {
            reader.await.unwrap();
        }
        race.unban().await;
    }
}
