//! The data folder.

use std::{fs::DirBuilder, io, path::Path};

/// Creates a folder and its parents, accessible only to the user of this process. An existing
/// folder keeps its permissions.
pub fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
