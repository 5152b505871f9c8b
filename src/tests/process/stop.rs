//! Graceful shutdown.

use std::net::TcpStream;

use crate::support::{PASSWORD, process::Installation, raw_http::Wire};

// REL-08
#[test]
fn shutdown_finishes_requests_in_flight_and_accepts_no_new_ones() {
    let place = Installation::new();
    place.run(&["demo", "--users", "1"]).success();
    let server = place.serve();
    let body = format!("email=user1%40example.com&password={PASSWORD}&next=/settings");
    let mut sign_in = Wire::to(server.address);
    sign_in.send(format!(
        "POST /fn/login HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        body.len()
    ));
    // 100: the server waits for the body, so the request is in flight.
    sign_in.receive().expect(100);
    // An idle connection, kept open without a request.
    let mut idle = Wire::to(server.address);
    idle.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    idle.receive().expect(200);

    server.terminate();
    server.wait_for("\"stopping\"");
    assert_eq!(idle.until_closed(), "");
    assert!(
        TcpStream::connect(server.address).is_err(),
        "the server still listens"
    );

    sign_in.send(body);
    let done = sign_in.receive().expect(303);
    assert_eq!(done.header("location"), "/settings");
    assert!(done.cookie().starts_with("regula="));
    assert_eq!(sign_in.until_closed(), "");
    let finished = server.finish();
    assert_eq!(finished.status.code(), Some(0), "{finished:?}");
    assert!(finished.log.contains("everything in flight is answered"));

    // The answered request was saved.
    let cookie = done.cookie().to_owned();
    let server = place.serve();
    server.get("/settings", &cookie).expect(200);
}

#[test]
fn an_idle_server_stops_and_merges_the_write_ahead_log() {
    let place = Installation::new();
    let server = place.serve();
    server.get("/", "").expect(200);
    let log = server.stop();
    assert!(log.contains("\"stopping\""), "{log}");
    assert!(place.path("data/regula.db").exists());
    // The write-ahead log was merged into the file.
    assert!(!place.path("data/regula.db-wal").exists());
}
