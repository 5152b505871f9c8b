//! What the pages of the library show: words and dates as the server has chosen them.

use serde::{Deserialize, Serialize};

/// An asceticism, as a row shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateItem {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// A sign for it; its first letter, where it has none.
    pub icon: String,
    /// What it asks, in a line.
    pub line: String,
    /// The rule that is proposed: `3 times a week`.
    pub rule: String,
}

/// The templates of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateGroup {
    /// Where links jump to.
    pub anchor: String,
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub items: Vec<TemplateItem>,
}

/// A package, as a card shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageCard {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// A sign for it; its first letter, where it has none.
    pub icon: String,
    /// What it asks, and why.
    pub description: String,
    /// How long: `40 days`.
    pub term: String,
    /// How much: `9 things`.
    pub asks: String,
    /// How the user stands in it: `Day 12 of 40`, or nothing.
    pub state: String,
}

/// What is in a package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageRow {
    /// What is taken on, with the rule of the package.
    pub item: TemplateItem,
    /// On which days: `Days 8 to 40`.
    pub days: String,
}

/// A user's way through a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnrolmentItem {
    /// Its id.
    pub id: String,
    /// The package's page; nothing, when it is no longer in the library.
    pub href: String,
    /// What the package is called.
    pub title: String,
    /// `Day 12 of 40`, `Begins on Monday`.
    pub day: String,
    /// `31 of 35 kept`.
    pub kept: String,
    /// How much of the term is over: 0 to 100.
    pub share: u32,
    /// `10 November to 19 December`.
    pub dates: String,
    /// Whether the user is in it, or will be.
    pub is_open: bool,
}

/// The library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryView {
    /// The packages that the user is in, or will be.
    pub enrolments: Vec<EnrolmentItem>,
    /// The packages.
    pub packages: Vec<PackageCard>,
    /// The templates by category, and behind them what is the user's own.
    pub groups: Vec<TemplateGroup>,
    /// What was searched for.
    pub q: String,
}

/// A package's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageView {
    /// The package.
    pub card: PackageCard,
    /// What is in it, in its order.
    pub rows: Vec<PackageRow>,
    /// The way that is open.
    pub open: Option<EnrolmentItem>,
    /// Those that are over, the last one first.
    pub earlier: Vec<EnrolmentItem>,
    /// The user's today, `YYYY-MM-DD`.
    pub today: String,
}
