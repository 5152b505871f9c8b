//! Header of a token: exactly `HS256`, `JWT` and a known `kid`.

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::Forge;
use crate::support::tokens::{base64url, part, sign, sign_raw, with, without};

// JWT-03
#[tokio::test]
async fn unsigned_tokens_and_alg_none_in_any_spelling_are_refused() {
    let forge = Forge::new().await;
    let none =
        ["none", "None", "nONE", "NONE", ""].map(|alg| with(&forge.header, "alg", json!(alg)));
    let null = with(&forge.header, "alg", Value::Null);
    for header in none.iter().chain([&null, &without(&forge.header, "alg")]) {
        let what = header.to_string();
        let unsigned = format!("{}.{}", part(header), part(&forge.claims));
        forge.refuses(&what, &format!("{unsigned}.")).await;
        forge.refuses(&what, &unsigned).await;
        forge.refuses(&what, &forge.sign(header, &forge.claims)).await;
    }
    // Valid header without a signature.
    let unsigned = format!("{}.{}", part(&forge.header), part(&forge.claims));
    forge.refuses("no signature", &format!("{unsigned}.")).await;
}

// JWT-04
#[tokio::test]
async fn a_token_with_another_algorithm_is_refused() {
    let forge = Forge::new().await;
    for alg in [Algorithm::HS384, Algorithm::HS512] {
        let mut header = Header::new(alg);
        header.kid = forge.header["kid"].as_str().map(str::to_owned);
        let key = EncodingKey::from_secret(&forge.key);
        let token = jsonwebtoken::encode(&header, &forge.claims, &key).unwrap();
        forge.refuses(&format!("{alg:?}"), &token).await;
    }
    // Other algorithms in the header, with a valid HS256 signature.
    for alg in [
        "HS384", "RS256", "ES256", "PS256", "EdDSA", "hs256", "HS256 ",
    ] {
        let header = with(&forge.header, "alg", json!(alg));
        forge.refuses(alg, &forge.sign(&header, &forge.claims)).await;
    }
}

// JWT-05
#[tokio::test]
async fn a_token_signed_with_another_key_is_refused() {
    let forge = Forge::new().await;
    let kid = forge.header["kid"].as_str().unwrap();
    for key in [
        &b""[..],
        b"\0",
        b"secret",
        b"changeme",
        b"regula",
        kid.as_bytes(),
    ] {
        let token = sign(&forge.header, &forge.claims, key);
        forge.refuses(&format!("{key:?}"), &token).await;
    }
    // The key is the decoded secret, not its text.
    let written = crate::support::tokens::SECRET.as_bytes();
    forge.refuses("as written", &sign(&forge.header, &forge.claims, written)).await;
}

// JWT-06
#[tokio::test]
async fn a_missing_or_unknown_kid_is_refused() {
    let forge = Forge::new().await;
    let unknown = [
        json!("0123456789abcdef"),
        json!("../../../dev/null"),
        json!("/dev/null"),
        json!("' OR 1=1 --"),
        json!("' UNION SELECT 'AAAA"),
        json!(""),
        json!("\0"),
        json!("k".repeat(64 * 1024)),
        json!(format!("{} ", forge.header["kid"].as_str().unwrap())),
        json!(forge.header["kid"].as_str().unwrap().to_uppercase()),
        json!([forge.header["kid"]]),
        json!(1),
        Value::Null,
    ];
    for kid in unknown {
        let header = with(&forge.header, "kid", kid);
        let what: String = header.to_string().chars().take(80).collect();
        forge.refuses(&what, &forge.sign(&header, &forge.claims)).await;
    }
    let bare = without(&forge.header, "kid");
    forge.refuses("no kid", &forge.sign(&bare, &forge.claims)).await;
}

// JWT-07, JWT-08
#[tokio::test]
async fn headers_with_keys_crit_or_unknown_parameters_are_refused() {
    let forge = Forge::new().await;
    let extras = [
        ("jku", json!("https://evil.example/keys.json")),
        ("x5u", json!("https://evil.example/cert.pem")),
        ("x5c", json!(["MIIB"])),
        ("x5t", json!("c2hhMQ")),
        ("jwk", json!({ "kty": "oct", "k": "c2VjcmV0" })),
        ("crit", json!(["exp"])),
        ("crit", json!(["x"])),
        ("crit", json!([])),
        ("cty", json!("JWT")),
        ("zip", json!("DEF")),
        ("b64", json!(false)),
        ("x", json!(1)),
    ];
    for (name, value) in extras {
        let header = with(&forge.header, name, value);
        forge.refuses(name, &forge.sign(&header, &forge.claims)).await;
    }
}

// JWT-09
#[tokio::test]
async fn a_header_with_another_typ_is_refused() {
    let forge = Forge::new().await;
    for typ in [
        json!("at+jwt"),
        json!("refresh+jwt"),
        json!("application/jwt"),
        json!("jwt"),
        json!("JWS"),
        json!(""),
        Value::Null,
        json!(1),
    ] {
        let header = with(&forge.header, "typ", typ);
        forge.refuses(&header.to_string(), &forge.sign(&header, &forge.claims)).await;
    }
    let bare = without(&forge.header, "typ");
    forge.refuses("no typ", &forge.sign(&bare, &forge.claims)).await;
}

// JWT-06, JWT-15
#[tokio::test]
async fn duplicate_header_parameters_are_refused() {
    let forge = Forge::new().await;
    let kid = forge.header["kid"].as_str().unwrap();
    for header in [
        format!(r#"{{"alg":"HS256","alg":"HS256","typ":"JWT","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"none","alg":"HS256","typ":"JWT","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"HS256","typ":"JWT","typ":"JWT","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"HS256","typ":"JWT","kid":"x","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"HS256","typ":"JWT","kid":"{kid}","kid":"x"}}"#),
    ] {
        forge.refuses(&header, &with_header(&forge, &header)).await;
    }
}

#[tokio::test]
async fn a_malformed_header_is_refused() {
    let forge = Forge::new().await;
    for header in [
        "",
        "null",
        "[]",
        "{}",
        "\"HS256\"",
        "HS256",
        "{",
        "\u{feff}{}",
    ] {
        forge.refuses(header, &with_header(&forge, header)).await;
    }
    let deep = format!("{}{}", "[".repeat(1500), "]".repeat(1500));
    forge.refuses("deep", &with_header(&forge, &deep)).await;
}

/// A validly signed token with this header.
fn with_header(forge: &Forge, header: &str) -> String {
    let text = format!("{}.{}", base64url(header), part(&forge.claims));
    sign_raw(&text, &forge.key)
}
