//! The module as text, for the entry point that needs no second file.
//!
//! Base64 shifts byte boundaries, so that gzip finds no repetition any more (+25 % after gzip); hex
//! keeps them (+8 %). This code keeps them too and spends one character on the bytes that are
//! frequent in a module: +2.7 %. `pkg/decode.js` is its other half.
//!
//! Byte -> number: 0..=66 and 106..=130 are 0..=91, the other bytes follow in ascending order.
//! Number -> text: below 92 the character `{` minus the number, so that the alphabet runs from
//! space to `{`; from 92 on `|` and from 184 on `}` goes before that character.

use anyhow::Result;
use std::fmt::Write;

const SINGLES: usize = 92;

/// The text of `module`, as the JavaScript file that holds it.
pub(crate) fn javascript(module: &[u8]) -> Result<String> {
    let text = encode(module);
    let mut file = String::from("// The module in the code of decode.js. Written by `cargo xtask web`.\n");
    writeln!(file, "export const size = {};", module.len())?;
    writeln!(file, "export const text =\n  {};", serde_json::to_string(&text)?)?;
    Ok(file)
}

fn encode(module: &[u8]) -> String {
    let mut text = String::with_capacity(module.len() * 5 / 4);
    for &byte in module {
        let number = number(byte);
        match number / SINGLES {
            0 => {}
            1 => text.push('|'),
            _ => text.push('}'),
        }
        text.push(char::from(b'{' - (number % SINGLES) as u8));
    }
    text
}

fn number(byte: u8) -> usize {
    let byte = usize::from(byte);
    match byte {
        0..=66 => byte,
        67..=105 => byte + 25,
        106..=130 => byte - 39,
        _ => byte,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_its_own_number() {
        let mut numbers: Vec<usize> = (0..=255).map(number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (0..=255).collect::<Vec<_>>());
    }

    #[test]
    fn the_text_is_printable_ascii() {
        let all: Vec<u8> = (0..=255).collect();
        let text = encode(&all);
        assert!(text.bytes().all(|byte| (b' '..=b'}').contains(&byte)), "{text}");
        assert_eq!(text.len(), 92 + 2 * (256 - 92));
        assert!(text.starts_with("{zyx"));
    }

    #[test]
    fn the_file_is_a_module_with_the_length() -> Result<()> {
        let file = javascript(b"\0asm")?;
        assert!(file.contains("export const size = 4;"), "{file}");
        Ok(())
    }
}
