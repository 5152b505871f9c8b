//! Import cycles between the files of a crate.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use syn::{
    Attribute, ItemMod, ItemUse, UseTree, Visibility,
    visit::{self, Visit},
};

/// Module path without the leading `crate`.
type Name = Vec<String>;

/// Imports of one file, and its re-exports with their names.
#[derive(Default)]
struct Imports {
    module: Name,
    paths: BTreeSet<Name>,
    exports: BTreeMap<String, Name>,
}

impl Imports {
    fn of(module: Name, text: &str) -> Self {
        let mut found = Self {
            module,
            ..Self::default()
        };
        found.visit_file(&syn::parse_file(text).unwrap());
        found
    }

    /// Path from the crate's root; `None` for that of another crate.
    fn absolute(&self, path: &[String], children: &BTreeSet<String>) -> Option<Name> {
        let above = path.iter().take_while(|it| *it == "super").count();
        match path.first()?.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "self" => Some([&self.module[..], &path[1..]].concat()),
            "super" => {
                let parent = &self.module[..self.module.len().checked_sub(above)?];
                Some([parent, &path[above..]].concat())
            }
            first if children.contains(first) => Some([&self.module[..], path].concat()),
            _ => None,
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg")
            && it.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

fn leaves(tree: &UseTree, before: &mut Name, found: &mut Vec<(Name, String)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, found);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|it| leaves(it, before, found)),
        UseTree::Name(name) if name.ident == "self" => {
            found.push((before.clone(), before.last().cloned().unwrap_or_default()));
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            found.push(([&before[..], std::slice::from_ref(&name)].concat(), name));
        }
        UseTree::Rename(it) => {
            let path = [&before[..], &[it.ident.to_string()]].concat();
            found.push((path, it.rename.to_string()));
        }
        UseTree::Glob(_) => found.push((before.clone(), String::new())),
    }
}

impl<'a> Visit<'a> for Imports {
    fn visit_item_mod(&mut self, item: &'a ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        let mut found = Vec::new();
        leaves(&item.tree, &mut Vec::new(), &mut found);
        for (path, name) in found {
            match item.vis {
                Visibility::Inherited => drop(self.paths.insert(path)),
                _ => drop(self.exports.insert(name, path)),
            }
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names: Name = path.segments.iter().map(|it| it.ident.to_string()).collect();
        if names.len() > 1 && ["crate", "super"].contains(&names[0].as_str()) {
            self.paths.insert(names);
        }
        visit::visit_path(self, path);
    }
}

/// All files of a crate, by module path.
fn modules(folder: &Path) -> BTreeMap<Name, Imports> {
    fn read(folder: &Path, module: &Name, found: &mut BTreeMap<Name, Imports>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let inner = [&module[..], &[stem.to_owned()]].concat();
            if path.is_dir() && stem != "tests" {
                read(&path, &inner, found);
            } else if path.extension().is_some_and(|it| it == "rs") && stem != "tests" {
                let name = match stem {
                    "mod" | "lib" => module.clone(),
                    _ => inner,
                };
                let text = fs::read_to_string(&path).unwrap();
                found.insert(name.clone(), Imports::of(name, &text));
            }
        }
    }
    let mut found = BTreeMap::new();
    read(folder, &Vec::new(), &mut found);
    assert!(found.len() > 2, "{}", folder.display());
    found
}

/// Dependencies between files, by the file that defines the imported name: a re-export is not a
/// dependency of the file that contains it.
fn graph(modules: &BTreeMap<Name, Imports>) -> BTreeMap<Name, BTreeSet<Name>> {
    let children = |module: &Name| -> BTreeSet<String> {
        modules
            .keys()
            .filter(|it| it.len() == module.len() + 1 && it.starts_with(module))
            .map(|it| it[module.len()].clone())
            .collect()
    };
    let owner = |path: &Name| -> Name {
        let mut path = path.clone();
        // Chains of re-exports have at most this length.
        for _ in 0..8 {
            let depth = (0..=path.len())
                .rev()
                .find(|depth| modules.contains_key(&path[..*depth]))
                .unwrap_or(0);
            let (module, rest) = path.split_at(depth);
            let imports = &modules[module];
            let next = rest
                .first()
                .and_then(|name| imports.exports.get(name))
                .and_then(|it| imports.absolute(it, &children(&imports.module)));
            match next {
                Some(next) if next != path => path = [&next[..], &rest[1..]].concat(),
                _ => return module.to_vec(),
            }
        }
        path
    };
    modules
        .iter()
        .map(|(module, imports)| {
            let children = children(module);
            let named = imports
                .paths
                .iter()
                .filter_map(|path| imports.absolute(path, &children))
                .map(|path| owner(&path))
                .filter(|it| it != module);
            (module.clone(), named.collect())
        })
        .collect()
}

/// The first cycle found.
fn circle(graph: &BTreeMap<Name, BTreeSet<Name>>) -> Option<Vec<Name>> {
    fn walk(
        at: &Name,
        graph: &BTreeMap<Name, BTreeSet<Name>>,
        way: &mut Vec<Name>,
        done: &mut BTreeSet<Name>,
    ) -> Option<Vec<Name>> {
        if let Some(start) = way.iter().position(|it| it == at) {
            return Some(way[start..].to_vec());
        }
        if !done.contains(at) {
            way.push(at.clone());
            for next in graph.get(at).into_iter().flatten() {
                if let Some(found) = walk(next, graph, way, done) {
                    return Some(found);
                }
            }
            way.pop();
            done.insert(at.clone());
        }
        None
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|at| walk(at, graph, &mut Vec::new(), &mut done))
}

#[test]
fn crates_have_no_import_cycles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["api", "config", "schema"] {
        let modules = modules(&root.join("crates").join(name).join("src"));
        if let Some(found) = circle(&graph(&modules)) {
            let names: Vec<_> = found.iter().map(|it| it.join("::")).collect();
            panic!("crates/{name}: {} → {}", names.join(" → "), names[0]);
        }
    }
}

#[test]
fn an_import_cycle_through_a_re_export_is_found() {
    let modules: BTreeMap<_, _> = [
        ("", "mod a; mod b; pub use b::B;"),
        ("a", "use crate::B; pub struct A;"),
        ("b", "pub struct B; fn a(_: super::a::A) {}"),
    ]
    .into_iter()
    .map(|(name, text)| {
        let name: Name = name.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect();
        (name.clone(), Imports::of(name, text))
    })
    .collect();
    assert_eq!(
        circle(&graph(&modules)),
        Some(vec![vec!["a".to_owned()], vec!["b".to_owned()]])
    );
}
