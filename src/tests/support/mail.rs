//! Mails, as received.

use std::collections::BTreeMap;

use base64::{Engine, prelude::BASE64_STANDARD};

/// A parsed mail.
#[derive(Clone, Debug)]
pub(crate) struct Mail {
    /// As transmitted.
    pub(crate) raw: String,
    /// Headers with lower-case names, unfolded.
    pub(crate) headers: BTreeMap<String, Vec<String>>,
    pub(crate) text: String,
    pub(crate) html: String,
}

type Headers = BTreeMap<String, Vec<String>>;

impl Mail {
    /// Parses a mail with two alternatives.
    #[track_caller]
    pub(crate) fn parse(raw: &str) -> Self {
        let (headers, body) = split(raw);
        let kind = &headers["content-type"][0];
        assert!(kind.starts_with("multipart/alternative"), "{raw}");
        let boundary = kind.split("boundary=\"").nth(1).unwrap();
        let boundary = boundary.split('"').next().unwrap();
        let parts: Vec<(String, String)> = body
            .split(&format!("--{boundary}"))
            .skip(1)
            .filter(|part| !part.starts_with("--"))
            .map(|part| {
                let (headers, body) = split(part.trim_start());
                (headers["content-type"][0].clone(), decode(&headers, &body))
            })
            .collect();
        let [(plain, text), (rich, html)] = parts.try_into().expect("two parts");
        assert!(plain.starts_with("text/plain"), "{plain}");
        assert!(rich.starts_with("text/html"), "{rich}");
        Self {
            raw: raw.to_owned(),
            headers,
            text,
            html,
        }
    }

    /// A header that occurs exactly once.
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        let values = &self.headers[name];
        assert_eq!(values.len(), 1, "{name} in {}", self.raw);
        &values[0]
    }

    /// Path of the one-time link, which both alternatives contain.
    #[track_caller]
    pub(crate) fn link(&self) -> String {
        let of = |text: &str| {
            let links: Vec<&str> = text
                .split(|c: char| c.is_whitespace() || "\"<>".contains(c))
                .filter(|word| word.starts_with("http") && word.contains("?token="))
                .collect();
            assert!(!links.is_empty(), "no link in {text}");
            assert!(links.iter().all(|link| *link == links[0]), "{links:?}");
            links[0].to_owned()
        };
        let link = of(&self.text);
        assert_eq!(link, of(&self.html));
        let path = link.match_indices('/').nth(2).unwrap().0;
        link[path..].to_owned()
    }

    /// Token of the link.
    #[track_caller]
    pub(crate) fn token(&self) -> String {
        self.link().split_once("?token=").unwrap().1.to_owned()
    }
}

fn split(text: &str) -> (Headers, String) {
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let mut headers = Headers::new();
    for line in head.replace("\r\n ", " ").replace("\r\n\t", " ").lines() {
        let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("{text}"));
        let values = headers.entry(name.to_lowercase()).or_default();
        values.push(value.to_owned());
    }
    (headers, body.to_owned())
}

fn decode(headers: &Headers, body: &str) -> String {
    let bytes = match headers["content-transfer-encoding"][0].as_str() {
        "7bit" => body.as_bytes().to_vec(),
        "quoted-printable" => quoted_printable(body),
        "base64" => BASE64_STANDARD.decode(body.replace("\r\n", "")).unwrap(),
        other => panic!("{other}"),
    };
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

fn quoted_printable(body: &str) -> Vec<u8> {
    let body = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = body.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'=' {
            let hex = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    bytes
}
