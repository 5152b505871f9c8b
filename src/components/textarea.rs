//! The only text area component. A tidy test forbids others: the framework does not escape the
//! content of a `<textarea>` on the server, so `</textarea><script>` in a note would run (XSS).

use leptos::prelude::*;

/// A text area with label and error.
#[component]
pub fn Textarea(
    /// The label.
    label: &'static str,
    /// Its name in the form.
    name: &'static str,
    /// Its id, if the name is already an id on the page.
    #[prop(optional, into)]
    id: Option<String>,
    /// The value.
    value: String,
    /// The error.
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

/// Escapes the text. HTML parsers drop a line break right after the tag, so one is always added.
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
    fn textarea_content_is_escaped() {
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
