//! The state of a form: its values and its errors.

use regula_schema::AppError;
use serde::{Serialize, de::DeserializeOwned};

/// The values and errors of a form.
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

    /// The submitted value of `field`; before a submission, `initial`.
    #[must_use]
    pub fn value_or(&self, field: &str, initial: impl Into<String>) -> String {
        match self.is_submitted() {
            true => self.value(field),
            false => initial.into(),
        }
    }

    /// True if the check box `field` was submitted; before a submission, `initial`.
    #[must_use]
    pub fn checked_or(&self, field: &str, initial: bool) -> bool {
        match self.is_submitted() {
            true => !self.value(field).is_empty(),
            false => initial,
        }
    }

    /// True if it has values: of a refused submission, or of a draft.
    #[must_use]
    pub fn is_submitted(&self) -> bool {
        !self.values.is_empty()
    }

    /// The submitted values as a form, decoded as server functions do; `initial` before a submission,
    /// or if they cannot be decoded.
    pub fn read_or<T: DeserializeOwned>(&self, initial: T) -> T {
        if !self.is_submitted() {
            return initial;
        }
        let text = serde_urlencoded::to_string(&self.values).unwrap_or_default();
        let form = serde_qs::Config::new(5, false).deserialize_str(&text);
        form.unwrap_or(initial)
    }

    /// The state with the values of `form`, unless it was submitted.
    #[must_use]
    pub fn or_form(mut self, form: &impl Serialize) -> Self {
        if !self.is_submitted() {
            let text = serde_urlencoded::to_string(form).unwrap_or_default();
            self.values = form_urlencoded::parse(text.as_bytes())
                .filter(|(_, value)| !value.is_empty())
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
        }
        self
    }

    /// The error of `field`.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        find(&self.errors, field)
    }

    /// Distributes `error` over `fields`; the rest is the error of the whole form.
    #[must_use]
    pub fn refused(error: &AppError, fields: &[&str]) -> Self {
        let (at, elsewhere): (Vec<_>, Vec<_>) =
            error.errors.iter().partition(|e| fields.contains(&e.field.as_str()));
        let problem = match elsewhere.first() {
            Some(error) => Some(error.detail.clone()),
            None if at.is_empty() => Some(error.detail.clone()),
            None => None,
        };
        Self {
            values: Vec::new(),
            errors: at.into_iter().map(|e| (e.field.clone(), e.detail.clone())).collect(),
            problem,
        }
    }
}

fn find(pairs: &[(String, String)], name: &str) -> Option<String> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::PackageForm;

    #[test]
    fn submitted_values_become_a_form_and_other_fields_are_ignored() {
        let values = [
            ("page", "/x"),
            ("title", "Bread & <salt>"),
            ("items[1][place]", "2"),
            ("items[0][own]", r#"{"a":1}"#),
        ];
        let state = FormState {
            values: values.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            ..FormState::default()
        };
        let form = state.read_or(PackageForm::default());
        assert_eq!(form.title, "Bread & <salt>");
        assert_eq!(form.items[0].own, r#"{"a":1}"#);
        assert_eq!(form.items[1].place, "2");
        assert_eq!(state.value_or("icon", "x"), "");
        assert_eq!(FormState::default().read_or(form.clone()), form);
        assert_eq!(FormState::default().value_or("icon", "x"), "x");
    }
}
