//! API keys in the `Authorization` header: `rgl_` and 64 characters.
//!
//! The text holds the key's id, so that its standing is found as a token's is, in the cache; and
//! 256 random bits, of which the database knows the SHA-256.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::{
    db::sessions::{Access, SessionRow},
    digest::hash,
};

const MARK: &str = "rgl_";
/// Enough to know a key by: the mark, and when it was made.
const PREFIX: usize = MARK.len() + 8;

/// The text of a key, as its owner has it.
pub struct ApiKeyText {
    /// The key's id.
    pub id: Uuid,
    text: String,
}

impl ApiKeyText {
    /// A new key.
    #[must_use]
    pub fn generate() -> Self {
        let id = Uuid::now_v7();
        let mut bytes = [0; 48];
        bytes[..16].copy_from_slice(id.as_bytes());
        bytes[16..].copy_from_slice(&rand::random::<[u8; 32]>());
        let text = format!("{MARK}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes));
        Self { id, text }
    }

    /// Whether a bearer token says that it is a key.
    #[must_use]
    pub fn is_meant(token: &str) -> bool {
        token.starts_with(MARK)
    }

    /// Reads a key; whether it opens anything, [`Self::opens`] says.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD
            .decode(token.strip_prefix(MARK)?)
            .ok()?;
        let bytes: [u8; 48] = bytes.try_into().ok()?;
        let (id, _) = bytes.split_first_chunk::<16>()?;
        Some(Self {
            id: Uuid::from_bytes(*id),
            text: token.to_owned(),
        })
    }

    /// Whether this is the secret of the key `row`.
    #[must_use]
    pub fn opens(&self, row: &SessionRow) -> bool {
        let stored = row.token_hash.as_deref().unwrap_or_default();
        let is_key = matches!(row.access(), Some(Access::Key(_)));
        is_key && bool::from(self.hash().ct_eq(stored))
    }

    /// What the database keeps.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.text)
    }

    /// All of it, for its owner, once.
    #[must_use]
    pub fn expose(self) -> String {
        self.text
    }

    /// The beginning of the key with this id, to know it by.
    #[must_use]
    pub fn prefix(id: Uuid) -> String {
        let text = format!("{MARK}{}", BASE64_URL_SAFE_NO_PAD.encode(id.as_bytes()));
        text.chars().take(PREFIX).collect()
    }
}
