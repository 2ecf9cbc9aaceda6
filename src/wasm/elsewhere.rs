//! Stands in for the module's memory where there is none: it lets `cargo check --all-features`,
//! clippy and rustdoc read the WebAssembly face on any machine. There is never any input.

pub(super) fn reserve(_bytes: u32) -> u32 {
    0
}

pub(super) fn with_input(_first: u32, _second: u32, work: impl FnOnce(&[u8], &[u8]) -> i32) -> i32 {
    work(&[], &[])
}

pub(super) fn keep(text: &str) -> i32 {
    text.len() as i32
}

pub(super) fn output() -> u32 {
    0
}
