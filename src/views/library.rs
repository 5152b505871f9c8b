//! View models of the library.

use serde::{Deserialize, Serialize};

/// A row of an asceticism.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateItem {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The icon, or the first letter of the title.
    pub icon: String,
    /// The first line of the description.
    pub line: String,
    /// The suggested rule: `3 times a week`.
    pub rule: String,
}

/// The templates of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateGroup {
    /// The anchor of the heading.
    pub anchor: String,
    /// The name.
    pub name: String,
    /// The templates.
    pub items: Vec<TemplateItem>,
}

/// A card of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageCard {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The icon, or the first letter of the title.
    pub icon: String,
    /// The description.
    pub description: String,
    /// The term: `40 days`.
    pub term: String,
    /// The number of commitments: `9 things`.
    pub asks: String,
    /// The user's progress: `Day 12 of 40`, or empty.
    pub state: String,
}

/// A row of a package item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageRow {
    /// The template, with the package's rule.
    pub item: TemplateItem,
    /// The days of the term: `Days 8 to 40`.
    pub days: String,
}

/// A user's way through a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnrolmentItem {
    /// Its id.
    pub id: String,
    /// The package's path; empty if it was deleted.
    pub href: String,
    /// The package's title.
    pub title: String,
    /// `Day 12 of 40`, `Begins on Monday`.
    pub day: String,
    /// `31 of 35 kept`.
    pub kept: String,
    /// Elapsed part of the term, in percent.
    pub share: u32,
    /// `10 November to 19 December`.
    pub dates: String,
    /// True if current or upcoming.
    pub is_open: bool,
}

/// The library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryView {
    /// Current and upcoming enrolments.
    pub enrolments: Vec<EnrolmentItem>,
    /// The packages.
    pub packages: Vec<PackageCard>,
    /// The templates by category; the user's own are last.
    pub groups: Vec<TemplateGroup>,
    /// The search text.
    pub q: String,
}

/// A package's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageView {
    /// The package.
    pub card: PackageCard,
    /// The items, in order.
    pub rows: Vec<PackageRow>,
    /// The open enrolment.
    pub open: Option<EnrolmentItem>,
    /// Past enrolments, latest first.
    pub earlier: Vec<EnrolmentItem>,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}
