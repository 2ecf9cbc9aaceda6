//! A Chromium for the tests in a real browser.

use crate::apt;
use crate::command::exists;

/// Installs Debian's Chromium if there is none and we may. Where that fails, the browser's tests
/// fail and say so: this is no reason not to run the others.
pub(crate) fn install() {
    let known = ["chromium", "chromium-browser", "google-chrome"];
    if std::env::var_os("CHROMIUM").is_some() || known.iter().any(|name| exists(name)) || !apt::may_install()
    {
        return;
    }
    println!("node: installing Debian's Chromium");
    if let Err(error) = apt::update().and_then(|()| apt::install(&["chromium"])) {
        eprintln!("node: {error}");
    }
}
