//! Signing up where a mail tells whether the address was free: the work of the answer does not.

use serde_json::{Value, json};

use crate::support::{PASSWORD, STANDARD_HASHING, process::Installation};

/// How many requests' work is counted together.
const REQUESTS: usize = 12;
const REGISTER: &str = "/api/auth/register";

fn account(email: &str) -> Value {
    json!({ "email": email, "password": PASSWORD, "name": "Bob" })
}

// ENU-03
#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn signing_up_with_a_taken_address_costs_the_same_work() {
    let place = Installation::with(&[
        STANDARD_HASHING,
        // Nobody listens there: the mails wait, and the answers do not.
        ("REGULA_SMTP_URL", "smtp://127.0.0.1:9"),
        ("REGULA_LOG", "warn,regula::commands=info"),
    ]);
    let server = place.serve();
    let work = |path: &str, body: &dyn Fn(String) -> Value| {
        let before = server.ticks();
        for n in 0..REQUESTS {
            let body = body(format!("user{n}@example.com"));
            server.api(path, "", &body).expect(202);
        }
        server.ticks() - before
    };
    let free = work(REGISTER, &|email| account(&email));
    let taken = work(REGISTER, &|email| account(&email));
    let unhashed = work(
        "/api/auth/password/forgot",
        &|email| json!({ "email": email }),
    );
    // What is different is found to be.
    let hashes = free.saturating_sub(unhashed);
    assert!(hashes > free / 3, "{unhashed} of {free} without a hash");
    assert!(taken.abs_diff(free) < hashes / 2, "{taken} beside {free}");
}
