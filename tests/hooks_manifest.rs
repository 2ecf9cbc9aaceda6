//! `.pre-commit-hooks.yaml` says what holds elsewhere.

mod common;

use std::fs;
use std::path::Path;

use common::{folder, run_in, write};

fn manifest() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml");
    fs::read_to_string(path).expect("there is a manifest")
}

/// The endings that the hooks narrow their files to.
fn endings() -> Vec<String> {
    let manifest = manifest();
    let list = manifest.split_once(r"\.(").and_then(|(_, rest)| rest.split_once(")$")).expect("a list").0;
    let optional = |ending: &str| match ending.split_once('?') {
        // `ya?ml` is two endings.
        Some((before, after)) => vec![format!("{before}{after}"), {
            let shorter: String = before.chars().take(before.chars().count() - 1).collect();
            format!("{shorter}{after}")
        }],
        None => vec![ending.to_owned()],
    };
    list.split('|').flat_map(optional).collect()
}

#[test]
fn the_node_hook_installs_this_version() {
    let wanted = format!("additional_dependencies: [\"linkspec@{}\"]", env!("CARGO_PKG_VERSION"));
    assert!(manifest().contains(&wanted), "no `{wanted}`");
}

/// The program passes over what is no file of a kind that it reads; the hooks should not hand over
/// less than a walk finds.
#[test]
fn a_walk_finds_no_file_that_the_hooks_leave_out() {
    let endings = endings();
    assert!(endings.len() > 15, "{endings:?}");
    let others =
        ["rs", "js", "py", "html", "xml", "toml", "csv", "go", "java", "hcl", "tfvars", "ini", "conf"];
    for ending in others {
        assert!(!endings.iter().any(|known| known == ending));
        let folder = folder();
        write(folder.path(), &format!("a.{ending}"), "{}");
        let run = run_in(folder.path(), ["check", "."]);
        assert_eq!(run.last_line(), "nothing to check", "{ending}");
    }
    for ending in
        ["json", "md", "markdown", "mdx", "rst", "adoc", "asciidoc", "txt", "sh", "bash", "zsh", "ps1"]
    {
        assert!(endings.iter().any(|known| known == ending), "{ending}");
        let folder = folder();
        write(folder.path(), &format!("a.{ending}"), "");
        assert_ne!(run_in(folder.path(), ["check", "."]).last_line(), "nothing to check", "{ending}");
    }
}
