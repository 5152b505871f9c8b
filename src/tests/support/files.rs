//! Files: pictures, valid and malicious, and ZIP files.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use image::{ImageFormat, Rgb, RgbImage};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

pub(crate) const RED: [u8; 3] = [200, 20, 20];
pub(crate) const BLUE: [u8; 3] = [20, 20, 200];

/// A picture in this format: red above, blue below.
pub(crate) fn picture(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let colour = |y| if y < height / 2 { RED } else { BLUE };
    let picture = RgbImage::from_fn(width, height, |_, y| Rgb(colour(y)));
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A JPEG with EXIF data: orientation and location, as cameras write them.
pub(crate) fn photograph(orientation: u8) -> Vec<u8> {
    let text = b"Lisbon 38.72N 9.14W\0";
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    // 0x010e, ImageDescription: ASCII, stored after the directory.
    exif.extend(b"\x0e\x01\x02\0");
    exif.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
    exif.extend(38u32.to_le_bytes());
    // 0x0112, Orientation: SHORT.
    exif.extend(b"\x12\x01\x03\0\x01\0\0\0");
    exif.extend([orientation, 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(text);
    let plain = picture(ImageFormat::Jpeg, 300, 300);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], b"\xff\xe1", &length, &exif, &plain[2..]].concat()
}

/// A small PNG whose header claims this size.
pub(crate) fn boastful_png(width: u32, height: u32) -> Vec<u8> {
    let mut png = picture(ImageFormat::Png, 8, 8);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = png[12..29].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    });
    png[29..33].copy_from_slice(&(!crc).to_be_bytes());
    png
}

/// Entries of a ZIP file.
pub(crate) fn unzip(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut file = ZipArchive::new(Cursor::new(file)).unwrap();
    (0..file.len())
        .map(|i| {
            let mut entry = file.by_index(i).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().to_string(), content)
        })
        .collect()
}

/// A ZIP file with these entries.
pub(crate) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        file.start_file(*name, SimpleFileOptions::default()).unwrap();
        file.write_all(content).unwrap();
    }
    file.finish().unwrap().into_inner()
}
