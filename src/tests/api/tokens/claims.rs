//! Claims of a validly signed token: exact names and types, and a lifetime no longer than its
//! kind's.

use serde_json::{Value, json};
use time::Duration;

use super::Forge;
use crate::support::tokens::{self, base64url, part, sign_raw, without};

// JWT-10
#[tokio::test]
async fn a_token_with_a_wrong_issuer_or_audience_is_refused() {
    let forge = Forge::new().await;
    for claim in ["iss", "aud"] {
        let ours = &forge.claims[claim];
        let odd = [
            Value::Null,
            json!(1),
            json!(true),
            json!([]),
            json!({}),
            json!("someone-else"),
            json!(""),
            json!(["someone-else"]),
            json!([ours]),
            json!([ours, "someone-else"]),
            json!(ours.as_str().unwrap().to_uppercase()),
        ];
        for value in odd {
            forge.refuses_claim(claim, value).await;
        }
    }
}

// JWT-10, JWT-11
#[tokio::test]
async fn a_token_that_lacks_a_claim_is_refused() {
    let forge = Forge::new().await;
    for claim in [
        "iss",
        "aud",
        "sub",
        "sid",
        "jti",
        "iat",
        "exp",
        "token_type",
    ] {
        let claims = without(&forge.claims, claim);
        forge.refuses(claim, &forge.sign(&forge.header, &claims)).await;
        forge.refuses(claim, &forge.claiming(claim, Value::Null)).await;
    }
    for claims in [json!({}), json!([]), json!("x"), Value::Null] {
        let what = claims.to_string();
        forge.refuses(&what, &forge.sign(&forge.header, &claims)).await;
    }
}

// JWT-10
#[tokio::test]
async fn a_malformed_subject_or_session_id_is_refused() {
    let forge = Forge::new().await;
    for claim in ["sub", "sid"] {
        for value in [
            json!(1),
            json!([forge.claims[claim]]),
            json!(""),
            json!("admin"),
            json!("' OR 1=1 --"),
            json!("00000000-0000-0000-0000-000000000000\0"),
        ] {
            forge.refuses_claim(claim, value).await;
        }
    }
}

// JWT-11, JWT-12
#[tokio::test]
async fn a_token_with_a_malformed_or_too_late_expiry_is_refused() {
    let forge = Forge::new().await;
    let (iat, exp) = (
        forge.claims["iat"].as_i64().unwrap(),
        forge.claims["exp"].as_i64().unwrap(),
    );
    assert_eq!(exp - iat, 30 * 60);
    let ten_years = 10 * 365 * 24 * 3600;
    for value in [
        json!(exp.to_string()),
        json!(-1),
        json!(i64::MIN),
        json!(0),
        json!(iat),
        json!(iat as f64 + 60.5),
        json!(1e30),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(iat + ten_years),
        json!(exp + 1),
        json!([exp]),
        json!(true),
    ] {
        forge.refuses_claim("exp", value).await;
    }
}

// JWT-12
#[tokio::test]
async fn a_token_from_the_future_is_refused_beyond_the_leeway() {
    let forge = Forge::new().await;
    let from = |iat: i64| {
        let claims = tokens::with(&forge.claims, "iat", json!(iat));
        let claims = tokens::with(&claims, "exp", json!(iat + 60));
        forge.sign(&forge.header, &claims)
    };
    let now = forge.now();
    forge.present(&from(now + 5)).await.expect(200);
    forge.refuses("six seconds ahead", &from(now + 6)).await;
    forge.refuses("a minute ahead", &from(now + 60)).await;
    forge.refuses("a year ahead", &from(now + 365 * 24 * 3600)).await;
    forge.refuses("the end of time", &from(i64::MAX - 60)).await;
    for value in [
        json!(now.to_string()),
        json!(now as f64 - 0.5),
        json!(u64::MAX),
    ] {
        forge.refuses_claim("iat", value).await;
    }
}

