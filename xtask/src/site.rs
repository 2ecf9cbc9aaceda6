//! The page in `www/`, with the npm package that it uses beside it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::paths;
use crate::wasm_toolchain::Choice;
use crate::web;

/// What the page begins with, and the file that no module names by an `import`.
const ENTRIES: [&str; 3] = ["slim.js", "forms-slim.js", "generated/linkspec.wasm"];

/// Builds the package and puts what the page needs of it into `www/linkspec`; returns `www`.
pub(crate) fn build(choice: Choice) -> Result<PathBuf> {
    web::build(choice)?;
    let (site, package) = (paths::root().join("www"), paths::package());
    let target = site.join("linkspec");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    for file in &imported(&package)? {
        let copy = target.join(file);
        fs::create_dir_all(copy.parent().unwrap_or(&target))?;
        fs::copy(package.join(file), copy)?;
    }
    list(&site)?;
    Ok(site)
}

/// The entries and what they import, directly or not, by their paths in the package.
fn imported(package: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = ENTRIES.iter().map(PathBuf::from).collect();
    let mut at = 0;
    while let Some(file) = files.get(at).cloned() {
        at += 1;
        if file.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        let text = fs::read_to_string(package.join(&file))?;
        for name in text.split(" from \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let Some(name) = name.strip_prefix('.') else { continue };
            let folder = file.parent().unwrap_or(Path::new(""));
            let named = match name.strip_prefix("./") {
                Some(above) => folder.parent().unwrap_or(Path::new("")).join(above),
                None => folder.join(name.trim_start_matches('/')),
            };
            if !files.contains(&named) {
                files.push(named);
            }
        }
    }
    Ok(files)
}

/// Writes the names of all files of the page, which the service worker keeps.
fn list(site: &Path) -> Result<()> {
    let mut names = vec![String::from("./")];
    for file in below(site)? {
        let name = file.display().to_string().replace('\\', "/");
        let is_shown =
            !name.starts_with("screens/") && !name.ends_with(".md") && !name.ends_with(".schema.json");
        if is_shown && name != "sw.js" {
            names.push(name);
        }
    }
    names.sort();
    Ok(fs::write(site.join("linkspec/files.json"), serde_json::to_string_pretty(&names)?)?)
}

/// The files below a folder, by their paths in it.
fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}
