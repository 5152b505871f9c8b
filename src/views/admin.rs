//! View models of the admin pages.

use serde::{Deserialize, Serialize};

use super::{KeyItem, SessionItem};

/// Somebody in the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The user's id, or empty.
    pub id: String,
    /// The name, or a placeholder.
    pub name: String,
    /// True if the account still exists.
    pub exists: bool,
}

/// An entry of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditItem {
    /// Timestamp, RFC 3339.
    pub at: String,
    /// Timestamp, formatted.
    pub when: String,
    /// The actor.
    pub actor: Person,
    /// The action's label.
    pub act: String,
    /// The target; `None` if it is the actor.
    pub target: Option<Person>,
    /// The actor's IP address.
    pub address: String,
    /// Further detail.
    pub detail: String,
}

/// Filters of the audit log, as in the query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditSearch {
    /// Actor: an id or an email address.
    pub by: String,
    /// Target: an id or an email address.
    pub on: String,
    /// An action, or a group of actions.
    pub action: String,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
    /// The page's cursor.
    pub cursor: String,
}

/// A page of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditListing {
    /// The entries.
    pub entries: Vec<AuditItem>,
    /// Total number of entries, formatted.
    pub total: String,
    /// Cursor of the next page.
    pub next_cursor: Option<String>,
    /// Options of the action filter: value and label.
    pub acts: Vec<(String, String)>,
    /// Error in the filters.
    pub problem: Option<String>,
}

/// Everything about one user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserDetails {
    /// The user.
    pub user: UserItem,
    /// True if the email address is confirmed.
    pub email_verified: bool,
    /// Date of sign-up, formatted.
    pub since: String,
    /// The active sessions.
    pub sessions: Vec<SessionItem>,
    /// The API keys.
    pub keys: Vec<KeyItem>,
    /// Latest actions by and on the user.
    pub history: Vec<AuditItem>,
}

/// A one-time link, shown once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownLink {
    /// The user it is for.
    pub user: UserItem,
    /// The URL; empty if none was requested.
    pub link: String,
    /// Expiry, formatted.
    pub until: String,
}

/// A number for each of the last days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// The title.
    pub title: String,
    /// Days with their numbers, today last.
    pub days: Vec<(String, i64)>,
}

/// The admin's overview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Totals: label, formatted number, and the path of the list.
    pub counts: Vec<(String, String, String)>,
    /// The charts.
    pub charts: Vec<Chart>,
}

/// A user, as the admin's table shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserItem {
    /// The user's id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The email address.
    pub email: String,
    /// `user` or `admin`.
    pub role: String,
    /// `Active`, `Unverified` or `Banned`.
    pub state: String,
    /// Reason and end of the ban, or empty.
    pub ban: String,
    /// True if a ban is in force.
    pub banned: bool,
    /// True if it is the signed-in admin.
    pub is_self: bool,
    /// Date last seen, formatted.
    pub last_seen: String,
}

/// Filters of the users table, as in the query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserSearch {
    /// Part of a name or an email address.
    pub q: String,
    /// `active`, `banned`, `unverified`, or empty.
    pub status: String,
    /// `user`, `admin`, or empty.
    pub role: String,
    /// `newest`, `oldest`, `email`, or empty.
    pub sort: String,
    /// The page's cursor, or empty.
    pub cursor: String,
}

/// A page of the table of users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserListing {
    /// The rows.
    pub users: Vec<UserItem>,
    /// Total number of users, formatted.
    pub total: String,
    /// Cursor of the next page.
    pub next_cursor: Option<String>,
}
