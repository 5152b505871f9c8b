//! Registration with mail: CPU time does not reveal whether an address has an account.

use serde_json::{Value, json};

use crate::support::{PASSWORD, STANDARD_HASHING, process::Installation};

/// Number of requests per measurement.
const REQUESTS: usize = 10;
/// Number of measurements.
const ROUNDS: usize = 4;
const REGISTER: &str = "/api/auth/register";

fn account(email: &str) -> Value {
    json!({ "email": email, "password": PASSWORD, "name": "Bob" })
}

// ENU-03
#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn registering_a_taken_address_takes_the_same_cpu_time() {
    let place = Installation::with(&[
        STANDARD_HASHING,
        // Nothing listens here, so mails stay in the queue.
        ("REGULA_SMTP_URL", "smtp://127.0.0.1:9"),
        ("REGULA_LOG", "warn,regula::commands=info"),
        // Each round has its own network, so that none is throttled.
        ("REGULA_TRUSTED_PROXIES", "127.0.0.1/32"),
    ]);
    let server = place.serve();
    let work = |path: &str, body: &dyn Fn(String) -> Value, round: usize| {
        let network = format!("10.0.{round}.1");
        let headers = [
            ("Content-Type", "application/json"),
            ("X-Forwarded-For", &network),
        ];
        let before = server.ticks();
        for n in 0..REQUESTS {
            let body = body(format!("user{round}-{n}@example.com")).to_string();
            server.send("POST", path, &headers, &body).expect(202);
        }
        server.ticks() - before
    };
    // Minimum of several alternating rounds, as other load on the machine only adds work.
    let (mut free, mut taken, mut unhashed) = (u64::MAX, u64::MAX, u64::MAX);
    for round in 0..ROUNDS {
        free = free.min(work(REGISTER, &|email| account(&email), round));
        taken = taken.min(work(REGISTER, &|email| account(&email), round));
        let forgot = |email: String| json!({ "email": email });
        unhashed = unhashed.min(work("/api/auth/password/forgot", &forgot, round));
    }
    // Control: the measurement detects a difference.
    let hashes = free.saturating_sub(unhashed);
    assert!(hashes > free / 3, "{unhashed} of {free} ticks unhashed");
    assert!(
        taken.abs_diff(free) < hashes / 2,
        "{taken} ticks if taken, {free} if free"
    );
}
