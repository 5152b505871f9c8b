//! View models: the data of pages and rows, with text and dates already formatted.

mod admin;
mod api_reference;
mod commitment_charts;
mod commitments;
mod form;
mod library;
mod library_editor;
mod projects;
mod readings;
mod sessions;
mod tasks;
mod today;

pub use admin::*;
pub use api_reference::*;
pub use commitment_charts::*;
pub use commitments::*;
pub use form::*;
pub use library::*;
pub use library_editor::*;
pub use projects::*;
pub use readings::*;
pub use sessions::*;
pub use tasks::*;
pub use today::*;
