//! Debian's packages, where this program may install them.

use crate::command::{exists, output, run_quietly};
use anyhow::Result;
use std::process::Command;

/// Whether there is `apt-get` and we are root.
pub(crate) fn may_install() -> bool {
    exists("apt-get") && output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Fetches the current lists: those of an image's build name packages that the mirror no longer has.
pub(crate) fn update() -> Result<()> {
    run_quietly(Command::new("apt-get").args(["update", "-qq"]))
}

pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let mut apt = Command::new("apt-get");
    apt.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    run_quietly(apt.env("DEBIAN_FRONTEND", "noninteractive"))
}
