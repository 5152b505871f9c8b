//! Pictures: accepted in four formats, re-encoded, and served to anyone with the address.

use axum::http::Method;
use image::{ImageFormat, RgbImage};
use serde_json::{Value, json};

use crate::support::{
    Client, TestApp, TestResponse,
    files::{BLUE, RED, boastful_png, photograph, picture},
};

const IMAGE: &str = "/api/auth/me/image";

async fn put(client: &Client, kind: &str, file: impl Into<Vec<u8>>) -> TestResponse {
    let file: Vec<u8> = file.into();
    client.send_as(Method::PUT, IMAGE, kind, file).await
}

/// The picture that a response links to, fetched anonymously.
async fn shown(app: &TestApp, user: TestResponse) -> (TestResponse, RgbImage) {
    let user = user.expect(200).json();
    let address = user["image"].as_str().unwrap();
    let shown = app.anon().get(address).await.expect(200);
    let format = image::guess_format(&shown.bytes).unwrap();
    assert_eq!(format, ImageFormat::Jpeg);
    let picture = image::load_from_memory(&shown.bytes).unwrap().to_rgb8();
    (shown, picture)
}

#[track_caller]
fn is_like(picture: &RgbImage, (x, y): (u32, u32), colour: [u8; 3]) {
    let found = picture.get_pixel(x, y).0;
    let off = (0..3).map(|i| found[i].abs_diff(colour[i])).max();
    assert!(off < Some(24), "{found:?} at {x} {y} is not {colour:?}");
}

#[tokio::test]
async fn every_image_format_becomes_a_small_square_jpeg_cached_forever() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let mut addresses = Vec::new();
    for (format, kind) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::WebP, "image/webp"),
        (ImageFormat::Gif, "image/gif"),
        // The content decides, not the declared type.
        (ImageFormat::Gif, "image/png"),
    ] {
        let user = put(&bob, kind, picture(format, 320, 300)).await;
        let (shown, small) = shown(&app, user).await;
        assert_eq!(small.dimensions(), (256, 256));
        is_like(&small, (128, 20), RED);
        is_like(&small, (128, 236), BLUE);
        assert!(shown.bytes.len() <= 30 * 1024);
        assert_eq!(shown.header("content-type"), "image/jpeg");
        let cached = "public, max-age=31536000, immutable";
        assert_eq!(shown.header("cache-control"), cached);
        assert_eq!(shown.header("x-content-type-options"), "nosniff");
        assert!(shown.header("content-security-policy").contains("default-src 'none'"));
        let me = bob.me().await.json();
        addresses.push(me["image"].as_str().unwrap().to_owned());
    }
    // Only the newest picture is left; each has its own address.
    let last = addresses.pop().unwrap();
    app.anon().get(&last).await.expect(200);
    for old in addresses {
        assert_ne!(old, last);
        app.anon().get(&old).await.refused(404, "not_found");
    }
    for odd in ["x", "%00", "..%2f", "%C3%A9"] {
        let none = app.anon().get(&format!("/api/pictures/{odd}")).await;
        none.refused(404, "not_found");
    }
}

#[tokio::test]
async fn exif_orientation_is_applied_and_metadata_is_removed() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let (left, right) = ((20, 128), (236, 128));
    let (above, below) = ((128, 20), (128, 236));
    for (orientation, red, blue) in [
        (1, above, below),
        (3, below, above),
        (6, right, left),
        (8, left, right),
    ] {
        let photograph = photograph(orientation);
        assert!(String::from_utf8_lossy(&photograph).contains("Lisbon"));
        let user = put(&bob, "image/jpeg", photograph).await;
        let (shown, small) = shown(&app, user).await;
        is_like(&small, red, RED);
        is_like(&small, blue, BLUE);
        assert!(!shown.text.contains("Lisbon") && !shown.text.contains("Exif"));
    }
}

#[tokio::test]
async fn scripts_appended_to_a_picture_are_removed() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let script = b"<script>alert(1)</script><?php ?>";
    for format in [ImageFormat::Png, ImageFormat::Gif, ImageFormat::Jpeg] {
        let two = [&picture(format, 64, 64)[..], script].concat();
        let user = put(&bob, "image/png", two).await;
        let (shown, _) = shown(&app, user).await;
        assert!(!shown.text.contains("script") && !shown.text.contains("php"));
    }
}

#[tokio::test]
async fn transparent_pixels_become_white_and_noise_stays_below_30_kib() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let save = |picture: image::DynamicImage| {
        let mut file = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        file.into_inner()
    };
    let nothing = save(image::RgbaImage::new(10, 4).into());
    let (_, small) = shown(&app, put(&bob, "image/png", nothing).await).await;
    is_like(&small, (128, 128), [255; 3]);

    let noise = RgbImage::from_fn(256, 256, |_, _| image::Rgb(rand::random()));
    let (shown, _) = shown(&app, put(&bob, "image/png", save(noise.into())).await).await;
    assert!(shown.bytes.len() <= 30 * 1024, "{}", shown.bytes.len());
}

