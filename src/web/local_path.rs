//! Redirect targets after sign-in: `?next=`, untrusted.

/// A local path with its query. Appended to our origin, it cannot lead to another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// The home page of signed-in users.
    pub const HOME: &'static str = "/dashboard";

    /// Parses an untrusted path. Browsers treat `//host` and `/\host` as other origins and drop
    /// control characters, so all of these are refused.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let is_path = raw.starts_with('/') && !raw.starts_with("//") && raw.len() <= 2048;
        let is_plain = raw.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
        // Not pages, or pages of the sign-in flow itself.
        let leads_on = ![
            "/fn/",
            "/api/",
            "/auth/",
            "/login",
            "/register",
            "/setup",
            "/confirm",
        ]
        .iter()
        .any(|start| raw.starts_with(start));
        (is_path && is_plain && leads_on).then(|| Self(raw.to_owned()))
    }

    /// The path in `next`, or home.
    #[must_use]
    pub fn or_home(next: Option<&str>) -> Self {
        next.and_then(Self::parse).unwrap_or_else(|| Self(Self::HOME.to_owned()))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The sign-in page, with a redirect back to `path`. `ended`: show that the session has expired.
#[must_use]
pub fn login_url(path: &str, ended: bool) -> String {
    #[derive(serde::Serialize)]
    struct Query<'a> {
        next: Option<&'a str>,
        ended: Option<u8>,
    }
    // Sign-in also reauthenticates, so skip the confirmation page.
    let path = match path.split_once('?') {
        Some(("/confirm", query)) => form_urlencoded::parse(query.as_bytes())
            .find_map(|(name, value)| (name == "next").then_some(value))
            .unwrap_or_default(),
        _ => path.into(),
    };
    let next = LocalPath::parse(&path).map(|path| path.0).filter(|path| path != LocalPath::HOME);
    let query = Query {
        next: next.as_deref(),
        ended: ended.then_some(1),
    };
    match serde_urlencoded::to_string(&query) {
        Ok(query) if !query.is_empty() => format!("/login?{query}"),
        _ => "/login".to_owned(),
    }
}

/// The reauthentication page, with a redirect back to `path`.
#[must_use]
pub fn confirm_url(path: &str) -> String {
    let next = LocalPath::or_home(Some(path));
    let query = serde_urlencoded::to_string([("next", next.as_str())]).unwrap_or_default();
    format!("/confirm?{query}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn unsafe_redirect_targets_are_refused() {
        for raw in [
            "",
            "dashboard",
            "//evil.example",
            "///evil",
            "/\\evil",
            "\\\\evil",
            "/\\/evil",
            "http://evil",
            "https:/evil",
            "javascript:alert(1)",
            "data:text/html,x",
            "/\tevil",
            "/\n/evil",
            " /x",
            "/x y",
            "/ü",
            "//%E3%80%82",
            "http:///evil",
            "ftp://evil",
            "/\r\nSet-Cookie: a=b",
            "/fn/logout",
            "/auth/oidc",
            "/login",
        ] {
            assert_eq!(LocalPath::parse(raw), None, "{raw:?}");
        }
        assert_eq!(LocalPath::parse(&format!("/{}", "a".repeat(5000))), None);
    }

    #[test]
    fn local_pages_are_accepted_as_redirect_targets() {
        for raw in [
            "/",
            "/dashboard",
            "/admin/users?q=a%20b&status=banned",
            "/x#y",
            "/%09/evil",
            "/.//evil",
        ] {
            assert_eq!(LocalPath::parse(raw).unwrap().as_str(), raw);
        }
        assert_eq!(
            login_url("/settings?a=b", true),
            "/login?next=%2Fsettings%3Fa%3Db&ended=1"
        );
        assert_eq!(login_url("/dashboard", false), "/login");
        assert_eq!(confirm_url("/settings"), "/confirm?next=%2Fsettings");
        assert_eq!(
            login_url(&confirm_url("/settings?a=b"), true),
            "/login?next=%2Fsettings%3Fa%3Db&ended=1"
        );
        assert_eq!(
            login_url("/confirm?next=%2F%2Fevil.example", false),
            "/login"
        );
    }

    proptest! {
        #[test]
        fn accepted_targets_stay_on_the_same_origin(raw in "[/\\\\a-z.:%0-9\t\n@?#]{0,30}") {
            if let Some(path) = LocalPath::parse(&raw) {
                let base = url::Url::parse("https://good.example/login").unwrap();
                let target = base.join(path.as_str()).unwrap();
                prop_assert_eq!(target.origin(), base.origin());
            }
        }
    }
}
