//! What a page says, read as a browser would: its elements, and its forms with what stands in them.

use std::collections::BTreeMap;

/// An element's start tag and the text behind it, up to the next tag.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) tag: String,
    /// Its attributes; one without a value is the empty text.
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Element {
    /// An attribute's value, or nothing.
    pub(crate) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    /// Whether the attribute is there.
    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
    }
}

/// The elements of a page in their order; end tags are elements whose tag begins with `/`.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
        } else if rest.starts_with('!') {
            // The document type, and the framework's markers, which stand between two texts.
            rest = rest.split_once('>').map_or("", |(_, rest)| rest);
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            if let Some(last) = found.last_mut() {
                last.text.push_str(&unescape(text));
            }
            rest = after;
        } else {
            let (element, after) = element(rest);
            // What is in a script is no markup.
            let end = match element.tag.as_str() {
                "script" => after.find("</script").unwrap_or(after.len()),
                "textarea" => after.find("</textarea").unwrap_or(after.len()),
                _ => after.find('<').unwrap_or(after.len()),
            };
            found.push(Element {
                text: unescape(&after[..end]),
                ..element
            });
            rest = &after[end..];
        }
    }
    found
}

fn element(html: &str) -> (Element, &str) {
    let end = html
        .find(|c: char| c.is_whitespace() || c == '>')
        .unwrap_or(html.len());
    let (tag, mut rest) = html.split_at(end);
    let mut attributes = BTreeMap::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let end = rest
            .find(|c: char| c.is_whitespace() || "=>/".contains(c))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let value;
        (value, rest) = match after.strip_prefix('=') {
            None => ("", after),
            Some(after) => match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((after, "")),
                _ => after.split_at(
                    after
                        .find(|c: char| c.is_whitespace() || c == '>')
                        .unwrap_or(after.len()),
                ),
            },
        };
        attributes.insert(name.to_owned(), unescape(value));
    }
    let element = Element {
        tag: tag.to_ascii_lowercase(),
        attributes,
        text: String::new(),
    };
    (element, rest.strip_prefix('>').unwrap_or(rest))
}

fn unescape(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The words of a page, without its markup and its scripts.
pub(crate) fn words(html: &str) -> String {
    elements(html)
        .iter()
        .filter(|e| e.tag != "script")
        .map(|e| e.text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first element for which `is` holds.
#[track_caller]
pub(crate) fn find(html: &str, is: impl Fn(&Element) -> bool) -> Element {
    elements(html)
        .into_iter()
        .find(is)
        .unwrap_or_else(|| panic!("no such element in {html}"))
}

/// What stands under a field that is wrong; the field has to say so, too.
#[track_caller]
pub(crate) fn error_at(html: &str, id: &str) -> String {
    let field = find(html, |e| e.get("id") == id && !e.tag.starts_with('/'));
    assert_eq!(field.get("aria-invalid"), "true", "{html}");
    let error_id = format!("{id}-error");
    let describes = field.get("aria-describedby").split(' ');
    assert!(describes.into_iter().any(|it| it == error_id), "{html}");
    find(html, |e| e.get("id") == error_id).text
}

/// The title of a page.
#[track_caller]
pub(crate) fn title(html: &str) -> String {
    find(html, |e| e.tag == "title").text
}

/// A form, filled in.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// The first form of a page that posts to `action`, as it stands there.
    #[track_caller]
    pub(crate) fn of(html: &str, action: &str) -> Self {
        let first = Self::all(html, action).into_iter().next();
        first.unwrap_or_else(|| panic!("no form for {action} in {html}"))
    }

    /// All forms of a page that post to `action`.
    pub(crate) fn all(html: &str, action: &str) -> Vec<Self> {
        let elements = elements(html);
        let is_start = |e: &Element| e.tag == "form" && e.get("action") == action;
        let starts = (0..elements.len()).filter(|start| is_start(&elements[*start]));
        starts
            .map(|start| Self::read(action, &elements[start + 1..]))
            .collect()
    }

    /// The form whose content these elements begin with.
    fn read(action: &str, elements: &[Element]) -> Self {
        let inside = elements.iter().take_while(|e| e.tag != "/form");
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut select: Option<&Element> = None;
        for element in inside {
            let name = element.get("name").to_owned();
            match element.tag.as_str() {
                "input" => match element.get("type") {
                    "checkbox" | "radio" if !element.has("checked") => {}
                    _ => fields.push((name, element.get("value").to_owned())),
                },
                // A line break right behind the tag is no part of the text.
                "textarea" => {
                    let text = element.text.strip_prefix('\n').unwrap_or(&element.text);
                    fields.push((name, text.to_owned()));
                }
                "select" => select = Some(element),
                "/select" => select = None,
                "option" => {
                    let Some(select) = select else { continue };
                    let first = fields.iter().all(|(key, _)| key != select.get("name"));
                    if first || element.has("selected") {
                        let pair = (
                            select.get("name").to_owned(),
                            element.get("value").to_owned(),
                        );
                        fields.retain(|(key, _)| *key != pair.0);
                        fields.push(pair);
                    }
                }
                _ => {}
            }
        }
        Self {
            action: action.to_owned(),
            fields,
        }
    }

    /// What stands in a field; nothing when it is not there.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The form with `value` typed into `name`.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }
}
