//! Passwords: how they are hashed, and which are refused.

mod hasher;
mod rules;

pub use hasher::Hasher;
pub use rules::check_new_password;
