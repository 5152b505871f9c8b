//! API keys in the `Authorization` header: `rgl_` and 64 characters.
//!
//! A key contains its id, so that its standing is looked up in the cache as for a token, and 256
//! random bits, of which the database stores the SHA-256.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::{
    db::sessions::{Access, SessionRow},
    digest::hash,
};

const MARK: &str = "rgl_";
/// Length of the visible prefix: the mark and the time of creation.
const PREFIX: usize = MARK.len() + 8;

/// Full text of a key.
pub struct ApiKeyText {
    /// Key id.
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

    /// True if a bearer token has the prefix of a key.
    #[must_use]
    pub fn looks_like_key(token: &str) -> bool {
        token.starts_with(MARK)
    }

    /// Parses a key; [`Self::matches`] verifies it.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(token.strip_prefix(MARK)?).ok()?;
        let bytes: [u8; 48] = bytes.try_into().ok()?;
        let (id, _) = bytes.split_first_chunk::<16>()?;
        Some(Self {
            id: Uuid::from_bytes(*id),
            text: token.to_owned(),
        })
    }

    /// True if this is the secret of the key `row`.
    #[must_use]
    pub fn matches(&self, row: &SessionRow) -> bool {
        let stored = row.token_hash.as_deref().unwrap_or_default();
        let is_key = matches!(row.access(), Some(Access::Key(_)));
        is_key && bool::from(self.hash().ct_eq(stored))
    }

    /// Hash for the database.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.text)
    }

    /// The full text, shown to the owner once.
    #[must_use]
    pub fn expose(self) -> String {
        self.text
    }

    /// Visible prefix of the key with this id.
    #[must_use]
    pub fn prefix(id: Uuid) -> String {
        let text = format!("{MARK}{}", BASE64_URL_SAFE_NO_PAD.encode(id.as_bytes()));
        text.chars().take(PREFIX).collect()
    }
}
