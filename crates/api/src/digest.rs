//! The hash under which a secret is stored that only has to be recognised.

use sha2::{Digest, Sha256};

/// SHA-256. Enough for secrets of 128 random bits, which no list of guesses holds; passwords go
/// through Argon2id.
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
