//! The commands people type in this repository: `cargo xtask demo`, `cargo xtask test`.

fn main() {}
