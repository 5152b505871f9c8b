//! Validated field types, each constructed by its `parse`, or from the database.
//!
//! Request types hold raw text, their parsed counterparts hold these types. [`Fields`] collects the
//! errors of all fields, so that they are reported at once.

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

/// A validation error: code and text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// `required`, `too_short`, `too_long`, `malformed` …
    pub code: &'static str,
    /// Text for users.
    pub detail: String,
}

impl Violation {
    /// A validation error.
    pub fn new(code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
        }
    }
}

/// Collects the validation errors of a request.
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// The parsed value of `field`; records the error otherwise.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, Violation>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(Violation { code, detail }) => {
                self.0.push(FieldError::new(field, code, detail));
                None
            }
        }
    }

    /// The parsed request, if no error was recorded.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::error::Code::Invalid) with all recorded errors.
    pub fn finish<T>(self, whole: Option<T>) -> AppResult<T> {
        match whole {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(AppError::invalid(self.0)),
        }
    }
}
