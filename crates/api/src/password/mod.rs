//! Passwords: how they are hashed, and which are refused.

mod hasher;
mod rules;
mod strength;

pub use hasher::Hasher;
pub use rules::check_new_password;
pub use strength::strength;
