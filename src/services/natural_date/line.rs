//! The line that adds a task: `water the figs tomorrow !high #garden every week`.
//!
//! * `!high` and `#garden` are marked: they may stand anywhere. A `#` that is no project's name is
//!   text, and so is a second mark of a kind.
//! * Days and repetitions stand behind everything else. *Read Friday by Tournier* is about no day,
//!   nor is *Prepare for Friday*: a sentence that goes on behind *for* takes the day with it. Words
//!   that may as well be none (`sun`, `tom`, `1/2`) need an `on`, `by` or `due` in front.
//! * What stands in quotes is text. A backslash in front makes all of the line text.
//! * A title is never empty, and what was not understood is in it, in its order.

use regula_schema::Priority;
use time::Date;

use super::{
    LONGEST, day,
    day::Order,
    repeat::{self, Repeat},
    word,
};

/// What a line says, beside what was said elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What is to be done.
    pub title: String,
    /// The day by which.
    pub due: Option<Date>,
    /// How much it matters.
    pub priority: Option<Priority>,
    /// Which of the projects.
    pub project: Option<usize>,
    /// How it comes again.
    pub repeat: Option<Repeat>,
}

impl Line {
    fn plain(text: &str) -> Self {
        Self {
            title: text.to_owned(),
            ..Self::default()
        }
    }

    /// Whether all of it is title.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::plain(&self.title)
    }
}

/// A word, and the space in front of it.
struct Token<'a> {
    gap: &'a str,
    text: &'a str,
    is_quoted: bool,
    is_taken: bool,
}

/// What has to be known to read a line.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Which day it is.
    pub today: Date,
    /// How the user writes one.
    pub order: Order,
    /// The day by which, where it was said elsewhere: none is looked for in the line then.
    pub due: Option<Date>,
    /// The names that a `#` can say.
    pub projects: Vec<String>,
}

/// How many characters are read. No title is as long, with all that may stand beside it: what is
/// longer is refused as a title, and its thousands of words need not be understood first.
const LONGEST_LINE: usize = 500;

/// Reads a line.
#[must_use]
pub fn line(text: &str, reader: &Reader) -> Line {
    let text = text.trim();
    if text.chars().count() > LONGEST_LINE {
        return Line::plain(text);
    }
    match text.strip_prefix('\\') {
        // Where nothing would be understood, a backslash is one.
        Some(rest) if !read(rest, reader).is_plain() => Line::plain(rest.trim()),
        Some(_) => Line::plain(text),
        None => read(text, reader),
    }
}

fn read(text: &str, reader: &Reader) -> Line {
    let mut tokens = tokens(text);
    let mut line = Line::default();
    let names: Vec<String> = reader.projects.iter().map(|it| squeezed(it)).collect();
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
    // What comes again has a day to begin on.
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

/// Takes the last words, if they say a day or a repetition that was not said yet.
fn take_last(tokens: &mut [Token<'_>], line: &mut Line, reader: &Reader) -> bool {
    let rest: Vec<usize> = (0..tokens.len())
        .filter(|at| !tokens[*at].is_taken)
        .collect();
    let words: Vec<String> = rest.iter().map(|at| word::bare(tokens[*at].text)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // At least a word is left.
    let first = words.len().saturating_sub(LONGEST).max(1);
    for start in first..words.len() {
        let (before, phrase) = words.split_at(start);
        let is_text = rest[start..].iter().any(|at| tokens[*at].is_quoted)
            || before.last().is_some_and(|word| word::goes_on(word));
        if is_text {
            continue;
        }
        let repeat = repeat::read(phrase).filter(|_| line.repeat.is_none());
        let marked = word::without_marker(phrase);
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
            // A last one without another, as in 5", quotes nothing.
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

/// `#spring-cleaning` and `#springcleaning` are both *Spring cleaning*, which is squeezed already.
fn project(word: &str, names: &[String]) -> Option<usize> {
    let wanted = squeezed(word.strip_prefix('#')?);
    names
        .iter()
        .position(|name| !wanted.is_empty() && *name == wanted)
}

/// Its letters and digits alone.
fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}
