//! Slow clients, and requests that are too large.

use std::{
    net::SocketAddr,
    sync::mpsc::channel,
    thread::{JoinHandle, spawn},
    time::Duration,
};

use crate::support::{process::Installation, raw_http::Wire};

/// Status of a response, or "none" if there is no response.
fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("none")
}

/// Sends `bytes` and then nothing; returns what is received until the server closes.
fn starve(address: SocketAddr, bytes: &str) -> JoinHandle<String> {
    let mut wire = Wire::to(address);
    wire.send(bytes);
    spawn(move || wire.until_closed())
}

/// Sends one byte at a time, so that the connection is never idle, until the server closes.
fn drip(address: SocketAddr, head: &str) -> JoinHandle<String> {
    let mut wire = Wire::to(address);
    wire.send(head);
    let mut reader = wire.other_end();
    spawn(move || {
        let (stop, stopped) = channel::<()>();
        let writer = spawn(move || {
            while stopped.recv_timeout(Duration::from_millis(500)).is_err() {
                wire.send("a");
            }
        });
        let answer = reader.until_closed();
        stop.send(()).unwrap();
        writer.join().unwrap();
        answer
    })
}

// DOS-01, F4
#[test]
fn slow_clients_time_out_while_other_clients_are_served() {
    let place = Installation::new();
    let server = place.serve();
    let slow = [
        ("no bytes at all", &["none", "408"][..], ""),
        (
            "half a header",
            &["none", "408"],
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        ),
        (
            "an idle connection",
            &["200"],
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ),
        (
            "half a form",
            &["408"],
            "POST /fn/login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=",
        ),
        (
            "half of an API body",
            &["408"],
            "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\n\
             Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"email\":",
        ),
        (
            "half a body that is not read",
            &["405"],
            "POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx",
        ),
        (
            "half a chunk",
            &["408"],
            "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\
             Content-Type: application/json\r\n\r\n40\r\n{\"email\":",
        ),
    ]
    .map(|(what, statuses, bytes)| (what, statuses, starve(server.address, bytes)));
    let dripping = [
        (
            &["none", "408"][..],
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        ),
        (
            &["408"],
            "POST /fn/login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n",
        ),
    ]
    .map(|(statuses, head)| (statuses, drip(server.address, head)));

    server.get("/login", "").expect(200);
    for (what, statuses, thread) in &slow {
        let may_wait = statuses.contains(&"408");
        assert!(
            !may_wait || !thread.is_finished(),
            "{what} ended before the page was served"
        );
    }
    for (what, statuses, thread) in slow {
        let answer = thread.join().unwrap();
        assert!(statuses.contains(&status(&answer)), "{what}: {answer}");
    }
    for (statuses, thread) in dripping {
        let answer = thread.join().unwrap();
        assert!(statuses.contains(&status(&answer)), "dripping: {answer}");
    }
    server.stop();
}

// DOS-04, F4
#[test]
fn oversized_headers_get_431_and_ambiguous_framing_gets_4xx() {
    let server = Installation::new();
    let server = server.serve();
    let long = "a".repeat(40 * 1024);
    let many: Vec<_> = (0..100).map(|n| format!("X-{n}")).collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), "x")).collect();
    let cookie = format!("regula={long}");
    for headers in [
        &[("X-Long", long.as_str())][..],
        &[("Cookie", cookie.as_str())],
        &[("User-Agent", long.as_str())],
        &many,
    ] {
        let mut wire = Wire::to(server.address);
        let lines: String =
            headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        wire.send(format!("GET / HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n"));
        wire.receive().expect(431);
    }
    // A large header below the limit is accepted.
    server.get("/", &format!("regula={}", &long[..10_000])).expect(200);
    // DOS-03: ambiguous body lengths and malformed headers (request smuggling) are refused.
    for lines in [
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "X : y\r\n\r\n",
        "X: y\r\n folded\r\n\r\n",
    ] {
        let mut wire = Wire::to(server.address);
        wire.send(format!(
            "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\n{lines}"
        ));
        let answer = wire.receive();
        assert!((400..500).contains(&answer.status), "{lines:?}: {answer:?}");
    }
    server.get("/healthz", "").expect(200);
}
