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

use wasm_bindgen::prelude::wasm_bindgen;

/// Bits of the `flags` argument. `pkg/core.js` has the same numbers.
mod flag {
    /// `mode: "draft"`: what is not filled in yet is incomplete, not wrong.
    pub(super) const DRAFT: u32 = 1;
    /// The caller had a value, not a text: positions would mean nothing.
    pub(super) const NO_POSITIONS: u32 = 2;
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
    memory::with_input(kind, text, |kind, text| match provisional::check(kind, text, flags) {
        provisional::Report::Clean(kind) => -memory::keep(kind),
        provisional::Report::Json(report) => memory::keep(report.leak()),
        provisional::Report::UnknownKind => 0,
    })
}

/// Only the verdict of [`check`]: 1 malformed, 2 invalid, 3 incomplete, 4 warning, 5 valid, or 0
/// when no kind has that name.
#[wasm_bindgen]
pub fn verdict(kind: u32, text: u32, flags: u32) -> i32 {
    memory::with_input(kind, text, |kind, text| provisional::verdict(kind, text, flags))
}

/// Checks every payload inside a document. The first `name` bytes of the input are its file name.
/// The answer is a JSON array of reports.
#[wasm_bindgen]
pub fn check_document(name: u32, text: u32, flags: u32) -> i32 {
    memory::with_input(name, text, |name, text| {
        memory::keep(provisional::check_document(name, text, flags).leak())
    })
}

/// The text with every secret masked. `head` bytes before it are skipped.
#[wasm_bindgen]
pub fn redact(head: u32, text: u32) -> i32 {
    memory::with_input(head, text, |_, text| memory::keep(provisional::redact(text).leak()))
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

/// Stands in until the core has `check`. Nothing in here is a judgement.
mod provisional {
    use super::flag;
    use alloc::string::String;

    const KINDS: [&str; 16] = [
        "private-link",
        "private-link-update",
        "kafka-connection",
        "kafka-connection-update",
        "stream-connection",
        "msk-cluster-policy",
        "vpc-peering-accept",
        "account-details-query",
        "private-link-response",
        "private-link-list",
        "connection-response",
        "connection-list",
        "vpc-peering-list",
        "account-details-response",
        "api-error",
        "bundle",
    ];

    pub(super) enum Report {
        UnknownKind,
        Clean(&'static str),
        Json(String),
    }

    pub(super) fn check(kind: &[u8], text: &[u8], flags: u32) -> Report {
        match verdict(kind, text, flags) {
            0 => Report::UnknownKind,
            5 => Report::Clean("private-link"),
            3 => Report::Json(String::from("{\"verdict\":\"incomplete\",\"diagnostics\":[]}")),
            _ => Report::Json(malformed(flags)),
        }
    }

    fn malformed(flags: u32) -> String {
        let mut report = String::from("{\"verdict\":\"");
        report.push_str("malformed\",\"diagnostics\":[{\"code\":\"not-json\",\"severity\":\"error\",\"pointer\":\"\",\"path\":[],\"message\":\"");
        report.push_str(match flags >> flag::REFUSED {
            0 => "the text is not JSON",
            1 => "the payload is neither a string nor a `Uint8Array`",
            2 => "the text has half of a surrogate pair, which UTF-8 cannot carry",
            3 => "the value cannot be written as JSON",
            _ => "the value is nothing that JSON can carry",
        });
        report.push('"');
        if flags & flag::NO_POSITIONS == 0 {
            report.push_str(",\"start\":{\"line\":1,\"column\":1,\"offset\":0},\"end\":{\"line\":1,\"column\":1,\"offset\":0}");
        }
        report.push_str("}]}");
        report
    }

    pub(super) fn verdict(kind: &[u8], text: &[u8], flags: u32) -> i32 {
        if !kind.is_empty() && !KINDS.iter().any(|known| known.as_bytes() == kind) {
            return 0;
        }
        match core::str::from_utf8(text) {
            Ok(text) if flags >> flag::REFUSED == 0 && text.starts_with('{') && text.ends_with('}') => {
                if flags & flag::DRAFT != 0 {
                    3
                } else {
                    5
                }
            }
            _ => 1,
        }
    }

    pub(super) fn check_document(_name: &[u8], text: &[u8], flags: u32) -> String {
        let mut reports = String::from("[");
        if let Report::Json(report) = check(&[], text, flags) {
            reports.push_str(&report);
        }
        reports.push(']');
        reports
    }

    pub(super) fn redact(text: &[u8]) -> String {
        core::str::from_utf8(text).map(String::from).unwrap_or_default()
    }
}
