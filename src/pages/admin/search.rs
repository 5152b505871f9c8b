//! Search and pagination of the admin's lists.

use leptos::prelude::*;
use serde::Deserialize;

use crate::pages::address;

/// The query of a list.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    pub(super) q: String,
    pub(super) cursor: String,
}

impl Search {
    /// The address of the page of `list` at this cursor.
    pub(super) fn at(&self, list: &str, cursor: &str) -> String {
        address(list, &[("q", self.q.as_str()), ("cursor", cursor)])
    }

    /// The address of the first page of `list`, unless this is it.
    pub(super) fn first(&self, list: &str) -> Option<String> {
        (!self.cursor.is_empty()).then(|| self.at(list, ""))
    }
}

/// The search form, with the total number of items.
#[component]
pub(super) fn SearchForm(
    list: &'static str,
    placeholder: &'static str,
    q: String,
    total: String,
) -> impl IntoView {
    view! {
        <form class="filters" method="get" action=list role="search">
            <div class="field grow">
                <label class="unseen" for="q">"Search"</label>
                <input id="q" name="q" type="search" placeholder=placeholder value=q autocomplete="off" />
            </div>
            <button class="button" type="submit">"Search"</button>
            <p class="quiet total">{total}</p>
        </form>
    }
}
