//! The device cookie; its value is a [`DeviceSecret`].

use std::sync::{Arc, OnceLock};

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::Response,
};
use regula_api::{device::DeviceSecret, peer::Peer};
use regula_config::WebConfig;

use super::{cookies, state::AppState};

/// One year.
const MAX_AGE_SECS: u32 = 365 * 24 * 60 * 60;
/// The `__Host-` prefix makes browsers enforce `Secure` and `Path=/`.
const SECURE_NAME: &str = "__Host-regula-device";
const PLAIN_NAME: &str = "regula-device";

fn cookie_name(web: &WebConfig) -> &'static str {
    if web.public_url.is_secure() {
        SECURE_NAME
    } else {
        PLAIN_NAME
    }
}

/// The browser's device cookie to set, in the request's extensions.
#[derive(Clone, Debug, Default)]
pub struct Device(Arc<OnceLock<DeviceSecret>>);

impl Device {
    /// Sets the device cookie on the response.
    pub fn remember(&self, secret: DeviceSecret) {
        let _ = self.0.set(secret);
    }
}

/// Middleware: passes the device key to the API, and sets the device cookie.
pub async fn recognise(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let name = cookie_name(&app.web);
    let presented = cookies(request.headers(), name).find_map(DeviceSecret::parse);
    if let Some(peer) = request.extensions_mut().get_mut::<Peer>() {
        peer.device_key = presented.map(|secret| secret.key());
    }
    let device = Device::default();
    request.extensions_mut().insert(device.clone());
    let mut response = next.run(request).await;
    if let Some(secret) = device.0.get() {
        let value = secret.as_str();
        let secure = if name == SECURE_NAME { "; Secure" } else { "" };
        let cookie = format!(
            "{name}={value}; Max-Age={MAX_AGE_SECS}; Path=/; HttpOnly; SameSite=Lax{secure}"
        );
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}
