//! The client's address and device.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::Response,
};
use ipnet::IpNet;

/// The client of a request. Set as a request extension by [`note_peer`], the outermost layer.
#[derive(Clone, Debug)]
pub struct Peer {
    /// IP address, from `X-Forwarded-For` if the request came through a trusted proxy.
    pub address: IpAddr,
    /// `User-Agent`, one line of at most 200 characters.
    pub device: String,
    /// Hash of the browser's device cookie; see [`super::device`].
    pub device_key: Option<String>,
}

impl Peer {
    /// The peer from these request parts.
    #[must_use]
    pub fn of(parts: &Parts) -> Self {
        parts.extensions.get().cloned().unwrap_or_else(|| Self {
            address: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            device: device(&parts.headers),
            device_key: None,
        })
    }

    /// The address as text, for the database and logs.
    #[must_use]
    pub fn address_text(&self) -> String {
        self.address.to_canonical().to_string()
    }
}

fn device(headers: &HeaderMap) -> String {
    headers
        .get(header::USER_AGENT)
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect()
}

/// Middleware: sets the request's [`Peer`].
pub async fn note_peer(
    trusted: std::sync::Arc<[IpNet]>,
    mut request: Request,
    next: Next,
) -> Response {
    let socket = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| {
            address.ip()
        });
    let peer = Peer {
        address: client_address(socket, request.headers(), &trusted),
        device: device(request.headers()),
        device_key: None,
    };
    request.extensions_mut().insert(peer);
    next.run(request).await
}

/// The last address of `X-Forwarded-For` that is not a trusted proxy. Read from the right: entries
/// further left can be forged by the client.
fn client_address(socket: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |ip: IpAddr| trusted.iter().any(|net| net.contains(&ip.to_canonical()));
    let mut address = socket;
    // Lossy, so that an invalid byte further left does not hide the proxy's entry.
    let lines: Vec<_> = headers
        .get_all("x-forwarded-for")
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    let forwarded: Vec<&str> = lines.iter().flat_map(|line| line.split(',')).collect();
    for hop in forwarded.iter().rev() {
        if !is_trusted(address) {
            break;
        }
        match hop.trim().parse() {
            Ok(ip) => address = ip,
            Err(_) => break,
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(socket: &str, forwarded: &[&str]) -> String {
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        client_address(socket.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn untrusted_clients_cannot_forge_an_address() {
        assert_eq!(from("192.0.2.1", &["198.51.100.9"]), "192.0.2.1");
    }

    #[test]
    fn the_last_untrusted_forwarded_address_is_used() {
        assert_eq!(
            from("10.1.1.1", &["203.0.113.5, 198.51.100.9"]),
            "198.51.100.9"
        );
        assert_eq!(
            from("10.1.1.1", &["203.0.113.5", "198.51.100.9, 10.2.2.2"]),
            "198.51.100.9"
        );
        assert_eq!(from("10.1.1.1", &["203.0.113.5, nonsense"]), "10.1.1.1");
        assert_eq!(from("10.1.1.1", &[]), "10.1.1.1");
    }
}
