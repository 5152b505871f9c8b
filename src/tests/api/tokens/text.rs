//! Malformed tokens: flipped bits, truncated, reordered, padded and huge ones.

use axum::http::HeaderValue;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::json;

use super::Forge;
use crate::support::{TestApp, tokens};

/// Codes for a string that is not a token, depending on RFC 6750's syntax.
const REFUSALS: [&str; 2] = ["token_invalid", "authorization_malformed"];

impl Forge {
    async fn refuses_text(&self, what: &str, token: &str) {
        let response = self.present(token).await;
        assert_eq!(response.status, 401, "{what}: {}", response.text);
        let code = response.json()["code"].as_str().unwrap().to_owned();
        assert!(REFUSALS.contains(&code.as_str()), "{what}: {code}");
    }
}

// JWT-01
#[tokio::test]
async fn the_rfc_7515_example_token_is_refused_despite_a_valid_signature() {
    // RFC 7515, A.1: key, signed text and signature.
    let key =
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
    let text = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\
        eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let signature = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(key).unwrap();
    let token = tokens::sign_raw(text, &bytes);
    assert_eq!(token, format!("{text}.{signature}"));

    let app = TestApp::with(&[("REGULA_SECRET", key)]).await;
    app.bearer(&token).me().await.refused(401, "token_invalid");
}

// JWT-16
#[tokio::test]
async fn a_token_with_any_flipped_bit_is_refused() {
    let forge = Forge::new().await;
    let token = forge.user.access_token.as_bytes();
    let mut spoilt = 0;
    for at in 0..token.len() {
        for bit in 0..8 {
            let mut text = token.to_vec();
            text[at] ^= 1 << bit;
            let mut value = b"Bearer ".to_vec();
            value.extend_from_slice(&text);
            // A byte that is invalid in a header is never sent.
            if HeaderValue::from_bytes(&value).is_err() {
                continue;
            }
            let client = forge.app.anon().with_header("authorization", value);
            let response = client.me().await;
            let code = response.json()["code"].as_str().unwrap().to_owned();
            assert_eq!(
                response.status, 401,
                "byte {at}, bit {bit}: {}",
                response.text
            );
            assert!(
                REFUSALS.contains(&code.as_str()),
                "byte {at}, bit {bit}: {code}"
            );
            spoilt += 1;
        }
    }
    assert!(spoilt > 6 * token.len());
}

// JWT-16
#[tokio::test]
async fn truncated_reordered_and_padded_tokens_are_refused() {
    let forge = Forge::new().await;
    let token = forge.user.access_token.as_str();
    let [header, payload, signature]: [&str; 3] =
        token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let eve = forge.app.user("eve").await;
    let foreign = eve.access_token.rsplit('.').next().unwrap();
    let standard = |part: &str| part.replace('-', "+").replace('_', "/");
    let spoilt = [
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        "...".to_owned(),
        header.to_owned(),
        format!("{header}.{payload}"),
        format!("{header}..{signature}"),
        format!(".{payload}.{signature}"),
        format!("{payload}.{header}.{signature}"),
        format!("{signature}.{payload}.{header}"),
        format!("{header}.{signature}.{payload}"),
        format!("{header}.{payload}.{foreign}"),
        format!("{header}.{payload}.{header}"),
        format!("{header}=.{payload}.{signature}"),
        format!("{header}.{payload}=.{signature}"),
        format!("{header}.{payload}.{signature}="),
        format!("{header}.{payload}.{signature}A"),
        format!("{token}."),
        format!(".{token}"),
        format!("{token}.{token}"),
        format!("{token}.{signature}"),
        format!("{header}. {payload}.{signature}"),
        format!("{token} "),
        format!(" {token}"),
        format!("\u{feff}{token}"),
        format!("\"{token}\""),
        token.to_uppercase(),
        token.chars().flat_map(|c| ['A', c]).collect(),
    ];
    for text in spoilt {
        forge.refuses_text(&text, &text).await;
    }
    for cut in 1..token.len() {
        forge.refuses_text(&cut.to_string(), &token[..cut]).await;
    }
    // Plain base64, validly signed: `?` puts a `/` or `_` into the payload.
    let claims = tokens::with(&forge.claims, "name", json!("???>>>~~~"));
    let text = format!("{header}.{}", tokens::part(&claims));
    forge.present(&tokens::sign_raw(&text, &forge.key)).await.expect(200);
    assert_ne!(standard(&text), text);
    forge.refuses("+/", &tokens::sign_raw(&standard(&text), &forge.key)).await;
}

// JWT-17
#[tokio::test]
async fn a_huge_token_is_refused() {
    let forge = Forge::new().await;
    for kilobytes in [8, 16, 64, 400, 5 * 1024] {
        let name = "n".repeat(kilobytes * 1024);
        forge.refuses(&format!("{kilobytes} KB"), &forge.claiming("name", name)).await;
        let dots = ".".repeat(kilobytes * 1024);
        forge.refuses(&format!("{kilobytes} KB of dots"), &dots).await;
    }
    let deep = (0..300).fold(json!(1), |inner, _| json!([inner]));
    forge.refuses("deep", &forge.claiming("name", deep)).await;
}
