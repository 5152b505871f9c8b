//! Pictures: every upload is decoded and encoded again, so that metadata and polyglot files are
//! removed.

use std::io::Cursor;

use image::{
    DynamicImage, GenericImageView, ImageDecoder, ImageReader, Limits, Rgb, RgbImage,
    codecs::jpeg::JpegEncoder, imageops, metadata::Orientation,
};
use regula_schema::{AppError, AppResult, Code, FieldError, Timestamp};
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::db::{Conn, pictures, users};
use crate::token::random_id;

/// Maximum upload, in bytes.
pub const MAX_UPLOAD: usize = 5 * 1024 * 1024;
/// Maximum width and height, pixels and memory for decoding.
const MAX_SIDE: u32 = 12_000;
const MAX_PIXELS: u64 = 25_000_000;
const MAX_MEMORY: u64 = 128 * 1024 * 1024;
/// Width and height of the stored picture in pixels, and its maximum size in bytes.
const SIDE: u32 = 256;
const MAX_STORED: usize = 30 * 1024;

/// One decode at a time: it takes up to [`MAX_MEMORY`], and a core.
static DECODER: Semaphore = Semaphore::const_new(1);
/// Maximum waiting uploads, each of which holds a file in memory.
static QUEUE: Semaphore = Semaphore::const_new(8);

/// Converts an upload to a square JPEG.
///
/// # Errors
/// [`Code::Invalid`] at `image` if it is not a picture or too large, [`Code::Unavailable`] if too
/// many uploads wait.
pub async fn prepare(upload: impl AsRef<[u8]> + Send + 'static) -> AppResult<Vec<u8>> {
    let busy = || AppError::unavailable(2);
    let _place = QUEUE.try_acquire().map_err(|_| busy())?;
    let turn = DECODER.acquire().await.map_err(|_| busy())?;
    let prepared = tokio::task::spawn_blocking(move || {
        // Held until the work is done, even if the request is cancelled.
        let _turn = turn;
        read(upload.as_ref())
    });
    prepared.await.map_err(|error| {
        tracing::error!(%error, "picture thread failed");
        AppError::new(Code::Internal)
    })?
}

/// Stores a converted picture for the user; returns its URL.
pub async fn save(
    conn: &mut Conn,
    user_id: Uuid,
    prepared: &[u8],
    now: Timestamp,
) -> AppResult<users::UserRow> {
    let id = random_id();
    let address = format!("/api/pictures/{id}");
    let row = users::set_image(conn, user_id, Some(&address), now).await?;
    let row = row.ok_or(Code::UserNotFound)?;
    pictures::replace(conn, user_id, &id, prepared, now).await?;
    Ok(row)
}

fn invalid_picture(code: &str, detail: &str) -> AppError {
    AppError::invalid(vec![FieldError::new("image", code, detail)])
}

fn unreadable() -> AppError {
    invalid_picture("malformed", "Choose a PNG, JPEG, WebP or GIF picture.")
}

fn too_large() -> AppError {
    invalid_picture("too_large", "Choose a picture of at most 25 megapixels.")
}

fn read(upload: &[u8]) -> AppResult<Vec<u8>> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    let reader = ImageReader::new(Cursor::new(upload)).with_guessed_format();
    let mut reader = reader.map_err(|_| unreadable())?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(decode_error)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_MEMORY {
        return Err(too_large());
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(decode_error)?;
    encode(&square(&picture, orientation))
}

fn decode_error(error: image::ImageError) -> AppError {
    match error {
        image::ImageError::Limits(_) => too_large(),
        _ => unreadable(),
    }
}

/// Crops to the centre square, applies the orientation, and fills transparency with white.
fn square(picture: &DynamicImage, orientation: Orientation) -> RgbImage {
    let (width, height) = picture.dimensions();
    let side = width.min(height);
    let (x, y) = ((width - side) / 2, (height - side) / 2);
    let middle = imageops::crop_imm(picture, x, y, side, side);
    let small = imageops::resize(&*middle, SIDE, SIDE, imageops::FilterType::CatmullRom);
    let mut small = DynamicImage::from(small);
    small.apply_orientation(orientation);
    let small = small.to_rgba8();
    RgbImage::from_fn(SIDE, SIDE, |x, y| {
        let [r, g, b, alpha] = small.get_pixel(x, y).0.map(u16::from);
        let on_white = |c: u16| u8::try_from((c * alpha + 255 * (255 - alpha)) / 255);
        Rgb([r, g, b].map(|c| on_white(c).unwrap_or(u8::MAX)))
    })
}

fn encode(picture: &RgbImage) -> AppResult<Vec<u8>> {
    // The first quality is enough for photographs; noise needs a lower one.
    for quality in [82, 65, 45, 25, 10] {
        let mut jpeg = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
        picture.write_with_encoder(encoder).map_err(|error| {
            tracing::error!(%error, "picture could not be encoded");
            AppError::new(Code::Internal)
        })?;
        if jpeg.len() <= MAX_STORED {
            return Ok(jpeg);
        }
    }
    Err(too_large())
}
