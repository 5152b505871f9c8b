//! The names of the site's files, with the hash of their content in them.

use leptos::config::LeptosOptions;

/// Paths of what a page loads. Read once: the framework's own components read `hash.txt` at
/// every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The script that starts the islands.
    pub js: String,
    /// The islands.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
}

impl Assets {
    /// The names that the build wrote into the hash file beside the binary; plain names without.
    #[must_use]
    pub fn load(options: &LeptosOptions) -> Self {
        let hashes = options
            .hash_files
            .then(std::env::current_exe)
            .and_then(Result::ok)
            .and_then(|exe| {
                std::fs::read_to_string(exe.with_file_name(options.hash_file.as_ref())).ok()
            })
            .unwrap_or_default();
        Self::named(options, &hashes)
    }

    fn named(options: &LeptosOptions, hashes: &str) -> Self {
        let of = |kind: &str, plain: &str| {
            let hash = hashes
                .lines()
                .filter_map(|line| line.split_once(':'))
                .find_map(|(name, hash)| (name.trim() == kind).then_some(hash.trim()));
            let (pkg, name) = (&options.site_pkg_dir, &options.output_name);
            match hash {
                Some(hash) => format!("/{pkg}/{name}.{hash}.{kind}"),
                None => format!("/{pkg}/{name}{plain}.{kind}"),
            }
        };
        Self {
            js: of("js", ""),
            wasm: of("wasm", ""),
            css: of("css", ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_go_between_name_and_ending() {
        let options = LeptosOptions::builder().output_name("regula").build();
        let assets = Assets::named(&options, "js: abc\nwasm: def\n\ncss: 123\n");
        assert_eq!(assets.js, "/pkg/regula.abc.js");
        assert_eq!(assets.wasm, "/pkg/regula.def.wasm");
        assert_eq!(assets.css, "/pkg/regula.123.css");
        assert_eq!(Assets::named(&options, "").css, "/pkg/regula.css");
    }
}
