//! Password hashing, rules and strength.

mod hasher;
mod rules;
mod strength;

pub use hasher::Hasher;
pub use rules::check_new_password;
pub use strength::strength;
