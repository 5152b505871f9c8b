//! Outbox: the folder for mails while no server is set.

use std::os::unix::fs::PermissionsExt;

use time::Duration;

use super::{forgot, reset};
use crate::support::TestApp;

#[tokio::test]
async fn mails_without_a_mail_server_are_private_files_in_the_outbox() {
    let app = TestApp::new().await;
    let user = app.user("bob").await;
    app.deliver().await;
    forgot(&app, &user.email).await.expect(202);
    app.deliver().await;
    let mode = |path: std::path::PathBuf| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(app.path("outbox")), 0o700);
    let mails = app.outbox();
    assert_eq!(mails.len(), 2);
    let now = app.clock.now().get();
    for (name, mail) in &mails {
        assert_eq!(mode(app.path("outbox").join(name)), 0o600);
        let day = format!(
            "{}{:02}{:02}T",
            now.year(),
            u8::from(now.month()),
            now.day()
        );
        assert!(name.starts_with(&day) && name.ends_with(".eml"), "{name}");
        assert_eq!(mail.header("to"), "bob@example.com");
    }
    assert!(mails.iter().any(|(name, _)| name.contains("verify-email")));
    let (_, mail) = mails.iter().find(|(name, _)| name.contains("reset-password")).unwrap();
    assert_eq!(mail.header("from"), "Regula <regula@127.0.0.1>");
    reset(&app, &mail.token(), "Another-Horse-9").await.expect(204);
    assert_eq!(
        app.sql("SELECT count(*) FROM mails WHERE kind <> 'password-changed'").await,
        [["0"]]
    );
}

#[tokio::test]
async fn outbox_mails_are_deleted_after_thirty_days() {
    let app = TestApp::new().await;
    app.user("bob").await;
    app.deliver().await;
    std::fs::write(app.path("outbox/notes.txt"), "ours").unwrap();
    let files = || std::fs::read_dir(app.path("outbox")).unwrap().count();
    app.clock.advance(Duration::days(30));
    regula_api::clean_up(app.api()).await.unwrap();
    assert_eq!(files(), 2);
    app.clock.advance(Duration::seconds(1));
    regula_api::clean_up(app.api()).await.unwrap();
    assert_eq!(files(), 1, "other files are kept");
}
