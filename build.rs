//! Builds the program again when the site that it holds has changed.

fn main() -> std::io::Result<()> {
    // Cargo watches a folder only where it exists.
    std::fs::create_dir_all("target/site")?;
    println!("cargo::rerun-if-changed=target/site");
    Ok(())
}
