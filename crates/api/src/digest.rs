//! Hash for stored random secrets.

use sha2::{Digest, Sha256};

/// SHA-256. Sufficient for secrets of 128 random bits; passwords use Argon2id.
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
