//! Rows that are put in order by dragging: see `arrange.js`.

use web_sys::{Event, HtmlFormElement};

use super::region::Undo;

/// Tells what has dragged a row that it was not moved.
pub(super) fn way_back(form: HtmlFormElement) -> Undo {
    if !form.class_list().contains("move") {
        return None;
    }
    Some(Box::new(move || {
        if let Ok(event) = Event::new("undone") {
            let _ = form.dispatch_event(&event);
        }
    }))
}