// JWT-13
#[tokio::test]
async fn a_token_expires_with_a_leeway_of_five_seconds() {
    let forge = Forge::new().await;
    let until = |exp: i64| {
        let claims = tokens::with(&forge.claims, "iat", json!(exp - 60));
        let claims = tokens::with(&claims, "exp", json!(exp));
        forge.sign(&forge.header, &claims)
    };
    let now = forge.now();
    forge.present(&until(now - 4)).await.expect(200);
    for late in [5, 6, 30, 60, 61, 3600] {
        let refused = forge.present(&until(now - late)).await;
        refused.refused(401, "token_expired");
    }
    // The app's own token expires as well.
    let life = Duration::minutes(30);
    forge.app.clock.advance(life + Duration::seconds(4));
    forge.user.me().await.expect(200);
    forge.app.clock.advance(Duration::seconds(1));
    let expired = forge.user.me().await;
    insta::assert_snapshot!(expired.snapshot(), @r#"401 {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Token has expired","code":"token_expired"}"#);
    let challenge = r#"Bearer realm="regula", error="invalid_token""#;
    assert_eq!(expired.header("www-authenticate"), challenge);
}

// JWT-13, JWT-14
#[tokio::test]
async fn a_token_that_is_not_valid_yet_is_refused() {
    let forge = Forge::new().await;
    let now = forge.now();
    forge.present(&forge.claiming("nbf", now)).await.expect(200);
    for nbf in [
        json!(now + 60),
        json!(u64::MAX),
        json!("9999999999"),
        json!([now]),
        json!(1e30),
    ] {
        forge.refuses_claim("nbf", nbf).await;
    }
}

// JWT-15
#[tokio::test]
async fn duplicate_claims_are_refused() {
    let forge = Forge::new().await;
    let text = forge.claims.to_string();
    for claim in [
        "iss",
        "aud",
        "sub",
        "sid",
        "jti",
        "iat",
        "exp",
        "token_type",
        "role",
        "email",
    ] {
        let twice = format!("{{\"{claim}\":{},{}", forge.claims[claim], &text[1..]);
        let text = format!("{}.{}", part(&forge.header), base64url(twice));
        forge.refuses(claim, &sign_raw(&text, &forge.key)).await;
    }
}

#[tokio::test]
async fn a_token_with_another_token_type_is_refused() {
    let forge = Forge::new().await;
    for kind in [
        json!("id"),
        json!("Access"),
        json!(""),
        json!(1),
        json!(["access"]),
    ] {
        forge.refuses_claim("token_type", kind).await;
    }
    forge
        .present(&forge.claiming("token_type", "refresh"))
        .await
        .refused(401, "token_type_invalid");
}

// JWT-18
#[tokio::test]
async fn a_token_with_mismatched_subject_and_session_is_refused() {
    let forge = Forge::new().await;
    let eve = forge.app.user("eve").await;
    let bob_by_eve = tokens::with(
        &tokens::claims(&eve.access_token),
        "sub",
        forge.claims["sub"].clone(),
    );
    forge.refuses("another's sub", &forge.sign(&forge.header, &bob_by_eve)).await;
    let nobodys = uuid::Uuid::now_v7().to_string();
    let refused = forge.present(&forge.claiming("sid", nobodys)).await;
    refused.refused(401, "user_not_found");
}

// JWT-18
#[tokio::test]
async fn a_role_claim_does_not_grant_admin_access() {
    let forge = Forge::new().await;
    let unsigned = {
        let claims = tokens::with(&forge.claims, "role", json!("admin"));
        let parts: Vec<_> = forge.user.access_token.split('.').collect();
        format!("{}.{}.{}", parts[0], part(&claims), parts[2])
    };
    forge.refuses("an unsigned edit", &unsigned).await;

    let signed = forge.app.bearer(&forge.claiming("role", "admin"));
    assert_eq!(signed.me().await.expect(200).json()["role"], "user");
    signed.get("/api/admin/users").await.refused(403, "admin_required");
}
