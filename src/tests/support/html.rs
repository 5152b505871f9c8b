//! HTML pages, parsed as a browser would: elements, and forms with their values.

use std::{cell::RefCell, collections::BTreeMap};

use html5ever::{
    TokenizerResult,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::RawKind,
    },
};

/// Start tag of an element and the text after it, up to the next tag.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) tag: String,
    /// Attributes; one without a value is the empty string.
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Element {
    /// Value of an attribute, or an empty string.
    pub(crate) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    /// Whether the attribute exists.
    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
    }
}

/// Elements of a page in order; end tags are elements whose tag begins with `/`.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(Elements::default(), TokenizerOpts::default());
    assert!(matches!(tokenizer.feed(&input), TokenizerResult::Done));
    tokenizer.end();
    tokenizer.sink.0.take()
}

/// Collects elements from the tokens of a page.
#[derive(Default)]
struct Elements(RefCell<Vec<Element>>);

impl Elements {
    /// Text belongs to the tag before it; comments may split it.
    fn push_text(&self, text: &str) {
        if let Some(last) = self.0.borrow_mut().last_mut() {
            last.text.push_str(text);
        }
    }
}

impl TokenSink for Elements {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => {
                let content = match &*tag.name {
                    _ if tag.kind == TagKind::EndTag => TokenSinkResult::Continue,
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                    "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
                self.0.borrow_mut().push(tag.into());
                return content;
            }
            Token::CharacterTokens(text) => self.push_text(&text),
            Token::NullCharacterToken => self.push_text("\0"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl From<Tag> for Element {
    fn from(tag: Tag) -> Self {
        let slash = if tag.kind == TagKind::EndTag { "/" } else { "" };
        let pairs = tag.attrs.into_iter();
        Self {
            tag: format!("{slash}{}", tag.name),
            attributes: pairs.map(|it| (it.name.local.to_string(), it.value.to_string())).collect(),
            text: String::new(),
        }
    }
}

/// Text of a page, without markup and scripts.
pub(crate) fn words(html: &str) -> String {
    elements(html)
        .iter()
        .filter(|e| e.tag != "script")
        .map(|e| e.text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first element for which `is` returns true.
#[track_caller]
pub(crate) fn find(html: &str, is: impl Fn(&Element) -> bool) -> Element {
    elements(html).into_iter().find(is).unwrap_or_else(|| panic!("no such element in {html}"))
}

/// Error message of an invalid field, which has to be linked to the field.
#[track_caller]
pub(crate) fn error_at(html: &str, id: &str) -> String {
    let field = find(html, |e| e.get("id") == id && !e.tag.starts_with('/'));
    assert_eq!(field.get("aria-invalid"), "true", "{html}");
    let error_id = format!("{id}-error");
    let describes = field.get("aria-describedby").split(' ');
    assert!(describes.into_iter().any(|it| it == error_id), "{html}");
    find(html, |e| e.get("id") == error_id).text
}

/// Title of a page.
#[track_caller]
pub(crate) fn title(html: &str) -> String {
    find(html, |e| e.tag == "title").text
}

/// A form and its values.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// The first form of a page that posts to `action`, with its values.
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
        starts.map(|start| Self::read(action, &elements[start + 1..])).collect()
    }

    /// Form with the content at the start of these elements.
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
                // A line break right after the tag is not part of the text.
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

    /// Value of a field, if it exists.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The form with `value` entered in `name`.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }
}