// DOS-02
#[tokio::test]
async fn invalid_and_huge_pictures_are_refused_without_replacing_the_old_one() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let good = picture(ImageFormat::Png, 64, 64);
    let before = put(&bob, "image/png", good.clone()).await.expect(200).json();
    let jpeg = picture(ImageFormat::Jpeg, 64, 64);
    let mut huge_gif = picture(ImageFormat::Gif, 8, 8);
    huge_gif[6..10].fill(0xff);
    for (why, file, code) in [
        (
            "a header of 50,000 squared",
            boastful_png(50_000, 50_000),
            "too_large",
        ),
        ("30 megapixels", boastful_png(6_000, 5_000), "too_large"),
        (
            "one very long row",
            boastful_png(4_000_000_000, 1),
            "too_large",
        ),
        ("a large GIF", huge_gif, "too_large"),
        ("no size at all", boastful_png(0, 0), "malformed"),
        ("half a PNG", good[..good.len() / 2].to_vec(), "malformed"),
        (
            "a fifth of a JPEG",
            jpeg[..jpeg.len() / 5].to_vec(),
            "malformed",
        ),
        ("nothing", Vec::new(), "malformed"),
        ("a text", b"no picture".to_vec(), "malformed"),
        (
            "an SVG",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec(),
            "malformed",
        ),
        (
            "a BMP",
            b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0".to_vec(),
            "malformed",
        ),
    ] {
        let refused = put(&bob, "image/png", file).await;
        assert_eq!(refused.status, 422, "{why}: {}", refused.text);
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!("image"), &json!(code)),
            "{why}"
        );
    }
    for kind in [
        "image/svg+xml",
        "text/html",
        "application/json",
        "multipart/form-data",
    ] {
        let refused = put(&bob, kind, good.clone()).await;
        refused.refused(415, "unsupported_media_type");
    }
    let me = bob.me().await.json();
    assert_eq!(me["image"], before["image"]);
}

// DOS-02
#[tokio::test]
async fn picture_uploads_are_limited_to_5_mib() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let mut file = picture(ImageFormat::Png, 64, 64);
    file.resize(5 * 1024 * 1024, 0);
    put(&bob, "image/png", file.clone()).await.expect(200);
    file.push(0);
    put(&bob, "image/png", file).await.refused(413, "too_large");
    // Other routes keep the usual limit.
    let body = json!({ "title": "x", "description": "x".repeat(64 * 1024) });
    let large = bob.post("/api/users/me/tasks", &body).await;
    large.refused(413, "too_large");
}

// AZN-02
#[tokio::test]
async fn only_the_owner_can_change_or_delete_a_picture() {
    let app = TestApp::new().await;
    let (bob, eve) = (app.user("bob").await, app.user("eve").await);
    let file = picture(ImageFormat::Png, 64, 64);
    let user = put(&bob, "image/png", file.clone()).await.expect(200).json();
    let address = user["image"].as_str().unwrap().to_owned();

    put(&app.anon(), "image/png", file.clone()).await.refused(401, "authorization_missing");
    put(&eve, "image/png", file.clone()).await.expect(200);
    eve.delete(IMAGE).await.expect(204);
    eve.delete(&address).await.refused(405, "method_not_allowed");
    app.anon().get(&address).await.expect(200);

    // The address cannot be set to any other value than null, which removes the picture.
    for other in [
        json!("https://evil.example/x.png"),
        json!(address),
        json!(""),
    ] {
        let body = json!({ "image": other });
        bob.patch("/api/auth/me", &body).await.invalid("image");
    }
    let kept = bob.patch("/api/auth/me", &json!({ "name": "Bob" })).await;
    assert_eq!(kept.expect(200).json()["image"], json!(address));
    let removed = bob.patch("/api/auth/me", &json!({ "image": null })).await;
    assert_eq!(removed.expect(200).json()["image"], Value::Null);
    app.anon().get(&address).await.refused(404, "not_found");

    let user = put(&bob, "image/png", file).await.expect(200).json();
    bob.delete(IMAGE).await.expect(204);
    bob.delete(IMAGE).await.expect(204);
    let gone = app.anon().get(user["image"].as_str().unwrap()).await;
    gone.refused(404, "not_found");
    let me = bob.me().await.json();
    assert_eq!(me["image"], Value::Null);
}

#[tokio::test]
async fn a_picture_is_deleted_with_its_account() {
    let app = TestApp::new().await;
    let bob = app.user("bob").await;
    let file = picture(ImageFormat::Png, 64, 64);
    put(&bob, "image/png", file).await.expect(200);
    assert_eq!(app.sql("SELECT count(*) FROM pictures").await, [["1"]]);
    app.sql("DELETE FROM users").await;
    assert_eq!(app.sql("SELECT count(*) FROM pictures").await, [["0"]]);
}
