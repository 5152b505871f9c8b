//! The state of a form: its values and its errors.

use regula_schema::AppError;
use serde::de::{
    DeserializeOwned,
    value::{Error as ValueError, MapDeserializer},
};

/// What a form holds, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    /// Values by field.
    pub values: Vec<(String, String)>,
    /// Errors by field.
    pub errors: Vec<(String, String)>,
    /// The error of the whole form.
    pub problem: Option<String>,
}

impl FormState {
    /// The value of `field`, or empty.
    #[must_use]
    pub fn value(&self, field: &str) -> String {
        find(&self.values, field).unwrap_or_default()
    }

    /// All values as one form; `None` for a form that is still empty.
    #[must_use]
    pub fn form<T: DeserializeOwned>(&self) -> Option<T> {
        let values = self.values.iter();
        let values = values.map(|(name, value)| (name.as_str(), value.as_str()));
        let values: MapDeserializer<'_, _, ValueError> = MapDeserializer::new(values);
        T::deserialize(values).ok()
    }

    /// The error of `field`.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        find(&self.errors, field)
    }

    /// Distributes `error` over `fields`; the rest is the error of the whole form.
    #[must_use]
    pub fn refused(error: &AppError, fields: &[&str]) -> Self {
        let (at, elsewhere): (Vec<_>, Vec<_>) = error
            .errors
            .iter()
            .partition(|e| fields.contains(&e.field.as_str()));
        let problem = match elsewhere.first() {
            Some(error) => Some(error.detail.clone()),
            None if at.is_empty() => Some(error.detail.clone()),
            None => None,
        };
        Self {
            values: Vec::new(),
            errors: at
                .into_iter()
                .map(|e| (e.field.clone(), e.detail.clone()))
                .collect(),
            problem,
        }
    }
}

fn find(pairs: &[(String, String)], name: &str) -> Option<String> {
    pairs
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.clone())
}
