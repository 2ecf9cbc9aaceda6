//! Finds a compiler for `wasm32-unknown-unknown`, and installs one where it may.
//!
//! First the compiler of the caller, with the target added by rustup if need be. Where rustup cannot
//! download (no network for it, an offline mirror), Debian's own compiler stands beside it in
//! `/usr/bin` and builds the standard library from Debian's source package.

use crate::apt;
use crate::command::{exists, output, run_quietly};
use crate::paths;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";

/// Which ways may be tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    Any,
    Rustup,
    Debian,
}

impl FromStr for Choice {
    type Err = anyhow::Error;

    fn from_str(word: &str) -> Result<Self> {
        match word {
            "rustup" => Ok(Self::Rustup),
            "debian" => Ok(Self::Debian),
            _ => bail!("`--toolchain` is `rustup` or `debian`"),
        }
    }
}

/// What a module is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The library: `core` and `alloc`.
    Library,
    /// The program: all of the standard library.
    Program,
    /// The sender: all of the standard library, too, which gloo-net uses.
    Sender,
}

impl Part {
    /// The bytes of stack that it needs. Nothing recurses in the library, and addresses below 2^20
    /// take fewer bytes of code; clap is less modest.
    pub(crate) const fn stack(self) -> u32 {
        match self {
            Self::Library => 1 << 18,
            Self::Program | Self::Sender => 1 << 20,
        }
    }
}

/// A way to compile for WebAssembly.
pub(crate) enum Toolchain {
    /// The caller's compiler, which has the target's standard library.
    Own,
    /// Debian's compiler and this linker of its; the standard library is built on the way.
    Debian { linker: String },
}

impl Toolchain {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Debian { .. } => "debian",
        }
    }

    /// `cargo` with everything that makes it this toolchain's, and a target directory that it
    /// shares with no other.
    pub(crate) fn cargo(&self) -> Result<Command> {
        let mut cargo = match self {
            Self::Own => Command::new("cargo"),
            Self::Debian { linker } => {
                let mut cargo = Command::new(DEBIAN_CARGO);
                // rustup's cargo runs this program with its own libraries in the search path.
                cargo.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN");
                cargo.env_remove("CARGO").env_remove("RUSTC_WRAPPER");
                cargo.env("RUSTC", DEBIAN_RUSTC);
                // Building the standard library is a nightly option; Debian's compiler is stable.
                cargo.env("RUSTC_BOOTSTRAP", "1");
                cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
                cargo
            }
        };
        cargo.current_dir(paths::root());
        cargo.env("CARGO_TARGET_DIR", self.target_dir()?);
        cargo.env("CARGO_ENCODED_RUSTFLAGS", self.rustflags().join("\u{1f}"));
        Ok(cargo)
    }

    pub(crate) fn target_dir(&self) -> Result<PathBuf> {
        Ok(paths::target()?.join(format!("web-{}", self.name())))
    }

    /// Arguments for cargo itself, not for rustc.
    pub(crate) fn cargo_arguments(&self, part: Part) -> &'static [&'static str] {
        match (self, part) {
            (Self::Own, _) => &[],
            (Self::Debian { .. }, Part::Library) => &["-Zbuild-std=core,alloc"],
            (Self::Debian { .. }, Part::Program | Part::Sender) => &["-Zbuild-std=std,panic_abort"],
        }
    }

    /// Paths of this machine must not get into the module: rustc puts the file name of every
    /// possible panic there.
    fn rustflags(&self) -> Vec<String> {
        let mut flags = Vec::new();
        // The last matching prefix wins, so the most general one goes first.
        for (folder, name) in self.private_folders() {
            flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
        }
        flags
    }

    /// The folders whose names must not get into the module, and what stands for them.
    pub(crate) fn private_folders(&self) -> Vec<(PathBuf, &'static str)> {
        let mut folders = Vec::new();
        if let Some(home) = std::env::home_dir() {
            folders.push((home.clone(), "home"));
            let cargo_home = std::env::var_os("CARGO_HOME").map_or(home.join(".cargo"), PathBuf::from);
            let sources = std::fs::read_dir(cargo_home.join("registry/src"));
            folders.push((cargo_home, "cargo"));
            for registry in sources.into_iter().flatten().flatten() {
                folders.push((registry.path(), "crates"));
            }
        }
        if let Ok(target) = paths::target() {
            folders.push((target, "target"));
        }
        folders.push((paths::root(), "linkspec"));
        folders.push((PathBuf::from("/usr/src"), "source"));
        if let Some(sysroot) = output(Command::new(self.rustc()).args(["--print", "sysroot"])) {
            folders.push((Path::new(&sysroot).join("lib/rustlib/src/rust"), "rust"));
        }
        folders.retain(|(folder, _)| folder.parent().is_some());
        folders
    }

    fn rustc(&self) -> &'static str {
        match self {
            Self::Own => "rustc",
            Self::Debian { .. } => DEBIAN_RUSTC,
        }
    }
}

