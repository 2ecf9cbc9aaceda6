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

use alloc::string::String;
use wasm_bindgen::prelude::wasm_bindgen;

/// Bits of the `flags` argument.
mod flag {
    /// `mode: "draft"`: what is not filled in yet is incomplete, not wrong.
    pub(super) const DRAFT: u32 = 1;
    /// The caller had a value, not a text: positions would mean nothing.
    pub(super) const NO_POSITIONS: u32 = 2;
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

/// Checks the first `text` bytes of the input. The `kind` bytes behind them name the payload's
/// kind; none means that linkspec finds the kind itself. The answer is the report as JSON.
///
/// Returns the answer's length, or 0 when no kind has that name.
#[wasm_bindgen]
pub fn check(text: u32, kind: u32, flags: u32) -> u32 {
    answer(text, kind, |text, kind| provisional::check(text, kind, flags))
}

/// Only the verdict of [`check`]: 1 malformed, 2 invalid, 3 incomplete, 4 warning, 5 valid, or 0
/// when no kind has that name.
#[wasm_bindgen]
pub fn verdict(text: u32, kind: u32, flags: u32) -> u32 {
    memory::with_input(text, kind, |text, kind| provisional::verdict(text, kind, flags))
}

/// Checks every payload inside a document. `name` is the length of the document's file name, which
/// stands behind the text. The answer is a JSON array of reports.
#[wasm_bindgen]
pub fn check_document(text: u32, name: u32) -> u32 {
    answer(text, name, |text, name| Some(provisional::check_document(text, name)))
}

/// The text with every secret masked.
#[wasm_bindgen]
pub fn redact(text: u32) -> u32 {
    answer(text, 0, |text, _| Some(provisional::redact(text)))
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

/// Reads the two parts of the input, hands them to `make`, and keeps what it makes as the output.
fn answer(first: u32, second: u32, make: impl FnOnce(&[u8], &[u8]) -> Option<String>) -> u32 {
    memory::with_input(first, second, |first, second| match make(first, second) {
        Some(text) => memory::keep(text),
        None => 0,
    })
}

/// Stands in until the core has `check`. Nothing in here is a judgement.
mod provisional {
    use super::flag;
    use alloc::string::String;

    const REPORT: &str = "{\"verdict\":\"malformed\",\"diagnostics\":[";
    const KINDS: [&str; 2] = ["private-link", "kafka-connection"];

    pub(super) fn check(text: &[u8], kind: &[u8], flags: u32) -> Option<String> {
        let verdict = verdict(text, kind, flags);
        if verdict == 0 {
            return None;
        }
        let mut report = String::new();
        if verdict == 5 {
            report.push_str("{\"kind\":\"private-link\",\"verdict\":\"valid\",\"diagnostics\":[]}");
            return Some(report);
        }
        report.push_str(REPORT);
        report.push_str("{\"code\":\"not-json\",\"severity\":\"error\",\"pointer\":\"\",\"path\":[],\"message\":\"the text is not JSON\"");
        if flags & flag::NO_POSITIONS == 0 {
            report.push_str(",\"start\":{\"line\":1,\"column\":1,\"offset\":0},\"end\":{\"line\":1,\"column\":1,\"offset\":0}");
        }
        report.push_str("}]}");
        Some(report)
    }

    pub(super) fn verdict(text: &[u8], kind: &[u8], flags: u32) -> u32 {
        if !kind.is_empty() && !KINDS.iter().any(|known| known.as_bytes() == kind) {
            return 0;
        }
        match core::str::from_utf8(text) {
            Ok(text) if text.starts_with('{') => {
                if flags & flag::DRAFT != 0 {
                    3
                } else {
                    5
                }
            }
            _ => 1,
        }
    }

    pub(super) fn check_document(text: &[u8], _name: &[u8]) -> String {
        let mut reports = String::from("[");
        if let Some(report) = check(text, &[], 0) {
            reports.push_str(&report);
        }
        reports.push(']');
        reports
    }

    pub(super) fn redact(text: &[u8]) -> String {
        String::from_utf8_lossy(text).into_owned()
    }
}
