//! The folder of the data.

use std::{fs::DirBuilder, io, path::Path};

/// Makes a folder, and those above it, for the user of this process alone. One that is there stays
/// as whoever made it wanted it.
///
/// # Errors
/// When it cannot be made.
pub fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