/// Finds a way, and says which.
pub(crate) fn find(choice: Choice) -> Result<Toolchain> {
    if choice != Choice::Debian {
        if has_target() {
            println!("web: compiling with {}", version("rustc"));
            return Ok(Toolchain::Own);
        }
        // rustup could not add the target the last time: do not wait for its network again.
        if choice == Choice::Any
            && let Some(debian) = debian()
            && debian.target_dir()?.exists()
        {
            return Ok(chosen(debian));
        }
        if exists("rustup") && add_target() {
            println!("web: rustup added {TARGET}; compiling with {}", version("rustc"));
            return Ok(Toolchain::Own);
        }
    }
    if choice != Choice::Rustup {
        if debian().is_none() && apt::may_install() {
            install()?;
        }
        if let Some(debian) = debian() {
            return Ok(chosen(debian));
        }
    }
    bail!(
        "no compiler for {TARGET}: run `rustup target add {TARGET}`, or on Debian, as root, \
         `apt-get install rustc-web cargo-web rust-web-src lld`"
    )
}

fn chosen(debian: Toolchain) -> Toolchain {
    println!("web: compiling with Debian's {}, the standard library from its source", version(DEBIAN_RUSTC));
    debian
}

fn version(rustc: &str) -> String {
    output(Command::new(rustc).arg("--version")).unwrap_or_else(|| rustc.to_owned())
}

fn has_target() -> bool {
    let folder = output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn add_target() -> bool {
    println!("web: rustup target add {TARGET}");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "1").env_remove("RUST_BACKTRACE");
    if run_quietly(&mut rustup).is_err() {
        println!("web: rustup cannot add it");
    }
    has_target()
}

/// Debian's toolchain; `None` if any part of it is missing.
fn debian() -> Option<Toolchain> {
    if !Path::new(DEBIAN_CARGO).exists() {
        return None;
    }
    let sysroot =
        output(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"]).env_remove("LD_LIBRARY_PATH"))?;
    if !Path::new(&sysroot).join("lib/rustlib/src/rust/library/core").exists() {
        return None;
    }
    // A linker of another LLVM may refuse what the compiler writes.
    let linker = format!("wasm-ld-{}", llvm()?);
    exists(&linker).then_some(Toolchain::Debian { linker })
}

/// The major version of LLVM in Debian's compiler.
fn llvm() -> Option<String> {
    let version = output(Command::new(DEBIAN_RUSTC).arg("-vV").env_remove("LD_LIBRARY_PATH"))?;
    let line = version.lines().find_map(|line| line.strip_prefix("LLVM version: "))?;
    line.split('.').next().map(str::to_owned)
}

fn install() -> Result<()> {
    println!("web: installing Debian's compiler");
    apt::update()?;
    apt::install(&["rustc-web", "cargo-web", "rust-web-src"])?;
    let llvm = llvm().context("Debian's rustc does not say its LLVM version")?;
    apt::install(&[&format!("lld-{llvm}")])
}
