//! The addresses of a list of tasks.

use serde::{Deserialize, Serialize};

use crate::{pages::address, views::TaskSearch};

/// The query: filters, open editor, and last action.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::pages) struct Query {
    #[serde(flatten)]
    pub(super) search: TaskSearch,
    /// The task being edited.
    pub(super) edit: String,
    /// Non-empty if the project is being edited.
    pub(super) change: String,
    /// Non-empty if the dialog that deletes the project is open.
    pub(super) delete: String,
    /// The added task.
    pub(super) added: String,
    /// The line, if something was parsed from it.
    pub(super) typed: String,
    /// The date from its own field.
    pub(super) typed_due: String,
    /// The deleted task.
    pub(super) deleted: String,
    /// The completed task.
    pub(super) done: String,
    /// The moved task.
    pub(super) moved: String,
    /// `up`, `down`, `top` or `end`.
    pub(super) way: String,
}

/// A page with a list of tasks: builds its addresses.
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

    /// The list with its filters, without editor and notice.
    pub(in crate::pages) fn list(&self) -> String {
        self.searched(self.query.search.clone())
    }

    /// The same with the open editor, where a refused form is rendered again.
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

    /// The list with the editor of this task.
    pub(in crate::pages) fn edit(&self, id: &str) -> String {
        self.address(&Query {
            search: self.query.search.clone(),
            edit: id.to_owned(),
            ..Query::default()
        })
    }

    /// The page with the editor of the project.
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

    /// The first page of the list, unless this is it.
    pub(super) fn first(&self) -> Option<String> {
        let is_first = self.query.search.cursor.is_empty();
        (!is_first).then(|| self.at(String::new()))
    }

    /// The page of the list at this cursor.
    pub(super) fn at(&self, cursor: String) -> String {
        let search = self.query.search.clone();
        self.searched(TaskSearch { cursor, ..search })
    }

    /// The list with or without the buttons that reorder it.
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

    /// The list after a move in this direction; the first page after a move to the top.
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

    /// The list without filters.
    pub(super) fn unfiltered(&self) -> String {
        self.path.clone()
    }

    /// True if there are filters.
    pub(super) fn is_filtered(&self) -> bool {
        let TaskSearch {
            q,
            state,
            due,
            priority,
            project,
            ..
        } = &self.query.search;
        // On a project's page, the project is in the path.
        let project = if self.path == "/tasks" { project } else { "" };
        [q.trim(), state, due, priority, project].iter().any(|it| !it.is_empty())
    }

    /// True if this task is being edited.
    pub(in crate::pages) fn is_edited(&self, id: &str) -> bool {
        self.query.edit == id
    }

    /// True if the list is being reordered; deleted tasks have no order.
    pub(super) fn is_arranged(&self) -> bool {
        !self.query.search.arrange.is_empty() && !self.is_deleted()
    }

    /// True for deleted tasks.
    pub(super) fn is_deleted(&self) -> bool {
        self.query.search.state == "deleted"
    }
}
