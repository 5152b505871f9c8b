//! Keys that sign tokens.

use std::{
    fs::OpenOptions,
    io::{ErrorKind, Read, Write},
    path::Path,
};

use base64::{
    Engine,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
};
use rand::TryRng;
use sha2::{Digest, Sha256};

use super::{ConfigError, Settings, create_private_file, make_private};

const NAME: &str = "REGULA_SECRET";
/// Minimum key length. RFC 7518, section 3.2: an HS256 key has at least the 256 bits of the hash.
const MIN_BYTES: usize = 32;

/// A signing key. `Debug` shows its id only.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    /// Key id in token headers: the first 16 hex digits of its SHA-256.
    pub kid: String,
    /// The HMAC key.
    pub key: Vec<u8>,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secret({})", self.kid)
    }
}

impl Secret {
    /// A signing key of these bytes.
    #[must_use]
    pub fn new(key: Vec<u8>) -> Self {
        let digest = Sha256::digest(&key);
        let kid = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        Self { kid, key }
    }

    fn parse(text: &str) -> Result<Self, ConfigError> {
        let text = text.trim();
        let is_hex = text.len().is_multiple_of(2) && text.bytes().all(|b| b.is_ascii_hexdigit());
        let key = if is_hex {
            (0..text.len())
                .step_by(2)
                .filter_map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok())
                .collect()
        } else {
            let bare = text.trim_end_matches('=').replace('+', "-").replace('/', "_");
            BASE64_URL_SAFE_NO_PAD.decode(bare).map_err(|_| {
                ConfigError::new(
                    NAME,
                    "must be base64 or hex. Make one with: openssl rand -base64 32",
                )
            })?
        };
        if key.len() < MIN_BYTES {
            return Err(ConfigError::new(
                NAME,
                format!(
                    "has {} bytes, but needs at least {MIN_BYTES}. Make one with: openssl rand -base64 32",
                    key.len(),
                ),
            ));
        }
        // Not a test of randomness: rejects keys that a person typed.
        let distinct = key.iter().collect::<std::collections::HashSet<_>>().len();
        if distinct < 8 {
            return Err(ConfigError::new(
                NAME,
                "repeats a few bytes, so it can be guessed. Make one with: openssl rand -base64 32",
            ));
        }
        Ok(Self::new(key))
    }
}

/// Signing keys, newest first: the first signs, all verify. `REGULA_SECRET`.
#[derive(Clone, Debug)]
pub struct Secrets(Vec<Secret>);

impl Secrets {
    /// Parses keys, newest first.
    ///
    /// # Errors
    /// When `text` has no key, or one that is too short or not decodable.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let secrets = text
            .split(',')
            .filter(|part| !part.trim().is_empty())
            .map(Secret::parse)
            .collect::<Result<Vec<_>, _>>()?;
        if secrets.is_empty() {
            return Err(ConfigError::new(NAME, "holds no secret."));
        }
        Ok(Self(secrets))
    }

    /// All keys, newest first.
    #[must_use]
    pub fn all(&self) -> &[Secret] {
        &self.0
    }

    pub(super) fn from_settings(settings: &Settings, data_dir: &Path) -> Result<Self, ConfigError> {
        match settings.get(NAME) {
            Some(text) => Self::parse(&text),
            None => Self::load_or_create(data_dir),
        }
    }

    /// Reads the generated key from `data/secret`, or creates it with mode 0600.
    fn load_or_create(data_dir: &Path) -> Result<Self, ConfigError> {
        let path = data_dir.join("secret");
        let cannot = |what: &str, e: &std::io::Error| {
            ConfigError::new(
                NAME,
                format!("is not set, and {} cannot be {what}: {e}", path.display()),
            )
        };
        match std::fs::read_to_string(&path) {
            Ok(text) if !text.trim().is_empty() => return Self::parse(&text),
            // Empty: another process has created the file and not written it yet, or has failed.
            Ok(_) => {}
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(cannot("read", &e)),
        }
        make_private(data_dir).map_err(|e| cannot("made", &e))?;
        let created = match create_private_file(&path) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                OpenOptions::new().read(true).write(true).open(&path)
            }
            created => created,
        };
        let mut file = created.map_err(|e| cannot("made", &e))?;
        // Lock: of two processes that start at once, one writes the key and the other reads it.
        file.lock().map_err(|e| cannot("locked", &e))?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(|e| cannot("read", &e))?;
        if text.trim().is_empty() {
            let mut key = [0; MIN_BYTES];
            rand::rngs::SysRng
                .try_fill_bytes(&mut key)
                .map_err(|e| ConfigError::new(NAME, format!("cannot be made: {e}")))?;
            text = BASE64_STANDARD.encode(key);
            file.write_all(text.as_bytes())
                .and_then(|()| file.sync_all())
                .map_err(|e| cannot("written", &e))?;
        }
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Secrets::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn weak_secrets_are_refused_and_not_shown() {
        assert!(problem("changeme").starts_with("REGULA_SECRET: has 6 bytes"));
        assert!(problem(&"00".repeat(31)).contains("has 31 bytes"));
        assert!(problem(&"ab".repeat(32)).contains("repeats a few bytes"));
        assert!(problem("!!!").contains("must be base64 or hex"));
        assert!(problem(" , ").contains("holds no secret"));
        assert!(!problem("c2hvcnQtc2VjcmV0").contains("c2hvcnQtc2VjcmV0"));
    }

    #[test]
    fn hex_and_both_kinds_of_base64_are_read() {
        let key: Vec<u8> = (200..232).collect();
        let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
        let secrets = Secrets::parse(&format!(
            "{hex},{},{}",
            BASE64_STANDARD.encode(&key),
            BASE64_URL_SAFE_NO_PAD.encode(&key)
        ))
        .unwrap();
        assert!(secrets.all().iter().all(|secret| secret.key == key));
        assert_eq!(secrets.all()[0].kid.len(), 16);
    }

    #[test]
    fn the_generated_secret_is_kept_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let first = Secrets::load_or_create(folder.path()).unwrap();
        let second = Secrets::load_or_create(folder.path()).unwrap();
        assert_eq!(first.all(), second.all());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = folder.path().join("secret").metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn concurrent_startups_share_one_generated_secret() {
        for _ in 0..20 {
            let folder = tempfile::tempdir().unwrap();
            let started: Vec<_> = std::thread::scope(|scope| {
                let starts: Vec<_> = (0..4)
                    .map(|_| scope.spawn(|| Secrets::load_or_create(folder.path()).unwrap()))
                    .collect();
                starts.into_iter().map(|it| it.join().unwrap()).collect()
            });
            assert!(started.iter().all(|secrets| secrets.all() == started[0].all()));
        }
    }
}
