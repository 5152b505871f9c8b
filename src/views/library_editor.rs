//! View models of the admin's library pages.

use serde::{Deserialize, Serialize};

use super::{AsceticismForm, PackageCard, PackageRow, RuleForm, TemplateItem};

/// A template, as the admin's list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdminTemplateItem {
    /// The row as users see it.
    pub item: TemplateItem,
    /// The category.
    pub category: String,
    /// True if retired.
    pub is_retired: bool,
    /// Usage: `Taken on 3 times, in 2 packages`; or empty.
    pub usage: String,
}

/// The admin's list of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdminLibraryListing {
    /// All packages.
    pub packages: Vec<PackageCard>,
    /// One page of the templates.
    pub templates: Vec<AdminTemplateItem>,
    /// Total number of templates, formatted.
    pub total: String,
    /// Cursor of the next page.
    pub next_cursor: Option<String>,
}

/// The form of a template, with a preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateEditor {
    /// The template's id; empty for a new one.
    pub id: String,
    /// The form of its text.
    pub form: AsceticismForm,
    /// The suggested rule.
    pub rule: RuleForm,
    /// The preview of the row.
    pub preview: TemplateItem,
    /// True if retired.
    pub is_retired: bool,
    /// True if in use: log type and kind cannot be changed.
    pub is_taken: bool,
    /// Usage, or empty.
    pub usage: String,
}

/// A form row of a package item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackageItemForm {
    /// The template's id; empty for an unused row.
    pub asceticism_id: String,
    /// The position.
    pub place: String,
    /// The first day; empty for the first of the term.
    pub first_day: String,
    /// The last day; empty for the last of the term.
    pub last_day: String,
    /// The schedule; empty for the template's.
    pub schedule: String,
    /// The target; empty for the template's.
    pub target: String,
    /// The item's own rule, serialized: the form shows only parts of it.
    pub own: String,
}

/// The form of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackageForm {
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// The icon.
    pub icon: String,
    /// The term, in days.
    pub term_days: String,
    /// The items.
    pub items: Vec<PackageItemForm>,
}

/// The form of a package, with a preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageEditor {
    /// The package's id; empty for a new one.
    pub id: String,
    /// The form, with some empty rows.
    pub form: PackageForm,
    /// Options of the template field: id and title.
    pub templates: Vec<(String, String)>,
    /// Options of the schedule field: value and label.
    pub schedules: Vec<(String, String)>,
    /// The preview of the card.
    pub preview: PackageCard,
    /// The preview of the items.
    pub rows: Vec<PackageRow>,
}
