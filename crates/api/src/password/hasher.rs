//! Argon2id hashing on a limited pool.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use regula_config::PasswordHashing;
use regula_schema::{AppError, AppResult, Code, Email, Password, Strength};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::strength;

/// KiB of memory, passes and lanes: OWASP's first choice for argon2id.
const STANDARD: (u32, u32, u32) = (19_456, 2, 1);
/// The least that argon2id allows.
const FAST: (u32, u32, u32) = (Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST);
/// A stored hash that asks for more memory than this was not made by us; it is not computed.
const MAX_STORED_KIB: u32 = 256 * 1024;
/// Maximum waiting jobs before requests are refused.
const QUEUE: usize = 256;

/// Hashes and verifies passwords, at most one per core at a time, so that many sign-ins exhaust
/// neither memory nor CPU.
#[derive(Clone, Debug)]
pub struct Hasher {
    argon2: Argon2<'static>,
    cores: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    /// Hash of no password, verified if there is no account, so that an unknown address takes
    /// the same time as a known one.
    decoy: Arc<str>,
}

fn argon2(hashing: PasswordHashing) -> Result<Argon2<'static>, argon2::Error> {
    let (memory, passes, lanes) = match hashing {
        PasswordHashing::Standard => STANDARD,
        PasswordHashing::Fast => FAST,
    };
    let params = Params::new(memory, passes, lanes, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(argon2: &Argon2<'_>, password: &str) -> Result<String, argon2::password_hash::Error> {
    argon2.hash_password(password.as_bytes()).map(|hash| hash.to_string())
}

/// Compares by the parameters of `stored`, not by those of `argon2`.
fn verify(argon2: &Argon2<'_>, password: &str, stored: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(stored) else {
        return false;
    };
    let is_sane = Params::try_from(&parsed).is_ok_and(|p| p.m_cost() <= MAX_STORED_KIB);
    is_sane && argon2.verify_password(password.as_bytes(), &parsed).is_ok()
}

impl Hasher {
    /// A hasher for this machine. Hashes once, for the decoy.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new(hashing: PasswordHashing) -> anyhow::Result<Self> {
        let argon2 = argon2(hashing)?;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Self {
            cores: Arc::new(Semaphore::new(cores)),
            queue: Arc::new(Semaphore::new(cores + QUEUE)),
            decoy: hash(&argon2, &crate::token::random_id())?.into(),
            argon2,
        })
    }

    /// Hashes a password, as a PHC string.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when the queue is full.
    pub async fn hash(&self, password: &Password) -> AppResult<String> {
        let password = password.clone();
        let argon2 = self.argon2.clone();
        self.run(move || hash(&argon2, password.expose())).await?.map_err(|error| {
            tracing::error!(%error, "password could not be hashed");
            AppError::new(Code::Internal)
        })
    }

    /// True if `password` matches `stored`. Does the same work without a stored hash, and returns
    /// false.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when the queue is full.
    pub async fn verify(&self, password: &Password, stored: Option<&str>) -> AppResult<bool> {
        let known = stored.is_some();
        let stored = stored.unwrap_or(&self.decoy).to_owned();
        let password = password.clone();
        let argon2 = self.argon2.clone();
        let matches = self.run(move || verify(&argon2, password.expose(), &stored)).await?;
        Ok(known && matches)
    }

    /// Estimates the strength of a password, in the same queue, so that it cannot overload the
    /// server.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when the queue is full.
    pub async fn estimate(&self, password: Password, email: Option<Email>) -> AppResult<Strength> {
        self.run(move || strength(&password, email.as_ref())).await
    }

    /// True if `stored` was made with weaker parameters than this hasher's.
    #[must_use]
    pub fn is_weak(&self, stored: &str) -> bool {
        let own = self.argon2.params();
        PasswordHash::new(stored)
            .ok()
            .and_then(|parsed| Params::try_from(&parsed).ok())
            .is_none_or(|it| it.m_cost() < own.m_cost() || it.t_cost() < own.t_cost())
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> AppResult<T> {
        let busy = || AppError::unavailable(2);
        let _place: SemaphorePermit<'_> = self.queue.try_acquire().map_err(|_| busy())?;
        // Moved into the work, so that a cancelled request does not free the core early.
        let core = Arc::clone(&self.cores).acquire_owned().await.map_err(|_| busy())?;
        let span = tracing::Span::current();
        tokio::task::spawn_blocking(move || {
            let _core = core;
            span.in_scope(work)
        })
        .await
        .map_err(|error| {
            tracing::error!(%error, "password thread failed");
            AppError::new(Code::Internal)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn long_passwords_are_not_truncated_and_hashes_are_salted() {
        let hasher = Hasher::new(PasswordHashing::Standard).unwrap();
        let long = "ü".repeat(200);
        let stored = hasher.hash(&Password::from(format!("{long}a"))).await.unwrap();
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
        assert!(hasher.verify(&Password::from(format!("{long}a")), Some(&stored)).await.unwrap());
        assert!(!hasher.verify(&Password::from(format!("{long}b")), Some(&stored)).await.unwrap());
        assert_ne!(
            stored,
            hasher.hash(&Password::from(format!("{long}a"))).await.unwrap()
        );
    }

    #[tokio::test]
    async fn a_stored_hash_that_needs_4_gib_is_refused() {
        let planted = "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE";
        assert!(
            !Hasher::new(PasswordHashing::Standard)
                .unwrap()
                .verify(&Password::from("x"), Some(planted))
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn weaker_hash_parameters_are_detected() {
        let standard = Hasher::new(PasswordHashing::Standard).unwrap();
        let fast = Hasher::new(PasswordHashing::Fast).unwrap();
        let password = Password::from("anything");
        let strong = standard.hash(&password).await.unwrap();
        let weak = fast.hash(&password).await.unwrap();
        assert!(weak.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{weak}");
        assert!(standard.is_weak(&weak) && !standard.is_weak(&strong));
        assert!(!fast.is_weak(&weak) && !fast.is_weak(&strong));
        assert!(standard.is_weak(
            "$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE"
        ));
        // Each hasher verifies the hashes of the other.
        assert!(standard.verify(&password, Some(&weak)).await.unwrap());
        assert!(fast.verify(&password, Some(&strong)).await.unwrap());
    }
}
