//! What the admin's pages of the library show.

use serde::{Deserialize, Serialize};

use super::{CustomForm, PackageCard, PackageRow, RuleForm, TemplateItem};

/// A template, as the admin's list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShelfItem {
    /// What everybody sees.
    pub item: TemplateItem,
    /// The group it is in.
    pub category: String,
    /// Whether it is no longer offered.
    pub is_retired: bool,
    /// How often it is used: `Taken on 3 times, in 2 packages`; or nothing.
    pub usage: String,
}

/// The admin's list of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShelfView {
    /// The packages, all of them.
    pub packages: Vec<PackageCard>,
    /// One page of the templates.
    pub templates: Vec<ShelfItem>,
    /// How many there are on all pages, in words.
    pub total: String,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// The form of a template, and the row that it makes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateEditor {
    /// The template's id; nothing for a new one.
    pub id: String,
    /// Its words.
    pub form: CustomForm,
    /// The rule that is proposed.
    pub rule: RuleForm,
    /// The row, as users will see it.
    pub preview: TemplateItem,
    /// Whether it is no longer offered.
    pub is_retired: bool,
    /// Whether somebody has taken it on: what it tracks and its kind stay.
    pub is_taken: bool,
    /// How often it is used; nothing, if it is not.
    pub usage: String,
}

/// What is in a package, as its form has it: all of it is text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackageItemForm {
    /// The template's id; nothing is no item.
    pub asceticism_id: String,
    /// Where it stands.
    pub place: String,
    /// From which day; nothing is the first.
    pub first_day: String,
    /// To which day; nothing is the last.
    pub last_day: String,
    /// On which days it is due; nothing is what its template proposes.
    pub schedule: String,
    /// How much; nothing is what its template proposes.
    pub target: String,
    /// The item as it was, where it has a rule of its own: the form shows only parts of that.
    pub own: String,
}

/// A package, as its form has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackageForm {
    /// What it is called.
    pub title: String,
    /// What it asks, and why.
    pub description: String,
    /// A sign for it.
    pub icon: String,
    /// How many days it takes.
    pub term_days: String,
    /// What is in it.
    pub items: Vec<PackageItemForm>,
}

/// The form of a package, and the card that it makes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageEditor {
    /// The package's id; nothing for a new one.
    pub id: String,
    /// What stands in it; with some empty items to fill in.
    pub form: PackageForm,
    /// The templates that can be chosen: id and title.
    pub templates: Vec<(String, String)>,
    /// The days that can be chosen: the value, and the words for it.
    pub schedules: Vec<(String, String)>,
    /// The card, as users will see it.
    pub preview: PackageCard,
    /// What is in it, as users will see it.
    pub rows: Vec<PackageRow>,
}
