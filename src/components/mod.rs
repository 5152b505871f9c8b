//! Building blocks without data of their own, rendered on the server.

mod chart;
mod confirm;
mod field;
mod form;
mod portrait;
mod reading;
mod textarea;

pub use chart::BarChart;
pub use confirm::ConfirmFirst;
pub use field::{Field, Notice, Problem, Select};
pub use form::Form;
pub use portrait::Portrait;
pub use reading::ReadingText;
pub use textarea::Textarea;
