//! The program `linkspec`.

fn main() {}
