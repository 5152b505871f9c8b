//! Clients that take their time, and clients that talk too much.

use std::{
    net::SocketAddr,
    thread::spawn,
    time::{Duration, Instant},
};

use crate::support::{process::Installation, raw_http::Wire};

const LIMIT: Duration = Duration::from_secs(15);

/// Sends `bytes` and then nothing: what came back until the server closed, and after how long.
fn starve(address: SocketAddr, bytes: &'static str) -> (String, Duration) {
    let began = Instant::now();
    let mut wire = Wire::to(address);
    wire.send(bytes);
    (wire.until_closed(), began.elapsed())
}

/// Sends a byte now and then, so that the connection is never quiet.
fn drip(address: SocketAddr, head: &'static str) -> Duration {
    let began = Instant::now();
    let mut wire = Wire::to(address);
    wire.send(head);
    let mut reader = wire.other_end();
    let closed = spawn(move || {
        reader.until_closed();
        began.elapsed()
    });
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let writer = spawn(move || {
        while stopped.recv_timeout(Duration::from_millis(500)).is_err() {
            wire.send("a");
        }
    });
    let elapsed = closed.join().unwrap();
    stop.send(()).unwrap();
    writer.join().unwrap();
    elapsed
}

// DOS-01, F4
#[test]
fn slow_clients_are_closed_within_fifteen_seconds_and_others_are_served() {
    let server = Installation::new();
    let server = server.serve();
    let address = server.address;
    let slow: Vec<_> = [
        ("no bytes at all", ""),
        (
            "half a header",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        ),
        (
            "an idle connection",
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ),
        (
            "half a form",
            "POST /fn/login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=",
        ),
        (
            "half of an API body",
            "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\n\
             Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"email\":",
        ),
        (
            "half a body that nobody reads",
            "POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx",
        ),
        (
            "half a chunk",
            "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\
             Content-Type: application/json\r\n\r\n40\r\n{\"email\":",
        ),
    ]
    .into_iter()
    .map(|(what, bytes)| (what, spawn(move || starve(address, bytes))))
    .collect();
    let dripping: Vec<_> = [
        (
            "a header by drops",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        ),
        (
            "a form by drops",
            "POST /fn/login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n",
        ),
    ]
    .into_iter()
    .map(|(what, head)| (what, spawn(move || drip(address, head))))
    .collect();

    // Meanwhile, somebody decent.
    let mut times = Vec::new();
    while !slow.iter().all(|(_, it)| it.is_finished()) {
        let began = Instant::now();
        server.get("/login", "").expect(200);
        times.push(began.elapsed());
        let pause = std::sync::mpsc::channel::<()>();
        let _ = pause.1.recv_timeout(Duration::from_millis(200));
    }
    times.sort();
    let median = times[times.len() / 2];
    assert!(median < Duration::from_secs(2), "{median:?}");
    for (what, thread) in slow {
        let (answer, took) = thread.join().unwrap();
        assert!(took < LIMIT, "{what}: {took:?}");
        let status = answer.split(' ').nth(1).unwrap_or("none");
        let expected: &[&str] = match what {
            "an idle connection" => &["200"],
            "half a body that nobody reads" => &["405"],
            "no bytes at all" | "half a header" => &["none", "408"],
            _ => &["408"],
        };
        assert!(expected.contains(&status), "{what}: {answer}");
    }
    for (what, thread) in dripping {
        let took = thread.join().unwrap();
        assert!(took < LIMIT, "{what}: {took:?}");
    }
    server.stop();
}

// DOS-04, F4
#[test]
fn too_large_a_head_is_431_and_the_server_goes_on() {
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
        let lines: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        wire.send(format!("GET / HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n"));
        wire.receive().expect(431);
    }
    // What is large but not too large is read.
    server
        .get("/", &format!("regula={}", &long[..10_000]))
        .expect(200);
    // DOS-03: two ideas of where a body ends are none.
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
