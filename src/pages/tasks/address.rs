//! What the address of a list of tasks says.

use serde::{Deserialize, Serialize};

use crate::{pages::address, views::TaskSearch};

/// What is asked for, what is open, and what has just been done.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::pages) struct Query {
    #[serde(flatten)]
    pub(super) search: TaskSearch,
    /// The task that is edited.
    pub(super) edit: String,
    /// Anything, where the project itself is edited.
    pub(super) change: String,
    /// Anything, where the project is to be deleted: the dialog is open.
    pub(super) delete: String,
    /// The task that was added from a line.
    pub(super) added: String,
    /// The line, where something was understood in it.
    pub(super) typed: String,
    /// The day that was said beside it.
    pub(super) typed_due: String,
    /// The task that was deleted.
    pub(super) deleted: String,
    /// The task that was done.
    pub(super) done: String,
    /// The task that was moved.
    pub(super) moved: String,
    /// `up`, `down`, `top` or `end`.
    pub(super) way: String,
}

/// A page with a list of tasks, and what its address says.
#[derive(Clone, Debug)]
pub(in crate::pages) struct PageUrls {
    pub(super) path: String,
    pub(super) query: Query,
}

impl PageUrls {
    pub(in crate::pages) fn new(path: impl Into<String>, query: Query) -> Self {
        let path = path.into();
        Self { path, query }
    }

    fn address(&self, query: &Query) -> String {
        address(&self.path, query)
    }

    fn searched(&self, search: TaskSearch) -> String {
        self.address(&Query {
            search,
            ..Query::default()
        })
    }

    /// The list as it is asked for, with nothing open and nothing said.
    pub(in crate::pages) fn list(&self) -> String {
        self.searched(self.query.search.clone())
    }

    /// The same with what is open: where a form that was refused is shown again.
    pub(in crate::pages) fn page(&self) -> String {
        let Query {
            search,
            edit,
            change,
            delete,
            ..
        } = self.query.clone();
        self.address(&Query {
            search,
            edit,
            change,
            delete,
            ..Query::default()
        })
    }

    /// The list with this task open.
    pub(in crate::pages) fn edit(&self, id: &str) -> String {
        self.address(&Query {
            search: self.query.search.clone(),
            edit: id.to_owned(),
            ..Query::default()
        })
    }

    /// The page with the project open.
    pub(super) fn change(&self) -> String {
        self.address(&Query {
            change: "1".to_owned(),
            ..Query::default()
        })
    }

    /// The page with the dialog that deletes the project.
    pub(super) fn delete(&self) -> String {
        self.address(&Query {
            delete: "1".to_owned(),
            ..Query::default()
        })
    }

    /// The list, where it begins.
    pub(super) fn first(&self) -> Option<String> {
        let is_first = self.query.search.cursor.is_empty();
        (!is_first).then(|| self.at(String::new()))
    }

    /// The list from here on.
    pub(super) fn at(&self, cursor: String) -> String {
        let search = self.query.search.clone();
        self.searched(TaskSearch { cursor, ..search })
    }

    /// The list, to be put in order, or no longer.
    pub(super) fn arrange(&self, is_arranged: bool) -> String {
        let search = self.query.search.clone();
        self.searched(TaskSearch {
            arrange: if is_arranged {
                "1".to_owned()
            } else {
                String::new()
            },
            sort: String::new(),
            cursor: String::new(),
            ..search
        })
    }

    /// The list in its order, from where a task was moved this way. What went to the top is seen
    /// there.
    pub(super) fn moved(&self, way: &str) -> String {
        let mut search = self.query.search.clone();
        if way == "top" {
            search.cursor.clear();
        }
        self.address(&Query {
            search,
            way: way.to_owned(),
            ..Query::default()
        })
    }

    /// All that is open here.
    pub(super) fn unfiltered(&self) -> String {
        self.path.clone()
    }

    /// Whether less than all that is open is asked for.
    pub(super) fn is_filtered(&self) -> bool {
        let TaskSearch {
            q,
            state,
            due,
            priority,
            project,
            ..
        } = &self.query.search;
        // On a project's own page the address does not name it.
        let project = if self.path == "/tasks" { project } else { "" };
        [q.trim(), state, due, priority, project]
            .iter()
            .any(|it| !it.is_empty())
    }

    /// Whether the editor of this task is open.
    pub(in crate::pages) fn is_edited(&self, id: &str) -> bool {
        self.query.edit == id
    }

    /// Whether the list can be put in order. Deleted tasks have none.
    pub(super) fn is_arranged(&self) -> bool {
        !self.query.search.arrange.is_empty() && !self.is_deleted()
    }

    /// Whether it is a list of deleted tasks.
    pub(super) fn is_deleted(&self) -> bool {
        self.query.search.state == "deleted"
    }
}
