//! The WebAssembly face of the npm package: numbers in, numbers out. It moves bytes and decides
//! nothing.
//!
//! JavaScript writes UTF-8 into a buffer of the module's memory (`reserve` says where and makes
//! room), calls one of the functions below with the lengths of what it wrote, and reads the answer
//! at `output()`. No text passes through generated glue: `encodeInto` into the buffer costs a tenth
//! of a `&str` argument, and the module needs no imports.
//!
//! Every call starts with an empty heap ([`memory`]): an answer lives until the next call.

// The attribute macro below writes `unsafe` of its own; hand-written `unsafe` is in `memory` alone.
#![allow(unsafe_code)]

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod memory;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#[path = "wasm/elsewhere.rs"]
mod memory;
#[cfg(feature = "wasm-tools")]
mod tools;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::text::Limits;
use crate::{Mode, Options, Refusal, Report, Verdict};

/// Bits of the `flags` argument. `pkg/core.js` has the same numbers.
mod flag {
    /// `mode: "draft"`: what is not filled in yet is incomplete, not wrong.
    pub(super) const DRAFT: u32 = 1;
    /// The caller had a value, not a text: positions would mean nothing.
    pub(super) const NO_POSITIONS: u32 = 2;
    /// `templates: true`: template references stand for unknown values.
    pub(super) const TEMPLATES: u32 = 4;
    /// `flags >> REFUSED`, unless it is 0, says why JavaScript has no text to check: 1 it was given
    /// neither a string nor bytes; 2 the string has a lone surrogate, which UTF-8 cannot carry, right
    /// behind the given text; 3 `JSON.stringify` refused the value; 4 it made nothing of the value.
    pub(super) const REFUSED: u32 = 8;
}

/// A panic ends as a trap, which JavaScript sees as a `WebAssembly.RuntimeError`. Its text is never
/// used, so the linker drops every text and number formatter that only panics need.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Makes room for `bytes` bytes of input and returns the address of the buffer. What was written
/// there stays. The address never changes, so callers ask again only when they need more room.
#[wasm_bindgen]
pub fn reserve(bytes: u32) -> u32 {
    memory::reserve(bytes)
}

/// Where the answer of the last call is; its length is what that call returned.
#[wasm_bindgen]
pub fn output() -> u32 {
    memory::output()
}

/// Checks a payload. The first `kind` bytes of the input name its kind; none means that linkspec
/// finds the kind itself. The `text` bytes behind them are the payload. The answer is the report as
/// JSON.
///
/// Returns the answer's length, or 0 when no kind has that name. The commonest report is shorter: of
/// a valid payload without any diagnostic, the answer is only the kind, always at the same address,
/// and its length is negative. So JavaScript need not decode and parse what it has seen before.
#[wasm_bindgen]
pub fn check(kind: u32, text: u32, flags: u32) -> i32 {
    memory::with_input(kind, text, |kind, text| {
        let Some(options) = options(kind, flags) else { return 0 };
        let report = report(text, flags, &options);
        match report.kind {
            Some(kind) if report.verdict == Verdict::Valid && report.diagnostics.is_empty() => {
                -memory::keep(kind.as_str())
            }
            _ => memory::keep(report.to_json().leak()),
        }
    })
}

/// Only the verdict of [`check`]: 1 malformed, 2 invalid, 3 incomplete, 4 warning, 5 valid, or 0
/// when no kind has that name.
#[wasm_bindgen]
pub fn verdict(kind: u32, text: u32, flags: u32) -> i32 {
    memory::with_input(kind, text, |kind, text| {
        let Some(options) = options(kind, flags) else { return 0 };
        let verdict = match (refusal(flags), core::str::from_utf8(text)) {
            (None, Ok(text)) => crate::verdict(text, &options),
            _ => Verdict::Malformed,
        };
        match verdict {
            Verdict::Malformed => 1,
            Verdict::Invalid => 2,
            Verdict::Incomplete => 3,
            Verdict::Warning => 4,
            Verdict::Valid => 5,
        }
    })
}

