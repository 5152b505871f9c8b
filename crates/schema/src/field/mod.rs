//! Fields that have been looked at: each type can only be made by its `parse`.
//!
//! A request type carries raw text; its parsed twin carries these. [`Fields`] collects what is
//! wrong with all fields of a request, so that a person reads everything at once.

mod email;
mod password;
mod text;

pub use email::Email;
pub use password::Password;
pub use text::{
    BanReason, Category, Description, Icon, KeyName, PersonName, ProjectName, ReadingText, Reason,
    Reference, Title, UnitName,
};

use crate::error::{AppError, AppResult, FieldError};

/// Why a value was refused: a code for machines and words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// `required`, `too_short`, `too_long`, `malformed` …
    pub code: &'static str,
    /// The words at the field.
    pub detail: String,
}

impl Violation {
    /// A refusal.
    pub fn new(code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
        }
    }
}

/// Collects the violations of one request.
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// The value of `field`, or a note of what is wrong with it.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, Violation>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(Violation { code, detail }) => {
                self.0.push(FieldError::new(field, code, detail));
                None
            }
        }
    }

    /// The parsed request, if `whole` could be put together.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::error::Code::Invalid) with everything that was noted.
    pub fn finish<T>(self, whole: Option<T>) -> AppResult<T> {
        match whole {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(AppError::invalid(self.0)),
        }
    }
}
