//! Code rules that neither the compiler nor clippy can check.

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
fn a_file_has_at_most_400_lines() {
    for (path, text) in [files("src", "rs"), files("crates", "rs")].concat() {
        let lines = text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}

#[test]
fn only_the_textarea_component_renders_a_textarea() {
    for (path, text) in files("src", "rs") {
        let is_the_one =
            path.ends_with("components/textarea.rs") || path.ends_with("tests/tidy.rs");
        // In tests it is inside a string, so that the line begins with a quote.
        let writes = text.lines().any(|line| line.trim_start().starts_with("<textarea"));
        assert!(
            is_the_one || !writes,
            "{}: use components::Textarea",
            path.display()
        );
    }
}

/// The first of `layers` that a source text contains outside of comments.
fn named<'a>(text: &str, layers: &[&'a str]) -> Option<&'a str> {
    let code: Vec<&str> =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    layers.iter().copied().find(|layer| code.contains(layer))
}

/// Paths into the layers below the services.
const BELOW: [&str; 3] = ["regula_api", "client::", "sqlx"];

#[test]
fn pages_and_components_use_only_the_service_layer() {
    // Server functions are called by forms and islands only.
    let forbidden = [&BELOW[..], &["actions::"]].concat();
    for folder in ["src/pages", "src/components"] {
        for (path, text) in files(folder, "rs") {
            let layer = named(&text, &forbidden);
            assert_eq!(layer, None, "{}", path.display());
        }
    }
}

#[test]
fn server_functions_use_only_the_service_layer() {
    let forbidden = [&BELOW[..], &["web::", "pages::", "components::"]].concat();
    for (path, text) in files("src/actions", "rs") {
        let layer = named(&text, &forbidden);
        assert_eq!(layer, None, "{}", path.display());
        let is_list = path.ends_with("mod.rs");
        assert!(is_list || text.contains("services::"), "{}", path.display());
    }
}

#[test]
fn layers_are_found_in_code_but_not_in_comments() {
    let code = "// sqlx\nuse crate::{client::ApiClient, services::today};";
    assert_eq!(named(code, &BELOW), Some("client::"));
    assert_eq!(named("let client = context::api();", &BELOW), None);
}

#[test]
fn both_databases_have_the_same_migrations_up_and_down() {
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
    let ups = sqlite.iter().filter(|name| name.to_string_lossy().ends_with(".up.sql")).count();
    assert_eq!(
        ups * 2,
        sqlite.len(),
        "each up migration has a down migration"
    );
}

#[test]
fn leptos_toml_matches_the_leptos_settings_of_cargo_toml() {
    let read = |name: &str| -> toml::Table {
        fs::read_to_string(root().join(name)).unwrap().parse().unwrap()
    };
    let (build, runtime) = (read("Cargo.toml"), read("Leptos.toml"));
    let build = build["workspace"]["metadata"]["leptos"][0].as_table().unwrap();
    let runtime = runtime["package"]["metadata"]["leptos"].as_table().unwrap();
    let shared: Vec<_> = runtime.keys().filter(|key| build.contains_key(*key)).collect();
    assert!(shared.len() >= 4, "{shared:?}");
    for key in shared {
        assert_eq!(runtime[key], build[key], "{key}");
    }
}

#[test]
fn tests_named_in_the_security_document_exist() {
    let document = fs::read_to_string(root().join("docs/security.md")).unwrap();
    let mut named = 0;
    for row in document.lines().filter(|line| line.starts_with("| ")) {
        // `name` (path)
        let parts: Vec<&str> = row.split('`').collect();
        for pair in parts.windows(2).skip(1).step_by(2) {
            let path = pair[1].strip_prefix(" (").and_then(|rest| rest.split(')').next());
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
