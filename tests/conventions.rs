//! The house rules, read from the sources themselves.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Sources below a folder of the repository, by their path in it, and their text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let (mut found, mut folders) = (Vec::new(), vec![root().join(folder)]);
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path: PathBuf = entry.expect("a folder can be read").path();
            let name = path.strip_prefix(root()).expect("it lies below").to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                if !["node_modules", "generated"].iter().any(|made| name.ends_with(made))
                    && !name.contains("/target")
                {
                    folders.push(path);
                }
            } else if [".rs", ".js", ".mjs", ".ts"].iter().any(|extension| name.ends_with(extension)) {
                found.push((name, fs::read_to_string(&path).expect("a source is a text")));
            }
        }
    }
    found.sort();
    found
}

fn everything() -> Vec<(String, String)> {
    let all: Vec<_> =
        ["src", "tests", "xtask", "benches", "pkg", "www"].into_iter().flat_map(sources).collect();
    assert!(all.len() > 150, "only {} sources were found", all.len());
    all
}

/// The storeys of the house from the bottom up; modules on one line may use each other.
const STOREYS: [&[&str]; 7] = [
    &["text"],
    &["payload", "values", "sources"],
    &["rules"],
    &["report"],
    &[
        "check",
        "fix",
        "examine_source",
        "normalize",
        "redact",
        "refuse",
        "schema",
        "answer",
        "explain_error",
        "gather",
        "lib",
    ],
    &["valid", "build", "procedure"],
    &["send"],
];

fn storey(module: &str) -> usize {
    STOREYS.iter().position(|storey| storey.contains(&module)).unwrap_or(STOREYS.len())
}

/// The modules of the crate that a source names after `crate::`, also in a list.
fn imports(text: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        if text[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
            continue;
        }
        let rest = &text[at + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(list) => top_level(list),
            None => vec![rest],
        };
        let word = |name: &str| {
            name.trim_start()
                .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .next()
                .map(String::from)
        };
        modules.extend(names.into_iter().filter_map(word));
    }
    modules
}

/// The items of a `{…}` list, without those of lists inside.
fn top_level(list: &str) -> Vec<&str> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                items.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items
}

/// The source without comments, and without what only tests compile.
fn code(text: &str) -> String {
    let text = text.split("\nmod tests {").next().unwrap_or(text);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_imports_upward() {
    let mut wrong = String::new();
    let mut imported = 0;
    for (name, text) in sources("src") {
        if name.contains("/tests/") || name.ends_with("/tests.rs") || name.starts_with("src/bin/") {
            continue;
        }
        let inside = name.strip_prefix("src/").expect("a source of `src`");
        let own = storey(inside.split(['/', '.']).next().expect("a module"));
        for module in imports(&code(&text)) {
            let is_name = module.starts_with(|letter: char| letter.is_uppercase());
            // Names that `lib.rs` re-exports belong to the front.
            let theirs = if is_name { storey("lib") } else { storey(&module) };
            imported += 1;
            if theirs > own {
                wrong += &format!("{name} imports `{module}` of a storey above\n");
            }
        }
    }
    assert!(imported > 150, "only {imported} imports were found");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn imports_are_found() {
    let text =
        "use crate::{text::{Span, Lines}, report};\nuse crate::values::near;\nfn f(x: &crate::Kind) {}\n";
    assert_eq!(imports(text), ["text", "report", "values", "Kind"]);
    assert_eq!(imports("use other_crate::report;"), Vec::<String>::new());
}

#[test]
fn every_module_has_its_storey() {
    let faces = ["bin", "program", "wasm", "wasm_program", "send"];
    for (name, _) in sources("src") {
        let module = name["src/".len()..].split(['/', '.']).next().expect("a module");
        assert!(storey(module) < STOREYS.len() || faces.contains(&module), "{name} lives in no storey");
    }
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let long: Vec<String> = everything()
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 300)
        .map(|(name, text)| format!("{name}: {} lines", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn files_are_named_for_what_they_hold() {
    for (name, _) in everything() {
        for word in ["utils", "util", "helpers", "helper", "misc", "stuff"] {
            let named = |part: &str| part.split(['.', '_', '-']).any(|piece| piece == word);
            assert!(!name.split('/').any(named), "{name}");
        }
    }
}

#[test]
fn nothing_is_left_unfinished() {
    // In pieces, so that this file does not find itself.
    let macros = ["to", "unimplem", "db"].iter().zip(["do!(", "ented!(", "g!("]);
    let mut marks: Vec<String> = macros.map(|(start, end)| format!("{start}{end}")).collect();
    marks.extend(
        ["FIX", "TO", "XX"].iter().zip(["ME", "DO", "X"]).map(|(start, end)| format!("{start}{end}")),
    );
    marks.push(format!("#[ig{}", "nore"));
    for (name, text) in everything() {
        for mark in &marks {
            assert!(!text.contains(mark.as_str()), "{name} holds `{mark}`");
        }
    }
}

#[test]
fn nothing_names_the_machine_that_it_was_made_on() {
    let places =
        ["wo", "fa", "ro"].iter().zip(["rk", "rm", "ot"]).map(|(start, end)| format!("/{start}{end}/"));
    let places: Vec<String> = places.collect();
    for (name, text) in everything() {
        for place in &places {
            assert!(!text.contains(place.as_str()), "{name} holds `{place}`");
        }
    }
}

/// The library without features stands on serde and thiserror alone.
#[test]
fn the_library_has_two_dependencies() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--package=linkspec",
            "--no-default-features",
            "--edges=normal",
            "--depth=1",
            "--prefix=none",
            "--offline",
            "--locked",
        ])
        .current_dir(root())
        .output()
        .expect("cargo can be run");
    let tree = String::from_utf8(output.stdout).expect("a tree is a text");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names: Vec<&str> = tree.lines().skip(1).filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names, ["serde", "thiserror"]);
}

#[test]
fn the_library_is_no_std_without_unsafe_code() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("there is a library");
    assert!(lib.contains("#![no_std]"), "the library is not `no_std`");
    assert!(lib.contains("forbid(unsafe_code)"), "the library does not forbid unsafe code");
    for (name, text) in sources("src") {
        let face = name.starts_with("src/wasm") || name.starts_with("src/send");
        assert!(face || !code(&text).contains("unsafe "), "{name} has unsafe code");
        let native = ["src/bin/", "src/program/"].iter().any(|folder| name.starts_with(folder));
        let of_tests = name.contains("/tests/") || name.ends_with("tests.rs");
        assert!(native || of_tests || face || !code(&text).contains("use std::"), "{name} uses `std`");
    }
}

#[test]
fn the_shared_material_is_found_where_it_is_said_to_be() {
    if let Some(shared) = common::shared() {
        assert!(
            shared.join("corpus/manifest.json").is_file(),
            "{} is not the shared material",
            shared.display()
        );
    }
}
