//! Optimistic update of commitments' marks and values.

use leptos::{prelude::document, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlFormElement, HtmlInputElement};

use super::region::Undo;

/// Shows the mark that the form will set and the value after its step. Returns the revert of both.
pub(super) fn apply_optimistically(form: &HtmlFormElement) -> Undo {
    let row = form.closest("[data-row]").ok().flatten()?;
    // The undo link of the previous action would also undo this one.
    if let Ok(Some(undo)) = document().query_selector(".undo") {
        undo.remove();
    }
    let find = |selector| row.query_selector(selector).ok().flatten();
    let mark: Element = find(".mark")?;
    let class = mark.class_name();
    let then = form.get_attribute("data-then")?;
    let number =
        form.get_attribute("data-step").and_then(|step| apply_step(form, find(".value")?, &step));
    mark.set_class_name(&then);
    let is_done = row.class_list().contains("done");
    let _ = row.class_list().toggle_with_force("done", then.ends_with("done"));
    Some(Box::new(move || {
        mark.set_class_name(&class);
        let _ = row.class_list().toggle_with_force("done", is_done);
        if let Some(undo) = number {
            undo();
        }
    }))
}

/// Adds `step` to the value shown. A form that sends the value itself gets the new one, so that the
/// next tap continues from it.
fn apply_step(form: &HtmlFormElement, shown: Element, step: &str) -> Undo {
    let before = shown.text_content()?;
    let less = step.strip_prefix('-');
    let (now, by) = (thousandths(&before)?, thousandths(less.unwrap_or(step))?);
    let after = match less {
        Some(_) => now.saturating_sub(by),
        None => now + by,
    };
    let after = format_thousandths(after);
    shown.set_text_content(Some(&after));
    let input = form.query_selector("input[name=value]").ok().flatten();
    if let (Some(_), Some(input)) = (less, input) {
        input.unchecked_into::<HtmlInputElement>().set_value(&after);
    }
    Some(Box::new(move || shown.set_text_content(Some(&before))))
}

/// Without floats, whose formatting code would enlarge the WASM.
fn thousandths(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: u64 = [part, "000"].concat().get(..3)?.parse().ok()?;
    Some(whole.parse::<u64>().ok()? * 1000 + part)
}

fn format_thousandths(thousandths: u64) -> String {
    let whole = (thousandths / 1000).to_string();
    match thousandths % 1000 {
        0 => whole,
        part => {
            let digits = (1000 + part).to_string();
            [&whole, ".", digits[1..].trim_end_matches('0')].concat()
        }
    }
}
