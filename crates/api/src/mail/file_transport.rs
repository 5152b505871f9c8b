//! Mail transport without a mail server: a folder of `.eml` files, which the operator reads and
//! forwards.

use std::{io, path::Path};

use regula_config::make_private;
use regula_schema::Timestamp;
use tokio::{fs, io::AsyncWriteExt};
use uuid::Uuid;

/// Timestamp prefix of a file name, so that names sort by time.
fn stamp(at: Timestamp) -> String {
    let time = at.get();
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        time.year(),
        u8::from(time.month()),
        time.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// Writes a mail. It may contain a sign-in link, so only the process's user can read it.
pub async fn put(
    folder: &Path,
    id: Uuid,
    purpose: &str,
    mail: &[u8],
    now: Timestamp,
) -> io::Result<()> {
    make_private(folder)?;
    let name = format!("{}-{purpose}-{}.eml", stamp(now), id.simple());
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(folder.join(name)).await?;
    file.write_all(mail).await?;
    file.sync_all().await
}

/// Deletes mails older than `before`.
pub async fn prune(folder: &Path, before: Timestamp) -> io::Result<()> {
    let mut files = match fs::read_dir(folder).await {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        files => files?,
    };
    let before = stamp(before);
    while let Some(file) = files.next_entry().await? {
        let name = file.file_name();
        let name = name.to_string_lossy();
        let is_mail = name.ends_with(".eml") && name.as_bytes().get(15) == Some(&b'Z');
        if is_mail && *name < *before {
            fs::remove_file(file.path()).await?;
        }
    }
    Ok(())
}
