//! What islands show: rows whose words and dates the server has chosen, so that the browser needs
//! neither a calendar nor a language.

use serde::{Deserialize, Serialize};

use super::Color;

/// A task, as *Today* shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TaskItem {
    /// The task's id.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// More about it.
    pub description: String,
    /// The day by which, `YYYY-MM-DD`, or nothing.
    pub due_date: String,
    /// The same in words.
    pub due_words: String,
    /// Whether that day is over.
    pub overdue: bool,
    /// `none`, `low`, `medium` or `high`.
    pub priority: String,
    /// How it comes again, in words, or nothing.
    pub repeats: String,
    /// The id of its project, or nothing.
    pub project_id: String,
    /// What the project is called, where that is shown.
    pub project: String,
    /// The project's colour.
    pub color: Color,
    /// Whether it is done.
    pub completed: bool,
    /// When it was deleted and how long it is kept, in words, or nothing.
    pub deleted: String,
}

/// What a form holds, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormState {
    /// What was typed, by field.
    pub values: Vec<(String, String)>,
    /// What is wrong with fields.
    pub errors: Vec<(String, String)>,
    /// What is wrong altogether.
    pub problem: Option<String>,
}

impl FormState {
    /// What was typed into `field`, or nothing.
    #[must_use]
    pub fn value(&self, field: &str) -> String {
        find(&self.values, field).unwrap_or_default()
    }

    /// What is wrong with `field`.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        find(&self.errors, field)
    }

    /// What `error` says, for a form that has the fields `fields`. What belongs to none of them is
    /// said above them all.
    #[must_use]
    pub fn refused(error: &crate::error::AppError, fields: &[&str]) -> Self {
        let (at, elsewhere): (Vec<_>, Vec<_>) = error
            .errors
            .iter()
            .partition(|e| fields.contains(&e.field.as_str()));
        let problem = match elsewhere.first() {
            Some(error) => Some(error.detail.clone()),
            None if at.is_empty() => Some(error.detail.clone()),
            None => None,
        };
        Self {
            values: Vec::new(),
            errors: at
                .into_iter()
                .map(|e| (e.field.clone(), e.detail.clone()))
                .collect(),
            problem,
        }
    }
}

fn find(pairs: &[(String, String)], name: &str) -> Option<String> {
    pairs
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.clone())
}

/// A user, as the admin's table shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserListing {
    /// The rows.
    pub users: Vec<UserItem>,
    /// How many there are on all pages, in words.
    pub total: String,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}
