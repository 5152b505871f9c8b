//! The filters of a list of tasks.

use leptos::prelude::*;

use super::address::PageUrls;
use crate::{
    components::{Select, options},
    views::ProjectItem,
};

/// Search and filters.
#[component]
pub(super) fn Filters(
    here: PageUrls,
    /// The options of the project; `None` on a project's page.
    projects: Option<Vec<ProjectItem>>,
) -> impl IntoView {
    let (is_arranged, is_deleted) = (here.is_arranged(), here.is_deleted());
    let search = here.query.search;
    let project = projects.filter(|projects| !projects.is_empty()).map(|projects| {
        let mut choices = options([("", "Any project"), ("none", "No project")]);
        choices.extend(projects.into_iter().map(|it| (it.id, it.name)));
        let chosen = search.project;
        view! { <Select label="Project" name="project" label_unseen=true chosen=chosen options=choices /> }
    });
    let arrange = is_arranged
        .then(|| view! { <input type="hidden" name="arrange" value=search.arrange.clone() /> });
    // No choice while reordering or among deleted tasks: those have a fixed order.
    let order = (!is_arranged && !is_deleted).then(|| {
        let choices = options([("", "My order"), ("due", "By due date"), ("newest", "Newest first")]);
        view! { <Select label="Order" name="sort" label_unseen=true chosen=search.sort options=choices /> }
    });
    view! {
        <form class="filters" method="get" action=here.path role="search">
            <div class="field grow">
                <label class="unseen" for="q">"Search"</label>
                <input id="q" name="q" type="search" placeholder="Search tasks" value=search.q autocomplete="off" />
            </div>
            <Select label="State" name="state" label_unseen=true chosen=search.state options=options([
                ("", "Open"), ("done", "Done"), ("all", "Open and done"), ("deleted", "Deleted"),
            ]) />
            <Select label="Due" name="due" id="due" label_unseen=true chosen=search.due options=options([
                ("", "Any day"), ("overdue", "Overdue"), ("today", "Due today"), ("week", "Due in seven days"),
                ("none", "No date"),
            ]) />
            <Select label="Priority" name="priority" label_unseen=true chosen=search.priority options=options([
                ("", "Any priority"), ("high", "High"), ("medium", "Medium"), ("low", "Low"), ("none", "None"),
            ]) />
            {project}
            {order}
            {arrange}
            <button class="button" type="submit">"Search"</button>
        </form>
    }
}
