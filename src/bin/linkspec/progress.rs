use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A line on the terminal that says how far a long run has come; gone at its end.
pub(crate) struct Progress {
    total: usize,
    done: AtomicUsize,
    start: Instant,
    /// Whether somebody watches standard error.
    watched: bool,
    shown: AtomicBool,
}

/// What takes less time than this is not worth a line.
const PATIENCE: Duration = Duration::from_millis(700);
/// How many files pass between two lines.
const STRIDE: usize = 64;

impl Progress {
    pub(crate) fn new(total: usize) -> Self {
        let watched = std::io::stderr().is_terminal() && std::env::var_os("CI").is_none();
        let (done, shown) = (AtomicUsize::new(0), AtomicBool::new(false));
        Self { total, done, start: Instant::now(), watched, shown }
    }

    /// One more file is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.watched && done.is_multiple_of(STRIDE) && self.start.elapsed() >= PATIENCE {
            self.shown.store(true, Ordering::Relaxed);
            self.say(&format!("\r{done} of {} files", self.total));
        }
    }

    fn say(&self, text: &str) {
        // Nobody is hurt where this cannot be shown.
        let mut terminal = std::io::stderr().lock();
        let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.load(Ordering::Relaxed) {
            self.say("\r\u{1b}[K");
        }
    }
}
