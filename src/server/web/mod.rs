//! What stands around pages and server functions.
//!
//! From the outside in: headers → errors → origin → session → forms → viewer → page or server function.

pub mod assets;
pub mod draft;
pub mod errors;
pub mod forms;
pub mod headers;
pub mod next;
pub mod token;
pub mod viewer;
