//! The house rules that neither the compiler nor clippy can hold.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} files under {folder}");
    found
}

#[test]
fn a_file_has_at_most_300_lines() {
    for (path, text) in files("src", "rs") {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", path.display());
    }
}

#[test]
fn only_one_component_writes_a_text_area() {
    for (path, text) in files("src", "rs") {
        let is_the_one =
            path.ends_with("components/textarea.rs") || path.ends_with("tests/tidy.rs");
        // In quotes it is text of a test.
        let writes = text
            .lines()
            .any(|line| line.trim_start().starts_with("<textarea"));
        assert!(
            is_the_one || !writes,
            "{}: use components::Textarea",
            path.display()
        );
    }
}

#[test]
fn pages_and_islands_know_no_layer_below_the_actions() {
    for folder in ["src/pages", "src/islands", "src/components"] {
        for (path, text) in files(folder, "rs") {
            for layer in ["server::api", "server::client", "server::session", "sqlx"] {
                assert!(!text.contains(layer), "{} names {layer}", path.display());
            }
        }
    }
    for (path, text) in files("src/actions", "rs") {
        assert!(
            !text.contains("server::api"),
            "{} skips the services",
            path.display()
        );
    }
    for (path, text) in files("src/schema", "rs") {
        assert!(
            !text.contains("crate::server") && !text.contains("leptos"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn migrations_are_the_same_in_both_databases_up_and_down() {
    let names = |folder: &str| {
        let mut names: Vec<_> = files(folder, "sql")
            .into_iter()
            .map(|(path, _)| path.file_name().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    let sqlite = names("migrations/sqlite");
    assert_eq!(sqlite, names("migrations/postgres"));
    let ups = sqlite
        .iter()
        .filter(|name| name.to_string_lossy().ends_with(".up.sql"))
        .count();
    assert_eq!(ups * 2, sqlite.len(), "each up has its down");
}

#[test]
fn the_runtime_file_says_what_the_build_says() {
    let read = |name: &str| -> toml::Table {
        fs::read_to_string(root().join(name))
            .unwrap()
            .parse()
            .unwrap()
    };
    let leptos = |file: &toml::Table| {
        file["package"]["metadata"]["leptos"]
            .as_table()
            .unwrap()
            .clone()
    };
    let (build, runtime) = (leptos(&read("Cargo.toml")), leptos(&read("Leptos.toml")));
    let shared: Vec<_> = runtime
        .keys()
        .filter(|key| build.contains_key(*key))
        .collect();
    assert!(shared.len() >= 4, "{shared:?}");
    for key in shared {
        assert_eq!(runtime[key], build[key], "{key}");
    }
}

#[test]
fn every_test_that_the_security_document_names_is_there() {
    let document = fs::read_to_string(root().join("docs/security.md")).unwrap();
    let mut named = 0;
    for row in document.lines().filter(|line| line.starts_with("| ")) {
        // `name` (path)
        let parts: Vec<&str> = row.split('`').collect();
        for pair in parts.windows(2).skip(1).step_by(2) {
            let path = pair[1]
                .strip_prefix(" (")
                .and_then(|rest| rest.split(')').next());
            let Some(path) = path.filter(|path| path.ends_with(".rs") || path.ends_with(".ts"))
            else {
                continue;
            };
            let text = fs::read_to_string(root().join(path)).unwrap_or_default();
            assert!(text.contains(pair[0]), "{} is not in {path}", pair[0]);
            named += 1;
        }
    }
    assert!(named > 80, "only {named} tests are named");
}
