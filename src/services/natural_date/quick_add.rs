//! Parser of the quick-add line: `water the figs tomorrow !high #garden every week`.
//!
//! * `!high` and `#garden` are markers and may be anywhere. A `#` that matches no project is text,
//!   and so is a second marker of a kind.
//! * Dates and recurrence come last. *Read Friday by Tournier* has no due date, nor has *Prepare
//!   for Friday*: after a preposition like *for*, the date belongs to the sentence. Ambiguous words
//!   (`sun`, `tom`, `1/2`) need an `on`, `by` or `due` before them.
//! * Quoted words are text. A leading backslash makes the whole line text.
//! * The title is never empty. It keeps all words that were not parsed, in order.

use regula_schema::Priority;
use time::Date;

use super::{
    LONGEST, day,
    day::Order,
    lexicon,
    repeat::{self, Repeat},
};

/// The result of parsing a line, except for values given elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The title.
    pub title: String,
    /// The due date.
    pub due: Option<Date>,
    /// The priority.
    pub priority: Option<Priority>,
    /// The index of the project.
    pub project: Option<usize>,
    /// The recurrence.
    pub repeat: Option<Repeat>,
}

impl Line {
    fn plain(text: &str) -> Self {
        Self {
            title: text.to_owned(),
            ..Self::default()
        }
    }

    /// True if all of the line is title.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::plain(&self.title)
    }
}

/// A word and the whitespace before it.
struct Token<'a> {
    gap: &'a str,
    text: &'a str,
    is_quoted: bool,
    is_taken: bool,
}

/// The context for parsing a line.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Today's date.
    pub today: Date,
    /// The user's order of day and month.
    pub order: Order,
    /// The due date from its own field; the line is not searched for one then.
    pub due: Option<Date>,
    /// The project names that a `#` can match.
    pub projects: Vec<String>,
}

/// Maximum number of characters parsed. Longer lines exceed the maximum title length and are
/// refused anyway.
const LONGEST_LINE: usize = 500;

/// Parses a line.
#[must_use]
pub fn line(text: &str, reader: &Reader) -> Line {
    let text = text.trim();
    if text.chars().count() > LONGEST_LINE {
        return Line::plain(text);
    }
    match text.strip_prefix('\\') {
        // A backslash before a line without any markup is text.
        Some(rest) if !read(rest, reader).is_plain() => Line::plain(rest.trim()),
        Some(_) => Line::plain(text),
        None => read(text, reader),
    }
}

fn read(text: &str, reader: &Reader) -> Line {
    let mut tokens = tokens(text);
    let mut line = Line::default();
    let names: Vec<String> = reader.projects.iter().map(|it| collapse(it)).collect();
    for token in tokens.iter_mut().filter(|token| !token.is_quoted) {
        let word = token.text.to_lowercase();
        if let (None, Some(priority)) = (line.priority, priority(&word)) {
            line.priority = Some(priority);
            token.is_taken = true;
        } else if let (None, Some(project)) = (line.project, project(&word, &names)) {
            line.project = Some(project);
            token.is_taken = true;
        }
    }
    while take_last(&mut tokens, &mut line, reader) {}
    // A recurring task needs a due date.
    if let (Some(repeat), None) = (line.repeat, reader.due) {
        line.due = repeat.first(line.due.unwrap_or(reader.today)).or(line.due);
    }
    for token in tokens.iter().filter(|token| !token.is_taken) {
        if !line.title.is_empty() {
            line.title.push_str(token.gap);
        }
        line.title.push_str(token.text);
    }
    if line.title.is_empty() {
        Line::plain(text)
    } else {
        line
    }
}

/// Consumes the last words if they are a date or recurrence that is not set yet.
fn take_last(tokens: &mut [Token<'_>], line: &mut Line, reader: &Reader) -> bool {
    let rest: Vec<usize> = (0..tokens.len()).filter(|at| !tokens[*at].is_taken).collect();
    let words: Vec<String> = rest.iter().map(|at| lexicon::normalize(tokens[*at].text)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // At least one word is left for the title.
    let first = words.len().saturating_sub(LONGEST).max(1);
    for start in first..words.len() {
        let (before, phrase) = words.split_at(start);
        let is_text = rest[start..].iter().any(|at| tokens[*at].is_quoted)
            || before.last().is_some_and(|word| lexicon::is_continuation(word));
        if is_text {
            continue;
        }
        let repeat = repeat::read(phrase).filter(|_| line.repeat.is_none());
        let marked = lexicon::without_marker(phrase);
        let date =
            day::read(marked.unwrap_or(phrase), reader.today, reader.order).filter(|found| {
                line.due.or(reader.due).is_none() && (found.is_sure || marked.is_some())
            });
        if repeat.is_none() && date.is_none() {
            continue;
        }
        line.repeat = repeat.or(line.repeat.take());
        line.due = line.due.or(date.map(|found| found.date));
        for at in &rest[start..] {
            tokens[*at].is_taken = true;
        }
        return true;
    }
    false
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”');
    let mut quotes_left = text.chars().filter(|c| is_quote(*c)).count();
    let mut is_open = false;
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let from = rest.len() - rest.trim_start().len();
        let word = &rest[from..];
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        let token = &word[..end];
        if token.is_empty() {
            break;
        }
        let mut is_quoted = is_open;
        for _ in token.chars().filter(|c| is_quote(*c)) {
            // An unpaired quotation mark, as in 5", quotes nothing.
            is_open = !is_open && quotes_left > 1;
            is_quoted = is_quoted || is_open;
            quotes_left -= 1;
        }
        found.push(Token {
            gap: &rest[..from],
            text: token,
            is_quoted,
            is_taken: false,
        });
        rest = &word[end..];
    }
    found
}

fn priority(word: &str) -> Option<Priority> {
    match word.strip_prefix('!')? {
        "high" | "1" => Some(Priority::High),
        "medium" | "2" => Some(Priority::Medium),
        "low" | "3" => Some(Priority::Low),
        _ => None,
    }
}

/// Matches `#spring-cleaning` and `#springcleaning` to *Spring cleaning*; `names` are normalized.
fn project(word: &str, names: &[String]) -> Option<usize> {
    let wanted = collapse(word.strip_prefix('#')?);
    names.iter().position(|name| !wanted.is_empty() && *name == wanted)
}

/// The letters and digits only.
fn collapse(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}
