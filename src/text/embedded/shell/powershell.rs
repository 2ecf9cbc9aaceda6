//! Words of PowerShell.

use super::super::chars::{byte, ends_line, find_any};
use super::lexer::Lexer;
use super::word::{Quoting, Word};

pub(super) fn word(lexer: &mut Lexer<'_>, word: &mut Word) {
    let text = lexer.text;
    while lexer.at < text.len() {
        let at = lexer.at;
        match byte(text, at) {
            b' ' | b'\t' | b'\n' | b'\r' | b';' | b'|' | b')' => return,
            b'\'' | b'"' => quoted(lexer, word),
            b'(' | b'{' => {
                let end = group_end(text, at);
                lexer.bare(word, end);
            }
            b'`' if ends_line(text, at) => return,
            b'`' => {
                word.quoted(Quoting::Mixed);
                let end = lexer.past_char(at + 1);
                word.escape(text, at, end);
                lexer.at = end;
            }
            _ => {
                let end = lexer.past_char(at);
                lexer.bare(word, end);
            }
        }
    }
}

/// `'…'` and `"…"`; a doubled quote is one. `\"` is one too: that is how PowerShell before 7.3 has
/// to hand a `"` on to a program (about_Native_Commands / PSNativeCommandArgumentPassing).
fn quoted(lexer: &mut Lexer<'_>, word: &mut Word) {
    let text = lexer.text;
    let quote = byte(text, lexer.at);
    let double = quote == b'"';
    word.quoted(if double { Quoting::Double } else { Quoting::Single });
    let mut run = lexer.at + 1;
    lexer.at = run;
    loop {
        let wanted = [quote, b'\\', if double { b'`' } else { quote }];
        let at = find_any(text, lexer.at, &wanted);
        match (byte(text, at), byte(text, at + 1)) {
            (b'\\', b'"') if !double || byte(text, at + 2) != b'"' => {
                word.quoted(Quoting::Mixed);
                word.push(run, at);
                run = at + 2;
                word.escape(text, at, run);
                lexer.at = run;
            }
            (b'\\', _) => lexer.at = at + 1,
            (b'`', b'n' | b'r' | b't') => {
                word.push(run, at);
                let with = match byte(text, at + 1) {
                    b'n' => '\n',
                    b'r' => '\r',
                    _ => '\t',
                };
                word.replace(at, at + 2, with);
                run = at + 2;
                lexer.at = run;
            }
            (b'`', _) => {
                word.push(run, at);
                run = lexer.past_char(at + 1);
                word.escape(text, at, run);
                lexer.at = run;
            }
            (closing, next) if closing == quote && next == quote => {
                word.push(run, at);
                run = at + 2;
                word.escape(text, at, run);
                lexer.at = run;
            }
            _ => {
                word.push(run, at);
                lexer.at = (at + 1).min(text.len());
                return;
            }
        }
    }
}

/// One past the bracket that closes the group at `start`; the end of the text where none does.
fn group_end(text: &str, start: usize) -> usize {
    let (mut at, mut depth) = (start, 0u32);
    loop {
        at = find_any(text, at, b"(){}'\"");
        match byte(text, at) {
            b'(' | b'{' => depth += 1,
            b')' | b'}' if depth <= 1 => return at + 1,
            b')' | b'}' => depth -= 1,
            quote @ (b'\'' | b'"') => at = find_any(text, at + 1, &[quote]),
            _ => return text.len(),
        }
        at += 1;
    }
}
