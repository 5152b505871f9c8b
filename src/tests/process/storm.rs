//! Load: many sign-ins at once queue, and other requests are not delayed.

use std::thread::{JoinHandle, available_parallelism, spawn};

use serde_json::json;

use crate::support::{PASSWORD, STANDARD_HASHING, process::Installation, raw_http::Wire};

const SIGN_INS: usize = 200;

// PWD-10
#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn concurrent_sign_ins_have_bounded_memory_and_block_no_other_requests() {
    let place = Installation::with(&[STANDARD_HASHING, ("REGULA_TRUSTED_PROXIES", "127.0.0.1/32")]);
    let server = place.serve();
    let account = json!({ "email": "bob@example.com", "password": PASSWORD, "name": "Bob" });
    let pair = server.api("/api/auth/register", "", &account).expect(201);
    let bearer = format!("Bearer {}", pair.json()["access_token"].as_str().unwrap());
    let before = server.peak_memory();
    let address = server.address;
    let storm: Vec<_> = (0..SIGN_INS)
        .map(|n| {
            spawn(move || {
                let body = json!({ "email": format!("{n}@example.com"), "password": "x" });
                let body = body.to_string();
                let mut wire = Wire::to(address);
                wire.send(format!(
                    "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0.{n}\r\n\
                     Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                ));
                let answer = wire.receive();
                if answer.status == 503 {
                    // On a slow machine: refused with `Retry-After`.
                    assert!(!answer.header("retry-after").is_empty());
                    return false;
                }
                if answer.status == 408 {
                    // On a slow machine: a timeout.
                    return false;
                }
                answer.expect(401);
                true
            })
        })
        .collect();
    let mut answers = 0;
    while !storm.iter().all(JoinHandle::is_finished) {
        let me = server.send("GET", "/api/auth/me", &[("Authorization", &bearer)], "");
        me.expect(200);
        answers += 1;
    }
    let hashed = storm
        .into_iter()
        .map(|sign_in| sign_in.join().unwrap())
        .filter(|was_hashed| *was_hashed)
        .count();
    // If other requests waited for the hashes, they would be answered only at the end.
    assert!(answers >= 10, "{answers} answers during {hashed} hashes");
    // A hash takes 19 MiB: at most one per core at a time, plus a reserve.
    let cores = available_parallelism().unwrap().get() as u64;
    assert!(hashed > cores as usize, "{hashed} were hashed");
    let grown = server.peak_memory() - before;
    assert!(
        grown < (cores * 19 + 64) * 1024,
        "{grown} KiB more for {SIGN_INS} sign-ins"
    );
}