/// Checks every payload inside a document. The first `name` bytes of the input are its file name.
/// The answer is a JSON array of reports.
#[cfg(feature = "wasm-documents")]
#[wasm_bindgen]
pub fn check_document(name: u32, text: u32, _flags: u32) -> i32 {
    memory::with_input(name, text, |name, text| {
        let (name, text) =
            (core::str::from_utf8(name).unwrap_or(""), core::str::from_utf8(text).unwrap_or(""));
        let reports = crate::check_document(text, name, &Options::default());
        memory::keep(crate::report::json::array(&reports).leak())
    })
}

/// The text with every secret masked. `head` bytes before it are skipped.
#[cfg(feature = "wasm-documents")]
#[wasm_bindgen]
pub fn redact(head: u32, text: u32) -> i32 {
    memory::with_input(head, text, |_, text| {
        memory::keep(crate::redact(core::str::from_utf8(text).unwrap_or("")).leak())
    })
}

/// Does one of the [`tools`]. The first `name` bytes of the input name it; the `text` bytes behind
/// them are its arguments, a JSON object.
///
/// Returns the length of the answer: JSON, or `!` and a sentence that says which argument is wrong.
/// 0 when no operation has that name.
#[cfg(feature = "wasm-tools")]
#[wasm_bindgen]
pub fn tool(name: u32, text: u32, _flags: u32) -> i32 {
    memory::with_input(name, text, |name, text| match tools::run(name, text) {
        Some(answer) => memory::keep(answer.leak()),
        None => 0,
    })
}

/// Panics. For the tests of the JavaScript guard.
#[cfg(feature = "fault-injection")]
#[wasm_bindgen]
#[allow(clippy::panic)]
pub fn inject_panic() {
    panic!("injected");
}

/// Asks for more memory than the machine has. For the tests of the JavaScript guard.
#[cfg(feature = "fault-injection")]
#[wasm_bindgen]
pub fn inject_out_of_memory() -> u32 {
    let hog: alloc::vec::Vec<u8> = alloc::vec::Vec::with_capacity(i32::MAX as usize);
    let more: alloc::vec::Vec<u8> = alloc::vec::Vec::with_capacity(i32::MAX as usize);
    (hog.capacity() + more.capacity()) as u32
}

/// Recurses until the module's stack is used up. For the tests of the JavaScript guard.
#[cfg(feature = "fault-injection")]
#[wasm_bindgen]
pub fn inject_stack_overflow(depth: u32) -> u32 {
    let frame = core::hint::black_box([depth; 64]);
    let below = if depth == u32::MAX { 0 } else { inject_stack_overflow(depth + 1) };
    core::hint::black_box(frame).len() as u32 + below
}

/// What the flags and the name of a kind ask for; none where no kind has that name.
fn options(kind: &[u8], flags: u32) -> Option<Options> {
    let kind = match core::str::from_utf8(kind).ok()? {
        "" => None,
        name => Some(name.parse().ok()?),
    };
    let mode = if flags & flag::DRAFT == 0 { Mode::Submit } else { Mode::Draft };
    let limits = Limits { templates: flags & flag::TEMPLATES != 0, ..Limits::DEFAULT };
    #[allow(clippy::needless_update, reason = "the program has more options")]
    Some(Options { kind, mode, limits, positions: flags & flag::NO_POSITIONS == 0, ..Options::default() })
}

fn refusal(flags: u32) -> Option<Refusal> {
    match flags >> flag::REFUSED {
        0 => None,
        1 => Some(Refusal::NotText),
        2 => Some(Refusal::LoneSurrogate),
        3 => Some(Refusal::NotJson),
        _ => Some(Refusal::Nothing),
    }
}

fn report(text: &[u8], flags: u32, options: &Options) -> Report {
    match refusal(flags) {
        Some(refusal) => crate::refuse(refusal, crate::text::readable(text), options.positions, options),
        None => crate::check_bytes(text, options),
    }
}
