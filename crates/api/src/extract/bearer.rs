//! Bearer token of the `Authorization` header (RFC 6750, section 2.1), the only accepted place.

use axum::http::{HeaderMap, header};
use regula_schema::Code;

/// The token of `Authorization: Bearer <token>`.
///
/// # Errors
/// [`Code::AuthorizationMissing`] or [`Code::AuthorizationMalformed`].
pub fn bearer_token(headers: &HeaderMap) -> Result<&str, Code> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let value = values.next().ok_or(Code::AuthorizationMissing)?;
    if values.next().is_some() {
        return Err(Code::AuthorizationMalformed);
    }
    value
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token)
        .filter(|token| !token.is_empty() && token.bytes().all(is_token_byte))
        .ok_or(Code::AuthorizationMalformed)
}

/// RFC 6750's `b64token`.
fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn read(values: &[&[u8]]) -> Result<String, Code> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(
                header::AUTHORIZATION,
                HeaderValue::from_bytes(value).unwrap(),
            );
        }
        bearer_token(&headers).map(str::to_owned)
    }

    #[test]
    fn exactly_one_bearer_token_is_accepted() {
        assert_eq!(read(&[b"Bearer a.b-c_d"]).unwrap(), "a.b-c_d");
        assert_eq!(read(&[b"bEARER a"]).unwrap(), "a");
        assert_eq!(read(&[]), Err(Code::AuthorizationMissing));
        for bad in [
            &b"Bearer"[..],
            b"Bearer ",
            b"Bearer  a",
            b"Bearer\ta",
            b"Basic a",
            b"a",
            b"Bearer a b",
            b"Bearer \xe9",
            b"Bearer %E0%A4%A",
            b"",
        ] {
            assert_eq!(read(&[bad]), Err(Code::AuthorizationMalformed), "{bad:?}");
        }
        assert_eq!(
            read(&[b"Bearer a", b"Bearer a"]),
            Err(Code::AuthorizationMalformed)
        );
    }
}
