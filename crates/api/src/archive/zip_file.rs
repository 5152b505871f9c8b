//! ZIP packing and unpacking.

use std::io::{Cursor, Read, Write};

use regula_schema::{AppError, AppResult, Code, Timestamp};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Name of the entry that an import reads.
pub const DATA_FILE: &str = "regula.json";
/// Name of the entry with the user's picture.
pub const PICTURE_FILE: &str = "picture.jpg";

/// Limit of an entry's unpacked size, against zip bombs. Five years of thirty commitments with
/// notes, 5,000 tasks with descriptions and readings are 5 MB; three times that is accepted, and no
/// more, because rows in memory are several times as large.
const MAX_UNPACKED: u64 = 16 * 1024 * 1024;
const MAX_PICTURE: u64 = 256 * 1024;

/// A ZIP entry: name and content.
pub struct Entry(pub &'static str, pub Vec<u8>);

/// Packs the entries into a ZIP file.
///
/// # Errors
/// [`Code::Internal`] when packing fails.
pub async fn pack(entries: Vec<Entry>, now: Timestamp) -> AppResult<Vec<u8>> {
    let packed = tokio::task::spawn_blocking(move || write(&entries, now));
    let packed = packed.await.map_err(|error| error.to_string());
    let packed = packed.and_then(|done| done.map_err(|error| error.to_string()));
    packed.map_err(|error| {
        tracing::error!(%error, "packing an export failed");
        AppError::new(Code::Internal)
    })
}

fn write(entries: &[Entry], now: Timestamp) -> zip::result::ZipResult<Vec<u8>> {
    let at = now.get();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let at = DateTime::from_date_and_time(
        year,
        at.month().into(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
    );
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // Best compression: years of logs must fit the upload limit.
        .compression_level(Some(9))
        .last_modified_time(at.unwrap_or_default());
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for Entry(name, content) in entries {
        file.start_file(*name, options)?;
        file.write_all(content)?;
    }
    Ok(file.finish()?.into_inner())
}

/// Unpacks `regula.json`, and the picture if there is one.
///
/// # Errors
/// [`Code::Malformed`] for a file that is no such ZIP, [`Code::TooLarge`] for an entry that unpacks
/// to more than the limit.
pub async fn unpack(
    file: impl AsRef<[u8]> + Send + 'static,
) -> AppResult<(Vec<u8>, Option<Vec<u8>>)> {
    let unpacked = tokio::task::spawn_blocking(move || {
        let mut file = ZipArchive::new(Cursor::new(file.as_ref())).map_err(|_| foreign())?;
        let whole = entry(&mut file, DATA_FILE, MAX_UNPACKED)?.ok_or_else(foreign)?;
        Ok((whole, entry(&mut file, PICTURE_FILE, MAX_PICTURE)?))
    });
    unpacked.await.map_err(|error| {
        tracing::error!(%error, "unpacking an import failed");
        AppError::new(Code::Internal)
    })?
}

fn foreign() -> AppError {
    AppError {
        detail: "This is not a file exported by Regula.".to_owned(),
        ..Code::Malformed.into()
    }
}

fn entry(file: &mut ZipArchive<Cursor<&[u8]>>, name: &str, max: u64) -> AppResult<Option<Vec<u8>>> {
    let entry = match file.by_name(name) {
        Ok(entry) => entry,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(foreign()),
    };
    let mut content = Vec::new();
    // The size in the header cannot be trusted.
    let read = entry.take(max + 1).read_to_end(&mut content);
    read.map_err(|_| foreign())?;
    if u64::try_from(content.len()).is_ok_and(|len| len > max) {
        return Err(Code::TooLarge.into());
    }
    Ok(Some(content))
}
