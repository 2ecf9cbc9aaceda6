//! The program of the npm package: `linkspec::program` over a host in JavaScript. It moves bytes and
//! decides nothing.
//!
//! JavaScript calls `run` once in the life of an instance and gets the exit code. The module asks
//! questions by `ask`, whose answer it then fetches by `take`, and says what the program prints by
//! `say`. `pkg/program.js` is the other half.

// The boundary is raw pointers; the rest of the program has no `unsafe`.
#![allow(unsafe_code)]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::string::String;
use std::vec;
use std::vec::Vec;

use crate::program::{self, Entry, EntryKind, Host, Outcome};

#[link(wasm_import_module = "host")]
unsafe extern "C" {
    /// Asks a question about a text, such as a path. Returns the length of the answer, or, where it
    /// is a sentence that says why there is none, the length's bitwise complement.
    safe fn ask(question: Question, text: *const u8, length: usize) -> i32;
    /// Writes the last answer to `buffer`, which must have room for all of it.
    fn take(buffer: *mut u8);
    /// Prints a text: on standard output (1) or standard error (2).
    safe fn say(stream: u32, text: *const u8, length: usize);
}

/// What the program asks. `pkg/program.js` has the same numbers.
#[repr(u32)]
#[derive(Clone, Copy)]
enum Question {
    /// The arguments after the program's name, each with a NUL behind it.
    Arguments = 0,
    /// The content of a file.
    Read = 1,
    /// The content of standard input.
    ReadStdin = 2,
    /// The entries of a directory: `f`, `d` or `o`, the name, NUL.
    List = 3,
    /// Whether there is a directory: an answer, empty, or none.
    IsDirectory = 4,
    /// The absolute path without links.
    Canonical = 5,
    /// The value of an environment variable.
    Variable = 6,
    /// The home directory.
    Home = 7,
    /// Whether standard output wants colour: an answer, empty, or none.
    Colour = 8,
    /// The columns of the terminal, in decimal.
    Columns = 9,
    /// Replaces the content of a file: its path, NUL, the content. The answer is empty.
    Write = 10,
}

/// Runs the program and returns its exit code.
#[unsafe(no_mangle)]
extern "C" fn run() -> u32 {
    let arguments = answer(Question::Arguments, &[]).unwrap_or_default();
    let arguments = arguments
        .split_inclusive(|byte| *byte == 0)
        .map(|one| text(one.split_last().map_or(one, |(_, one)| one)));
    let output = program::run(std::iter::once("linkspec".into()).chain(arguments), &JavaScript);
    for (stream, text) in [(1, &output.out), (2, &output.err)] {
        say(stream, text.as_ptr(), text.len());
    }
    output.exit.into()
}

/// Whatever runs JavaScript here.
struct JavaScript;

impl Host for JavaScript {
    fn read(&self, path: &Path) -> Result<Vec<u8>, String> {
        about(Question::Read, path)
    }

    fn write(&self, path: &Path, content: &[u8]) -> Result<(), String> {
        let path = path.as_os_str().as_encoded_bytes();
        answer(Question::Write, &[path, &[0], content].concat()).map(drop)
    }

    fn read_stdin(&self) -> Result<Vec<u8>, String> {
        answer(Question::ReadStdin, &[])
    }

    fn list(&self, directory: &Path) -> Result<Vec<Entry>, String> {
        let listed = about(Question::List, directory)?;
        let entries = listed.split(|byte| *byte == 0).filter_map(|entry| {
            let (kind, name) = entry.split_first()?;
            let kind = match kind {
                b'f' => EntryKind::File,
                b'd' => EntryKind::Directory,
                _ => EntryKind::Other,
            };
            Some(Entry { name: text(name), kind })
        });
        Ok(entries.collect())
    }

    fn is_directory(&self, path: &Path) -> bool {
        about(Question::IsDirectory, path).is_ok()
    }

    fn canonical(&self, path: &Path) -> Option<PathBuf> {
        about(Question::Canonical, path).ok().map(|path| text(&path).into())
    }

    fn variable(&self, name: &str) -> Option<OsString> {
        let value = answer(Question::Variable, name.as_bytes()).ok()?;
        (!value.is_empty()).then(|| text(&value))
    }

    fn home(&self) -> Option<PathBuf> {
        answer(Question::Home, &[]).ok().map(|path| text(&path).into())
    }

    fn each(&self, count: usize, _: Option<u16>, work: &(dyn Fn(usize) -> Outcome + Sync)) -> Vec<Outcome> {
        (0..count).map(work).collect()
    }

    fn colour(&self) -> bool {
        answer(Question::Colour, &[]).is_ok()
    }

    fn columns(&self) -> Option<usize> {
        let columns = answer(Question::Columns, &[])
            .ok()
            .or_else(|| self.variable("COLUMNS").map(OsString::into_encoded_bytes))?;
        core::str::from_utf8(&columns).ok()?.parse().ok()
    }
}

fn about(question: Question, path: &Path) -> Result<Vec<u8>, String> {
    answer(question, path.as_os_str().as_encoded_bytes())
}

fn answer(question: Question, text: &[u8]) -> Result<Vec<u8>, String> {
    let said = ask(question, text.as_ptr(), text.len());
    let length = if said < 0 { !said } else { said };
    let mut answer = vec![0; length.unsigned_abs() as usize];
    // SAFETY: JavaScript writes as many bytes as it said, and the buffer has that length.
    unsafe { take(answer.as_mut_ptr()) };
    if said < 0 { Err(String::from_utf8_lossy(&answer).into_owned()) } else { Ok(answer) }
}

/// A text of the system. Names of files may be no UTF-8.
fn text(bytes: &[u8]) -> OsString {
    // SAFETY: on this target an `OsString` is any bytes, as on Unix: the standard library gives it
    // the representation of every target that has none of its own.
    unsafe { OsString::from_encoded_bytes_unchecked(bytes.to_vec()) }
}
