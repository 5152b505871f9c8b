//! Raw HTTP over a socket, also for invalid requests.

use std::{
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// Timeout that is longer than any timeout of the server.
const PATIENCE: Duration = Duration::from_secs(70);

/// A connection.
pub(crate) struct Wire(BufReader<TcpStream>);

/// A response, as received.
#[derive(Clone, Debug)]
pub(crate) struct WireResponse {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) text: String,
}

impl WireResponse {
    /// Value of a header, or an empty string.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }

    /// Asserts the status.
    #[track_caller]
    pub(crate) fn expect(&self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self.clone()
    }

    /// `name=value` of the cookie that the response sets.
    #[track_caller]
    pub(crate) fn cookie(&self) -> &str {
        let cookie = self.header("set-cookie").split(';').next().unwrap();
        assert!(cookie.contains('='), "{:?}", self.headers);
        cookie
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text))
    }
}

impl Wire {
    pub(crate) fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    /// The same connection again, to read from while the first one sends.
    pub(crate) fn other_end(&self) -> Self {
        Self(BufReader::new(self.0.get_ref().try_clone().unwrap()))
    }

    /// Sends bytes. If the server has closed the connection, that is not an error.
    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = self.0.get_mut().write_all(bytes.as_ref());
    }

    /// Waits for one response.
    #[track_caller]
    pub(crate) fn receive(&mut self) -> WireResponse {
        let status_line = self.line();
        let status = status_line.split(' ').nth(1).unwrap_or_default();
        let status = status.parse().unwrap_or_else(|_| panic!("no status line: {status_line:?}"));
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').unwrap();
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        let mut response = WireResponse {
            status,
            headers,
            text: String::new(),
        };
        let body = match response.header("content-length").parse() {
            Ok(length) => self.bytes(length),
            Err(_) if response.header("transfer-encoding") == "chunked" => self.chunks(),
            // An informational response, or one without a body.
            Err(_) => Vec::new(),
        };
        response.text = String::from_utf8_lossy(&body).into_owned();
        response
    }

    /// Reads until the server closes the connection; returns the rest.
    #[track_caller]
    pub(crate) fn until_closed(&mut self) -> String {
        let mut rest = Vec::new();
        match self.0.read_to_end(&mut rest) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
            Err(error) => panic!("not closed: {error}"),
        }
        String::from_utf8_lossy(&rest).into_owned()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.0.read_exact(&mut bytes).unwrap();
        bytes
    }

    fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let length = usize::from_str_radix(&self.line(), 16).unwrap();
            body.extend(self.bytes(length));
            assert_eq!(self.line(), "");
            if length == 0 {
                return body;
            }
        }
    }
}
