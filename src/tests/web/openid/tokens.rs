//! Invalid ID tokens, each of which is refused.

use serde_json::{Value, json};

use crate::support::{
    TestApp,
    html::words,
    provider::{CLIENT_SECRET, FORGED, OWN, Provider, Way, header},
    tokens::{part, sign, with, without},
};

/// Follows the callback with a token that `make` creates from valid claims; returns the status.
async fn bring(provider: &Provider, app: &TestApp, make: impl FnOnce(&Value) -> String) -> u16 {
    let mut browser = app.browser();
    let way = Way::to_sign_in(&mut browser).await;
    let claims = provider.claims(app, &way, "ana");
    let code = provider.code(&way, make(&claims));
    let response = browser.get(&way.back(&code)).await;
    let signed_in = browser.cookies.contains_key("regula");
    assert_eq!(signed_in, response.status == 303);
    if response.status == 401 {
        let said = words(&response.text);
        assert!(
            said.contains("The answer of Example ID could not be trusted."),
            "{said}"
        );
    }
    // Keeps the next attempt from being throttled.
    app.clock.advance(time::Duration::minutes(2));
    response.status
}

#[tokio::test]
async fn id_tokens_with_an_invalid_signature_or_header_are_refused() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let own = |claims: &Value| OWN.sign(&header(), claims);
    let status = bring(&provider, &app, own).await;
    assert_eq!(status, 303, "a valid token");

    let status = bring(&provider, &app, |claims| FORGED.sign(&header(), claims)).await;
    assert_eq!(status, 401, "signed by another key with the same kid");
    let status = bring(&provider, &app, |claims| {
        FORGED.sign(&with(&header(), "kid", json!("two")), claims)
    })
    .await;
    assert_eq!(
        status, 401,
        "signed by a key that the provider does not have"
    );
    let status = bring(&provider, &app, |claims| {
        let token = own(claims);
        let (text, signature) = token.rsplit_once('.').unwrap();
        let (head, _) = text.split_once('.').unwrap();
        format!(
            "{head}.{}.{signature}",
            part(&with(claims, "sub", json!("eve")))
        )
    })
    .await;
    assert_eq!(status, 401, "changed after it was signed");
    let status = bring(&provider, &app, |claims| {
        format!("{}.{}.", part(&json!({ "alg": "none" })), part(claims))
    })
    .await;
    assert_eq!(status, 401, "alg none");
    let status = bring(&provider, &app, |claims| {
        sign(&json!({ "alg": "HS256" }), claims, CLIENT_SECRET.as_bytes())
    })
    .await;
    assert_eq!(status, 401, "HS256 with the client's secret");
    let status = bring(&provider, &app, |claims| {
        OWN.sign(&with(&header(), "crit", json!(["b64"])), claims)
    })
    .await;
    assert_eq!(status, 401, "an unsupported critical extension");
    let status = bring(&provider, &app, |claims| {
        OWN.sign(&with(&header(), "typ", json!("at+jwt")), claims)
    })
    .await;
    assert_eq!(status, 401, "a token of another type");
    let status = bring(&provider, &app, |_| "no token".to_owned()).await;
    assert_eq!(status, 401, "not a JWT");
}

#[tokio::test]
async fn id_tokens_with_invalid_claims_are_refused() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let now = || app.clock.now().get().unix_timestamp();
    type Change<'a> = Box<dyn Fn(&Value) -> Value + 'a>;
    let set = |field: &'static str, value: Value| -> Change<'_> {
        Box::new(move |claims| with(claims, field, value.clone()))
    };
    let lacking =
        |field: &'static str| -> Change<'_> { Box::new(move |claims| without(claims, field)) };
    let cases: Vec<(&str, Change<'_>)> = vec![
        ("another nonce", set("nonce", json!("another"))),
        ("no nonce", lacking("nonce")),
        (
            "another issuer",
            set("iss", json!("https://accounts.google.com")),
        ),
        ("no issuer", lacking("iss")),
        ("another audience", set("aud", json!("another-client"))),
        (
            "an extra audience",
            set("aud", json!(["regula-test", "another-client"])),
        ),
        ("no audience", lacking("aud")),
        ("another azp", set("azp", json!("another-client"))),
        ("no subject", lacking("sub")),
        ("an empty subject", set("sub", json!(""))),
        ("an overlong subject", set("sub", json!("x".repeat(256)))),
        (
            "at_hash of another access token",
            set("at_hash", json!("AAAAAAAAAAAAAAAAAAAAAA")),
        ),
        (
            "expired",
            Box::new(|claims| with(claims, "exp", json!(now()))),
        ),
        ("no expiry", lacking("exp")),
        (
            "issued long ago",
            Box::new(|claims| with(claims, "iat", json!(now() - 601))),
        ),
        (
            "issued in the future",
            Box::new(|claims| with(claims, "iat", json!(now() + 61))),
        ),
        ("no issue time", lacking("iat")),
    ];
    for (what, change) in cases {
        let status = bring(&provider, &app, |claims| {
            OWN.sign(&header(), &change(claims))
        })
        .await;
        assert_eq!(status, 401, "{what}");
    }
    assert!(app.sql("SELECT id FROM users").await.is_empty());
    let proper = bring(&provider, &app, |claims| {
        OWN.sign(&header(), &with(claims, "azp", json!("regula-test")))
    });
    assert_eq!(proper.await, 303, "azp is this client");
}

#[tokio::test]
async fn codes_and_callbacks_from_another_browser_are_refused() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let (mut ana, mut eve) = (app.browser(), app.browser());
    let (of_ana, of_eve) = (
        Way::to_sign_in(&mut ana).await,
        Way::to_sign_in(&mut eve).await,
    );
    let code = |way: &Way| {
        let claims = provider.claims(&app, way, "ana");
        provider.code(way, OWN.sign(&header(), &claims))
    };
    // Code of Ana in Eve's browser: PKCE stops it at the provider.
    eve.get(&of_eve.back(&code(&of_ana))).await.expect(401);
    // Callback of Ana in Eve's browser: state stops it here.
    let mut eve = app.browser();
    Way::to_sign_in(&mut eve).await;
    eve.get(&of_ana.back(&code(&of_ana))).await.expect(400);
    ana.get(&of_ana.back(&code(&of_ana))).await.expect(303);
}
