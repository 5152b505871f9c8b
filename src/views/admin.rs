//! What the admin's pages show: words and dates that the server has chosen.

use serde::{Deserialize, Serialize};

use super::{KeyItem, SessionItem};

/// Somebody in the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The user's id; empty for nobody.
    pub id: String,
    /// The name, or what stands in its place.
    pub name: String,
    /// Whether the account is still there, to be looked at.
    pub exists: bool,
}

/// An entry of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditItem {
    /// When, for machines.
    pub at: String,
    /// When, in words.
    pub when: String,
    /// Who did it.
    pub actor: Person,
    /// What was done, in words.
    pub act: String,
    /// Whom it was done to; nobody when it was done to who did it.
    pub target: Option<Person>,
    /// From which address.
    pub address: String,
    /// More about it.
    pub detail: String,
}

/// What the audit log is asked to show. All of it is text, as in the page's address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditSearch {
    /// Who did it: an id or an address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Whom it was done to: an id or an address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub on: String,
    /// An act, or a kind of them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub action: String,
    /// The first day, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// The last day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Where the page begins.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cursor: String,
}

/// What the audit log shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditListing {
    /// The entries.
    pub entries: Vec<AuditItem>,
    /// How many there are on all pages, in words.
    pub total: String,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// What can be asked for: the act or kind, and the words for it.
    pub acts: Vec<(String, String)>,
    /// What is wrong with what was asked for.
    pub problem: Option<String>,
}

/// Everything about one user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserDetails {
    /// Who it is.
    pub user: UserItem,
    /// Whether the address was confirmed.
    pub email_verified: bool,
    /// When the account was made, in words.
    pub since: String,
    /// The devices that are signed in.
    pub sessions: Vec<SessionItem>,
    /// The API keys.
    pub keys: Vec<KeyItem>,
    /// What they did last, and what was done to them.
    pub history: Vec<AuditItem>,
}

/// A link to copy and to give to somebody, shown once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownLink {
    /// For whom.
    pub user: UserItem,
    /// The whole address; empty when none was asked for.
    pub link: String,
    /// Until when it works, in words.
    pub until: String,
}

/// A number for each of the last days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What is counted.
    pub title: String,
    /// The days in words, each with its number, today last.
    pub days: Vec<(String, i64)>,
}

/// The admin's overview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// The numbers: a label, the number in words, and the page that lists them.
    pub counts: Vec<(String, String, String)>,
    /// The charts.
    pub charts: Vec<Chart>,
}

/// A user, as the admin's table shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserItem {
    /// The user's id.
    pub id: String,
    /// What to call the user.
    pub name: String,
    /// The address.
    pub email: String,
    /// `user` or `admin`.
    pub role: String,
    /// `Active`, `Unverified` or `Banned`.
    pub state: String,
    /// Why banned, and until when; or nothing.
    pub ban: String,
    /// Whether a ban is in force.
    pub banned: bool,
    /// Whether it is the admin who looks.
    pub is_self: bool,
    /// When last seen, in words.
    pub last_seen: String,
}

/// What the admin's table is asked to show. All of it is text, as in the page's address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserSearch {
    /// A part of a name or an address.
    pub q: String,
    /// `active`, `banned`, `unverified`, or nothing.
    pub status: String,
    /// `user`, `admin`, or nothing.
    pub role: String,
    /// `newest`, `oldest`, `email`, or nothing.
    pub sort: String,
    /// Where the page begins, or nothing.
    pub cursor: String,
}

/// What the admin's table shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserListing {
    /// The rows.
    pub users: Vec<UserItem>,
    /// How many there are on all pages, in words.
    pub total: String,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}
