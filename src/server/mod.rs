//! The server's half: everything that never reaches a browser.
//!
//! ```text
//! web        what stands around pages and server functions: who is looking, forms, headers
//! services   use cases, called with an ApiClient; session effects happen here
//! client     the ApiClient: cookie session -> 60-second JWT -> API router, in process
//! api        the JSON API, and behind it, private to it, the database
//! ```

pub mod api;
pub mod client;
pub mod clock;
pub mod commands;
pub mod config;
pub mod context;
pub mod deadline;
pub mod device;
pub mod origin;
pub mod peer;
pub mod serve;
pub mod services;
pub mod session;
pub mod startup;
pub mod state;
pub mod telemetry;
pub mod token;
pub mod web;
