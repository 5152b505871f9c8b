//! Networks and devices that an account has signed in from.

use std::net::IpAddr;

use regula_schema::{AppResult, Timestamp};
use sha2::{Digest, Sha256};
use time::Duration;

use super::account_digest;
use crate::{
    clock::later,
    db::{Conn, places},
    peer::Peer,
};

/// Retention of a network.
const NETWORK_LIFE: Duration = Duration::days(90);
/// Retention of a device: the lifetime of its cookie.
const DEVICE_LIFE: Duration = places::MAX_LIFE;

/// Network of an address: /64 for IPv6, because a user has a whole one.
#[must_use]
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("{:x}/64", u128::from(v6) >> 64),
    }
}

/// Stored key of a place: a digest of account and place, so that the table reveals neither.
pub(super) fn digest(account: &str, kind: &str, place: &str) -> Vec<u8> {
    Sha256::digest(format!("{account} {kind} {place}")).to_vec()
}

/// Records the network and the device of a sign-in. `device` is the digest of the browser's device
/// cookie.
pub async fn remember(
    conn: &mut Conn,
    email: &str,
    peer: &Peer,
    device: Option<&str>,
    now: Timestamp,
) -> AppResult<()> {
    let account = account_digest(email);
    let network = digest(&account, "network", &network(peer.address));
    places::remember(conn, &network, later(now, NETWORK_LIFE)).await?;
    if let Some(device) = device {
        let device = digest(&account, "device", device);
        places::remember(conn, &device, later(now, DEVICE_LIFE)).await?;
    }
    Ok(())
}

/// True if the account `email` has signed in from the device with this digest.
pub async fn knows_device(
    conn: &mut Conn,
    email: &str,
    device: &str,
    now: Timestamp,
) -> AppResult<bool> {
    let device = digest(&account_digest(email), "device", device);
    Ok(!places::known(conn, &[&device, &device], now).await?.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ipv6_networks_are_64_and_mapped_addresses_are_ipv4() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
    }
}
