//! Permissions of every page and every server function. The tests fail for one without an entry in
//! the lists.

use std::{collections::BTreeSet, fmt::Write};

use regula::startup;

use crate::support::{Browser, TestApp, TestResponse, TestUser, endpoints::functions};

mod audiences;

use audiences::{
    Audience::{self, Admins, Everybody, Strangers, Users},
    FUNCTIONS, NOBODY, PAGES,
};

/// Kinds of callers. All but the stranger are signed in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
    Stranger,
    Banned,
    User,
    Unverified,
    /// Was an admin when they signed in.
    Demoted,
    Admin,
}

/// Number of sessions per user, below the limit at which a new one ends the oldest.
const SESSIONS: usize = 50;

/// Callers of every kind, for one endpoint. Bans and demotions follow the sign-in.
struct Crowd(Vec<(Who, Browser)>);

impl Crowd {
    /// Separate callers for each of `doors` endpoints, so that an endpoint which changes a session
    /// does not affect the others. The app is returned because it must outlive the callers.
    async fn at(doors: usize) -> (TestApp, Vec<Self>) {
        let app = TestApp::new().await;
        let (mut users, mut unverified, mut banned) = (vec![], vec![], vec![]);
        for (name, signed_in) in [
            ("bob", &mut users),
            ("una", &mut unverified),
            ("eve", &mut banned),
        ] {
            for first in (0..doors).step_by(SESSIONS) {
                let user = app.user(&format!("{name}{first}")).await;
                for _ in first..doors.min(first + SESSIONS) {
                    signed_in.push(app.signed_in(&user).await);
                }
            }
        }
        let mut ada = app.admin("ada").await;
        let (mut admins, mut demoted) = (vec![], vec![]);
        for n in 0..doors {
            if n > 0 && n % SESSIONS == 0 {
                ada = app.admin(&format!("ada{n}")).await;
            }
            admins.push(app.signed_in(&ada).await);
            let dora: TestUser = app.admin(&format!("dora{n}")).await;
            demoted.push(app.signed_in(&dora).await);
        }
        for change in [
            "UPDATE users SET email_verified_at = created_at WHERE email NOT LIKE 'una%'",
            "UPDATE users SET email_verified_at = NULL WHERE email LIKE 'una%'",
            "UPDATE users SET role = 'user' WHERE email LIKE 'dora%'",
            "UPDATE users SET banned_at = created_at, ban_reason = 'Spam' WHERE email LIKE 'eve%'",
        ] {
            app.sql(change).await;
        }
        // A second node, whose cache has nothing from before these changes.
        let node = app.again(&[]).await;
        let all = [
            (Who::Banned, banned),
            (Who::User, users),
            (Who::Unverified, unverified),
            (Who::Demoted, demoted),
            (Who::Admin, admins),
        ];
        let mut crowds: Vec<_> =
            (0..doors).map(|_| Self(vec![(Who::Stranger, node.browser())])).collect();
        for (who, browsers) in all {
            for (crowd, browser) in crowds.iter_mut().zip(browsers) {
                let mut moved = node.browser();
                moved.cookies = browser.cookies;
                crowd.0.push((who, moved));
            }
        }
        (node, crowds)
    }
}

/// Compares a list with the existing endpoints, and reports all that are missing or gone.
#[track_caller]
fn assert_complete<'a>(
    list: &str,
    listed: impl Iterator<Item = &'a str>,
    there: impl Iterator<Item = String>,
) {
    let listed: BTreeSet<String> = listed.map(str::to_owned).collect();
    let there: BTreeSet<String> = there.collect();
    let mut told = String::new();
    for missing in there.difference(&listed) {
        writeln!(
            told,
            "{missing} is not in {list} of src/tests/web/matrix/audiences.rs: add its audience"
        )
        .unwrap();
    }
    for gone in listed.difference(&there) {
        writeln!(
            told,
            "{gone} is in {list} of src/tests/web/matrix/audiences.rs, but does not exist"
        )
        .unwrap();
    }
    assert!(told.is_empty(), "\n{told}");
}

/// Summary of a server function's response: its status, and its code if it is an error.
fn code(response: &TestResponse) -> String {
    let body: serde_json::Value = serde_json::from_str(&response.text).unwrap_or_default();
    format!(
        "{} {}",
        response.status,
        body["code"].as_str().unwrap_or_default()
    )
}

/// Whether a response is what `who` should get from a function for `audience`.
fn is_right(who: Who, audience: Audience, told: &str) -> bool {
    let expected = match (audience, who) {
        (Everybody | Strangers, _) => None,
        (_, Who::Stranger) => Some("401 authorization_missing"),
        (_, Who::Banned) => Some("403 user_banned"),
        (Users, _) | (_, Who::Admin) => None,
        (Admins, _) => Some("403 admin_required"),
    };
    match expected {
        Some(expected) => told == expected,
        // Allowed: any result of the function itself.
        None => {
            let (status, code) = told.split_once(' ').unwrap_or_default();
            let is_wrong_password = code == "invalid_credentials";
            !(status.starts_with('5')
                || status == "403"
                || (status == "401" && !is_wrong_password)
                || code == "malformed")
        }
    }
}

// AZN-01, ADM-03
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_server_function_allows_only_its_audience() {
    assert_complete(
        "FUNCTIONS",
        FUNCTIONS.iter().map(|(path, ..)| *path),
        functions().into_iter().map(str::to_owned),
    );
    let mut wrong = String::new();
    let (_app, crowds) = Crowd::at(FUNCTIONS.len()).await;
    for ((path, audience, form), Crowd(crowd)) in FUNCTIONS.iter().zip(crowds) {
        let form = form.replace("NOBODY", NOBODY);
        let fields: Vec<(&str, &str)> = serde_urlencoded::from_str(&form).unwrap();
        for (who, mut browser) in crowd {
            let told = code(&browser.call(path, &fields).await);
            if !is_right(who, *audience, &told) {
                writeln!(
                    wrong,
                    "{path} is for {audience:?}, but {who:?} receives {told}"
                )
                .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Summary of a page's response: its status, and its redirect.
fn seen(response: &TestResponse) -> String {
    let location = response.header("location");
    let location = location.split(['?', '#']).next().unwrap_or_default();
    format!("{} {location}", response.status).trim_end().to_owned()
}

// AZN-01, ADM-03, ADM-09
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_allows_only_its_audience() {
    assert_complete(
        "PAGES",
        PAGES.iter().map(|(path, _)| *path),
        startup::pages().map(str::to_owned),
    );
    let mut wrong = String::new();
    let (_app, crowds) = Crowd::at(PAGES.len()).await;
    for ((path, audience), Crowd(crowd)) in PAGES.iter().zip(crowds) {
        let open: Vec<_> = path
            .split('/')
            .map(|part| {
                if part.starts_with(['{', ':']) {
                    NOBODY
                } else {
                    part
                }
            })
            .collect();
        for (who, mut browser) in crowd {
            let seen = seen(&browser.get(&open.join("/")).await);
            let expected = match (audience, who) {
                (_, Who::Banned) => &["403"][..],
                // Without a valid token, `/setup` is 404 and `/reset-password` is 422.
                (Everybody, _) => &["200", "404", "422"],
                (Strangers, Who::Stranger) => &["200"],
                (Strangers, _) => &["303 /dashboard"],
                (_, Who::Stranger) => &["303 /login"],
                (Users, _) | (_, Who::Admin) => &["200", "404"],
                (Admins, _) => &["403"],
            };
            if !expected.contains(&seen.as_str()) {
                writeln!(wrong, "{path} is for {audience:?}, but {who:?} gets {seen}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
