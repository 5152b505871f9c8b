//! Reordering rows by drag and drop: see `arrange.js`.

use web_sys::{Event, HtmlFormElement};

use super::region::Undo;

/// Tells `arrange.js` to revert the move.
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
