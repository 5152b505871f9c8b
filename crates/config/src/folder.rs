//! Private files and folders.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    path::Path,
};

/// Creates a folder and its parents, accessible only to the user of this process, whatever the
/// umask. An existing folder keeps its permissions.
pub fn make_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    set_mode(folder, 0o700);
    Ok(())
}

/// Creates an empty file, accessible only to the user of this process, whatever the umask.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if there is one.
pub fn create_private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    set_mode(path, 0o600);
    Ok(file)
}

/// Not every file system has permissions; a start warns of those that are too wide.
#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).ok();
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) {}

/// Permissions of a file or folder that other users of the machine can access; `None` if they
/// cannot, or if it does not exist.
#[must_use]
pub fn open_to_others(path: &Path) -> Option<u32> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path).ok()?.permissions().mode() & 0o777;
        (mode & 0o077 != 0).then_some(mode)
    }
    #[cfg(not(unix))]
    None
}
