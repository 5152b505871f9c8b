//! Initial content of the library.

use serde_json::json;

use super::{path, titles};
use crate::support::TestApp;

#[tokio::test]
async fn the_initial_library_is_installed_once_and_deletions_persist() {
    let app = TestApp::new().await;
    let ada = app.admin("ada").await;
    assert_eq!(ada.read("/api/asceticisms").await["total"], 0);
    app.install_library().await;
    let library = ada.read("/api/asceticisms?limit=100").await;
    assert!(
        library["total"].as_i64().unwrap() >= 40,
        "{}",
        library["total"]
    );
    let packages = ada.read("/api/packages?limit=100").await;
    assert!(packages["total"].as_i64().unwrap() >= 4);
    assert!(titles(&packages).contains(&"Forty days"));

    for package in packages["items"].as_array().unwrap() {
        ada.delete(&path("/api/admin/packages", package)).await.expect(204);
    }
    for template in library["items"].as_array().unwrap() {
        let gone = ada.delete(&path("/api/admin/asceticisms", template)).await;
        assert_eq!(gone.expect(200).json(), json!({ "outcome": "removed" }));
    }
    // Simulates a restart.
    app.again(&[]).await.install_library().await;
    for list in ["/api/admin/asceticisms", "/api/packages"] {
        assert_eq!(ada.read(list).await["total"], 0, "{list}");
    }
}

#[tokio::test]
async fn concurrent_server_starts_install_the_library_once() {
    let (one, other) = TestApp::twins().await;
    tokio::join!(one.install_library(), other.install_library());
    let ada = one.admin("ada").await;
    let list = ada.read("/api/asceticisms?limit=100").await;
    let mut names = titles(&list);
    assert_eq!(list["total"], names.len());
    names.sort_unstable();
    names.dedup();
    assert_eq!(list["total"], names.len());
}
