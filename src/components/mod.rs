//! Building blocks without data of their own, rendered on the server.

mod bars;
mod chart;
mod confirm;
mod dialog;
mod dots;
mod field;
mod form;
mod heatmap;
mod inline_editor;
mod pager;
mod portrait;
mod radios;
mod reading;
mod streak_chart;
mod textarea;

pub use bars::Bars;
pub use chart::BarChart;
pub use confirm::ConfirmFirst;
pub use dialog::{Dialog, DialogFocus};
pub use dots::Dots;
pub use field::{Field, Notice, Problem, Select, options};
pub use form::Form;
pub use heatmap::Heatmap;
pub use inline_editor::InlineEditor;
pub use pager::Pager;
pub use portrait::Portrait;
pub use radios::Radios;
pub use reading::ReadingText;
pub use streak_chart::StreakChart;
pub use textarea::Textarea;
