//! The one text area. A tidy test forbids every other: the framework's server rendering does not
//! escape a text area's content, so `</textarea><script>` in somebody's note would run.

use leptos::prelude::*;

/// A text area with a label and what is wrong with it.
#[component]
pub fn Textarea(
    /// The words above it.
    label: &'static str,
    /// Its name in the form.
    name: &'static str,
    /// Its id, where the name is taken on the page.
    #[prop(optional, into)]
    id: Option<String>,
    /// What stands in it.
    value: String,
    /// What is wrong with it.
    error: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.to_owned());
    let error_id = format!("{id}-error");
    let describedby = error.as_ref().map(|_| error_id.clone());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id
                name=name
                rows="4"
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=describedby
            >
                {content(&value)}
            </textarea>
            {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
        </div>
    }
}

/// Escapes the text. A line break right behind the tag would be swallowed by the parser, so there
/// is always one to swallow.
fn content(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    out.push('\n');
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_cannot_leave_the_text_area() {
        let value = "</textarea><script>alert(1)</script>&amp;".to_owned();
        let html = Owner::new_root(None).with(|| {
            view! { <Textarea label="Notes" name="notes" value=value error=None /> }.to_html()
        });
        assert!(!html.contains("<script"), "{html}");
        assert!(
            html.contains(
                "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</textarea>"
            ),
            "{html}"
        );
    }
}
