//! The one text area. A tidy test forbids every other: the framework's server rendering does not
//! escape a text area's content, so `</textarea><script>` in somebody's note would run.

use leptos::prelude::*;

/// A text area with a label and what is wrong with it.
#[component]
pub fn Textarea(
    /// The words above it.
    label: &'static str,
    /// Its name in the form, and its id.
    name: &'static str,
    /// What stands in it.
    value: String,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let error_id = format!("{name}-error");
    let describes = error_id.clone();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <textarea
                id=name
                name=name
                rows="4"
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || error.get().is_some().then(|| describes.clone())
            >
                {content(value)}
            </textarea>
            {move || error.get().map(|text| view! { <p class="field-error" id=error_id.clone()>{text}</p> })}
        </div>
    }
}

/// On the server the text becomes HTML, so it is escaped here; in the browser it becomes a text
/// node, which needs nothing. A line break right behind the tag would be swallowed by the parser,
/// so on the server there is always one to swallow.
fn content(value: String) -> String {
    if cfg!(feature = "ssr") {
        format!("\n{}", escape(&value))
    } else {
        value
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_cannot_leave_the_text_area() {
        let value = "</textarea><script>alert(1)</script>&amp;".to_owned();
        let html = Owner::new_root(None).with(|| {
            let error: Signal<Option<String>> = Signal::from(None);
            view! { <Textarea label="Notes" name="notes" value=value error=error /> }.to_html()
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
