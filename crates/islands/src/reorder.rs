//! Reordering rows by drag and drop: see `reorder.js`.

use web_sys::{Event, HtmlFormElement};

use super::region::Undo;

/// Tells `reorder.js` to revert the move.
pub(super) fn revert(form: HtmlFormElement) -> Undo {
    if !form.class_list().contains("move") {
        return None;
    }
    Some(Box::new(move || {
        if let Ok(event) = Event::new("undone") {
            let _ = form.dispatch_event(&event);
        }
    }))
}
