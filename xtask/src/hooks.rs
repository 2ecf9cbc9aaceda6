//! The hooks under the real pre-commit: a commit with a broken payload is refused, the mended one
//! goes through.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{exists, run_quietly};
use crate::{apt, npm, paths};

const BROKEN: &str = r#"{"provider": "AWS", "vendor": "MSK", "arn": "1235711"}
"#;
const MENDED: &str = r#"{
  "provider": "AWS",
  "vendor": "MSK",
  "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"
}
"#;

/// Tries the hooks: `rust`, `node`, `system`; none named means all. The npm package must be packed
/// for `node`, the release program built for `system`.
pub(crate) fn test(only: &[&str]) -> Result<()> {
    for hook in only {
        ensure!(["rust", "node", "system"].contains(hook), "there is no hook `{hook}`");
    }
    let place = Place::new()?;
    for hook in ["rust", "node", "system"].iter().filter(|hook| only.is_empty() || only.contains(*hook)) {
        let start = Instant::now();
        place.try_hook(hook)?;
        println!(
            "hooks: `{hook}` refuses what is broken and passes what is mended ({:.0?})",
            start.elapsed()
        );
    }
    Ok(())
}

/// Where it all happens.
struct Place {
    /// Everything below it is made anew, but for the installed pre-commit.
    root: PathBuf,
    pre_commit: PathBuf,
    /// The repository as hooks are taken from it, and its only commit.
    source: PathBuf,
    revision: String,
}

impl Place {
    fn new() -> Result<Self> {
        let root = paths::target()?.join("hooks");
        let pre_commit = install(&root)?;
        for folder in ["source", "users", "home"] {
            let folder = root.join(folder);
            if folder.exists() {
                fs::remove_dir_all(&folder)?;
            }
            fs::create_dir_all(&folder)?;
        }
        let source = root.join("source");
        copy(&paths::root(), &source)?;
        commit_all(&source)?;
        let revision = succeed(git(&source).args(["rev-parse", "HEAD"]))?.trim().to_owned();
        Ok(Self { root, pre_commit, source, revision })
    }

    fn try_hook(&self, hook: &str) -> Result<()> {
        let users = self.root.join("users").join(hook);
        fs::create_dir_all(&users)?;
        succeed(git(&users).args(["init", "--quiet"]))?;
        fs::write(users.join(".pre-commit-config.yaml"), self.configuration(hook)?)?;
        succeed(self.environment(Command::new(&self.pre_commit).arg("install").current_dir(&users))?)?;
        fs::write(users.join("README.md"), "# No payload\n")?;

        fs::write(users.join("link.json"), BROKEN)?;
        succeed(git(&users).args(["add", "--all"]))?;
        let refused =
            self.environment(git(&users).args(["commit", "--quiet", "--message=broken"]))?.output()?;
        let said = said(&refused);
        ensure!(!refused.status.success(), "the hook let a broken payload through:\n{said}");
        ensure!(
            said.contains("error[malformed-msk-arn]") && said.contains("link.json:1:45"),
            "the hook refused for another reason:\n{said}"
        );

        fs::write(users.join("link.json"), MENDED)?;
        succeed(git(&users).args(["add", "--all"]))?;
        succeed(self.environment(git(&users).args(["commit", "--quiet", "--message=mended"]))?)?;
        let commits = succeed(git(&users).args(["rev-list", "--count", "HEAD"]))?;
        ensure!(commits.trim() == "1", "the mended payload is not committed");
        Ok(())
    }

    /// A user's `.pre-commit-config.yaml`.
    fn configuration(&self, hook: &str) -> Result<String> {
        let id = if hook == "rust" { "linkspec".to_owned() } else { format!("linkspec-{hook}") };
        let (source, revision) = (self.source.display(), &self.revision);
        let mut text =
            format!("repos:\n  - repo: file://{source}\n    rev: {revision}\n    hooks:\n      - id: {id}\n");
        if hook == "node" {
            // What is published under this version, or will be.
            text.push_str(&format!("        additional_dependencies: [\"{}\"]\n", npm::packed()?.display()));
        }
        Ok(text)
    }

    /// As on a user's machine: nothing of this cargo run, nothing cached by pre-commit.
    fn environment<'c>(&self, command: &'c mut Command) -> Result<&'c mut Command> {
        plain(command);
        let ours = std::env::vars_os().map(|(name, _)| name);
        for name in ours.filter(|name| name.to_string_lossy().starts_with("CARGO_")) {
            if name != "CARGO_HOME" {
                command.env_remove(name);
            }
        }
        let mut path = vec![paths::target()?.join("release")];
        path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
        Ok(command.env("PRE_COMMIT_HOME", self.root.join("home")).env("PATH", std::env::join_paths(path)?))
    }
}

/// Installs pre-commit as `tests/hooks/requirements.txt` names it, unless that was done before.
fn install(root: &Path) -> Result<PathBuf> {
    let requirements = paths::root().join("tests/hooks/requirements.txt");
    let (venv, wanted) = (root.join("venv"), fs::read(&requirements)?);
    let (program, done) = (venv.join("bin/pre-commit"), venv.join("installed.txt"));
    if fs::read(&done).is_ok_and(|done| done == wanted) {
        return Ok(program);
    }
    let missing =
        !exists("git") || run_quietly(Command::new("python3").args(["-c", "import ensurepip"])).is_err();
    if missing && apt::may_install() {
        apt::update()?;
        apt::install(&["git", "python3-venv"])?;
    }
    println!("hooks: installing pre-commit");
    run_quietly(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
    let mut pip = Command::new(venv.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(&requirements);
    run_quietly(&mut pip)?;
    fs::write(done, wanted)?;
    Ok(program)
}

/// Copies what git knows, or would take.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let listed = succeed(git(from).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    for name in listed.split_terminator('\0') {
        let source = from.join(name);
        // What was removed but not yet committed is still listed.
        if source.is_file() {
            let target = to.join(name);
            fs::create_dir_all(target.parent().context("a file has a folder")?)?;
            fs::copy(source, target)?;
        }
    }
    Ok(())
}

fn commit_all(folder: &Path) -> Result<()> {
    succeed(git(folder).args(["init", "--quiet"]))?;
    succeed(git(folder).args(["add", "--all", "--force"]))?;
    succeed(git(folder).args(["commit", "--quiet", "--message=all"]))?;
    Ok(())
}

/// Git in a folder, whoever the user is.
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder);
    for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
        git.env_remove(name);
    }
    for (role, name) in
        [("AUTHOR", "NAME"), ("COMMITTER", "NAME"), ("AUTHOR", "EMAIL"), ("COMMITTER", "EMAIL")]
    {
        git.env(format!("GIT_{role}_{name}"), "tests@example.com");
    }
    plain(&mut git);
    git
}

/// A user's own hooks and signatures have no place here.
fn plain(command: &mut Command) {
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
}

fn succeed(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("`{name}` cannot be started"))?;
    if !output.status.success() {
        bail!("`{name}` ended with {}:\n{}", output.status, said(&output));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned()).concat()
}
