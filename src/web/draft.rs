//! Drafts: form values that survive a sign-in after the session has expired.
//!
//! They are appended to the address that sign-in redirects to, `?draft=<form>&<field>=<text>…`. The
//! page fills the form with them; the user submits it again.

use super::{
    forms::{PAGE_FIELD, Refused},
    local_path::LocalPath,
};

const MARK: &str = "draft";

/// The address of `page` with the form's values; without them if the address is too long.
#[must_use]
pub fn add(page: &str, refused: &Refused) -> String {
    let page = without(page);
    let form = refused.action.trim_start_matches("/fn/");
    let typed = refused.values.iter().filter(|(name, value)| {
        !matches!(name.as_str(), PAGE_FIELD | "back" | "id") && !value.is_empty()
    });
    let pairs = std::iter::once((MARK, form))
        .chain(typed.map(|(name, value)| (name.as_str(), value.as_str())))
        .collect::<Vec<_>>();
    let sign = if page.contains('?') { '&' } else { '?' };
    let address = format!(
        "{page}{sign}{}",
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    );
    if LocalPath::parse(&address).is_some() {
        address
    } else {
        page.to_owned()
    }
}

/// The values for the form `action`, if the query has a draft of it.
#[must_use]
pub fn of(query: &str, action: &str) -> Option<Vec<(String, String)>> {
    let form = action.trim_start_matches("/fn/");
    let mut pairs = form_urlencoded::parse(query.as_bytes())
        .skip_while(|(name, _)| name != MARK)
        .map(|(name, value)| (name.into_owned(), value.into_owned()));
    pairs.next().filter(|(_, value)| value == form)?;
    Some(pairs.filter(|(name, _)| !name.contains("password")).collect())
}

/// The address without its draft: the redirect after the form was sent.
#[must_use]
pub fn without(address: &str) -> &str {
    ["?draft=", "&draft="]
        .iter()
        .find_map(|mark| address.find(mark))
        .map_or(address, |at| &address[..at])
}

#[cfg(test)]
mod tests {
    use regula_schema::{AppError, Code};

    use super::*;

    fn refused(values: &[(&str, &str)]) -> Refused {
        Refused {
            action: "/fn/create_task".to_owned(),
            values: values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
            error: AppError::new(Code::SessionEnded),
        }
    }

    #[test]
    fn a_draft_is_restored_only_in_its_own_form() {
        let typed = refused(&[("page", "/x"), ("title", "figs & co"), ("due_date", "")]);
        let address = add("/dashboard?edit=1&draft=old&title=x", &typed);
        assert_eq!(
            address,
            "/dashboard?edit=1&draft=create_task&title=figs+%26+co"
        );
        assert_eq!(without(&address), "/dashboard?edit=1");
        let (_, query) = address.split_once('?').unwrap();
        assert_eq!(
            of(query, "/fn/create_task").unwrap(),
            [("title".to_owned(), "figs & co".to_owned())]
        );
        assert_eq!(of(query, "/fn/update_task"), None);
        assert_eq!(of("title=x", "/fn/create_task"), None);
    }

    #[test]
    fn a_draft_too_long_for_a_url_is_dropped() {
        let typed = refused(&[("description", &"long ".repeat(1000))]);
        assert_eq!(add("/dashboard", &typed), "/dashboard");
    }
}
