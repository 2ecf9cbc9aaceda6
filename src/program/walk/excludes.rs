//! Git's files of rules that stand in no directory of the tree: `info/exclude` of a repository, and
//! the user's `core.excludesFile`.

use std::path::{Path, PathBuf};
use std::string::String;

use ignore::gitignore::Gitignore;

use super::ignores::parse;
use crate::program::Host;

/// The rules in `.git/info/exclude` of a directory, where it is the root of a repository or of a
/// work tree, whose `.git` is a file that names another directory.
pub(super) fn of_the_repository(path: &Path, absolute: &Path, host: &dyn Host) -> Gitignore {
    let git = path.join(".git");
    let exclude = host.read(&git.join("info/exclude")).or_else(|_| {
        let common = common_directory(path, &git, host).ok_or_else(String::new)?;
        host.read(&common.join("info/exclude"))
    });
    exclude.map_or_else(|_| Gitignore::empty(), |bytes| parse(&bytes, absolute))
}

/// The directory that the work trees of a repository have in common.
fn common_directory(path: &Path, git: &Path, host: &dyn Host) -> Option<PathBuf> {
    let own = path.join(first_line(git, host)?.strip_prefix("gitdir: ")?);
    let common = own.join(first_line(&own.join("commondir"), host)?);
    Some(common)
}

fn first_line(file: &Path, host: &dyn Host) -> Option<String> {
    let text = String::from_utf8(host.read(file).ok()?).ok()?;
    text.lines().next().map(String::from)
}

/// The rules in the user's own file. They are seen from the current directory.
pub(super) fn of_the_user(host: &dyn Host) -> Gitignore {
    let rules = || {
        let here = host.canonical(Path::new("."))?;
        let bytes = host.read(&users_file(host)?).ok()?;
        Some(parse(&bytes, &here))
    };
    rules().unwrap_or_else(Gitignore::empty)
}

/// Where the user's rules are. Git's configuration files are asked in git's order; what includes
/// and conditions in them say is not looked at.
fn users_file(host: &dyn Host) -> Option<PathBuf> {
    let home = host.home();
    let settings = host.variable("XDG_CONFIG_HOME").map(PathBuf::from);
    let settings = settings.or_else(|| Some(home.as_ref()?.join(".config"))).map(|path| path.join("git"));
    let own = host.variable("GIT_CONFIG_GLOBAL").map(PathBuf::from);
    let system = host.variable("GIT_CONFIG_SYSTEM").map_or_else(|| "/etc/gitconfig".into(), PathBuf::from);
    let configurations = [
        own,
        home.as_ref().map(|home| home.join(".gitconfig")),
        settings.as_ref().map(|settings| settings.join("config")),
        Some(system),
    ];
    for file in configurations.into_iter().flatten() {
        if let Ok(bytes) = host.read(&file)
            && let Some(path) = excludes_file(&String::from_utf8_lossy(&bytes))
        {
            return match (path.strip_prefix("~/"), home) {
                (Some(rest), Some(home)) => Some(home.join(rest)),
                _ => Some(PathBuf::from(path)),
            };
        }
    }
    settings.map(|settings| settings.join("ignore"))
}

/// The value of `excludesFile` in a configuration. Only `core` has a key of that name.
fn excludes_file(configuration: &str) -> Option<&str> {
    configuration.lines().find_map(|line| {
        let (key, value) = line.split_once('=')?;
        let value = value.trim().trim_matches('"').trim();
        (key.trim().eq_ignore_ascii_case("excludesFile") && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configuration_names_the_users_file() {
        for (configuration, file) in [
            ("[core]\n\texcludesFile = ~/.ignored\n", Some("~/.ignored")),
            ("[core]\r\n EXCLUDESFILE=\"/a b/c\"\r\n", Some("/a b/c")),
            ("[core]\n\texcludesFile =\n[user]\n", None),
            ("[core]\n\t# excludesFile = no\n\teditor = vi\n", None),
            ("", None),
        ] {
            assert_eq!(excludes_file(configuration), file, "{configuration:?}");
        }
    }
}
