//! Device names from the `User-Agent` header.

/// Browsers by token. Most of them also contain the tokens of later entries.
const BROWSERS: [(&str, &str); 11] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("HeadlessChrome/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Operating systems by token, the specific ones first.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("Linux", "Linux"),
];

/// `Firefox on Linux` for a `User-Agent`; for a program, its product name. Unverified client input.
#[must_use]
pub fn words(user_agent: &str) -> String {
    let find = |list: &[(&str, &'static str)]| {
        list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let is_browser = user_agent.starts_with("Mozilla/");
    match (is_browser, find(&BROWSERS), find(&SYSTEMS)) {
        (true, Some(browser), Some(system)) => format!("{browser} on {system}"),
        (true, Some(browser), None) => browser.to_owned(),
        (true, None, Some(system)) => format!("A browser on {system}"),
        (true, None, None) => "A browser".to_owned(),
        (false, ..) => program(user_agent),
    }
}

/// The first product of a `User-Agent` (RFC 9110, 10.1.5), without its version.
fn program(user_agent: &str) -> String {
    let name = user_agent.split(|c: char| c == '/' || c.is_whitespace()).next().unwrap_or_default();
    if name.is_empty() {
        "Unknown device".to_owned()
    } else {
        name.chars().take(40).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn user_agents_are_formatted_as_device_names() {
        for (user_agent, said) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox on Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                "Safari on iPhone",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
                "Safari on macOS",
            ),
            ("Mozilla/5.0 (compatible)", "A browser"),
            ("curl/8.14.1", "curl"),
            ("my-script", "my-script"),
            ("", "Unknown device"),
        ] {
            assert_eq!(words(user_agent), said, "{user_agent}");
        }
    }
}
