//! What a page says, read as a browser would: its elements, and its forms with what stands in them.

use std::{cell::RefCell, collections::BTreeMap};

use html5ever::{
    TokenizerResult,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::RawKind,
    },
};

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
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(Elements::default(), TokenizerOpts::default());
    assert!(matches!(tokenizer.feed(&input), TokenizerResult::Done));
    tokenizer.end();
    tokenizer.sink.0.take()
}

/// Collects the elements from the tokens of a page.
#[derive(Default)]
struct Elements(RefCell<Vec<Element>>);

impl Elements {
    /// Text belongs to the tag before it; comments may stand between two texts.
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
    elements(html).into_iter().find(is).unwrap_or_else(|| panic!("no such element in {html}"))
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
        starts.map(|start| Self::read(action, &elements[start + 1..])).collect()
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
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The form with `value` typed into `name`.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }
}
