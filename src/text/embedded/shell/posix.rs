//! Words of POSIX shells, with bash's `$'…'`.

use super::super::chars::{byte, ends_line, find_any, past_line_end, skip_blanks, skip_space, starts};
use super::here_document::HereDocument;
use super::lexer::Lexer;
use super::word::{Quoting, Word};

pub(super) fn word(lexer: &mut Lexer<'_>, word: &mut Word) {
    let text = lexer.text;
    // Inside `<project id>` of an unquoted URL, which a shell would take for a redirection.
    let mut placeholder = false;
    while lexer.at < text.len() {
        let at = lexer.at;
        let next = byte(text, at + 1);
        match byte(text, at) {
            b' ' | b'\t' | b'\n' | b'\r' | b';' | b'|' | b'(' | b')' | b'`' => return,
            b'\'' => lexer.single_quoted(word),
            b'"' => double_quoted(lexer, word),
            b'$' if next == b'\'' => ansi_quoted(lexer, word),
            b'$' if next == b'"' => lexer.at += 1,
            b'$' if next == b'(' => substitution(lexer, word),
            b'$' if next == b'{' => {
                let end = find_any(text, at, b"}\n\r");
                let end = end + usize::from(byte(text, end) == b'}');
                lexer.bare(word, end);
            }
            b'\\' if ends_line(text, at) => return,
            b'\\' => {
                word.quoted(Quoting::Mixed);
                let end = lexer.past_char(at + 1);
                word.escape(text, at, end);
                lexer.at = end;
            }
            // An unquoted `?a=b&c=d` would send the command to the background; it is meant to be
            // part of the URL.
            b'&' if !next.is_ascii_alphanumeric() => return,
            b'<' if !(next.is_ascii_alphabetic() || matches!(next, b'{' | b'$')) => return,
            b'<' => {
                placeholder = true;
                lexer.bare(word, at + 1);
            }
            b'>' if !placeholder => return,
            b'>' => {
                placeholder = false;
                lexer.bare(word, at + 1);
            }
            _ => {
                let end = lexer.past_char(at);
                lexer.bare(word, end);
            }
        }
    }
}

fn double_quoted(lexer: &mut Lexer<'_>, word: &mut Word) {
    let text = lexer.text;
    word.quoted(Quoting::Double);
    let mut run = lexer.at + 1;
    lexer.at = run;
    loop {
        let at = find_any(text, lexer.at, b"\"\\$");
        lexer.at = at;
        match (byte(text, at), byte(text, at + 1)) {
            (b'\\', b'"' | b'\\' | b'$' | b'`') => {
                word.push(run, at);
                run = at + 2;
                word.escape(text, at, run);
                lexer.at = run;
            }
            (b'\\', b'\n' | b'\r') => {
                word.push(run, at);
                run = past_line_end(text, at + 1);
                lexer.at = run;
            }
            (b'$', b'(') => {
                word.push(run, at);
                substitution(lexer, word);
                run = lexer.at;
            }
            (b'\\' | b'$', _) => lexer.at = at + 1,
            _ => {
                word.push(run, at);
                lexer.at = (at + 1).min(text.len());
                return;
            }
        }
    }
}

fn ansi_quoted(lexer: &mut Lexer<'_>, word: &mut Word) {
    let text = lexer.text;
    word.quoted(Quoting::Ansi);
    let mut run = lexer.at + 2;
    lexer.at = run;
    loop {
        let at = find_any(text, lexer.at, b"'\\");
        if byte(text, at) != b'\\' {
            word.push(run, at);
            lexer.at = (at + 1).min(text.len());
            return;
        }
        match escape(text, at) {
            Some((end, with)) => {
                word.push(run, at);
                word.replace(at, end, with);
                run = end;
                lexer.at = end;
            }
            None => lexer.at = at + 1,
        }
    }
}

/// The escape at `at`: one past it, and the character that it stands for. None where it is none.
fn escape(text: &str, at: usize) -> Option<(usize, char)> {
    let plain = |with| Some((at + 2, with));
    match byte(text, at + 1) {
        own @ (b'\\' | b'\'' | b'"' | b'?') => plain(char::from(own)),
        b'n' => plain('\n'),
        b't' => plain('\t'),
        b'r' => plain('\r'),
        b'b' => plain('\u{8}'),
        b'f' => plain('\u{c}'),
        b'x' => hex(text, at + 2, 2).filter(|(_, with)| with.is_ascii()),
        b'u' => hex(text, at + 2, 4),
        b'U' => hex(text, at + 2, 8),
        _ => None,
    }
}

fn hex(text: &str, start: usize, most: usize) -> Option<(usize, char)> {
    let (mut at, mut value) = (start, 0u32);
    while at < start + most {
        let Some(digit) = char::from(byte(text, at)).to_digit(16) else { break };
        value = (value << 4) | digit;
        at += 1;
    }
    char::from_u32(value).filter(|with| *with != '\0' && at > start).map(|with| (at, with))
}

/// Takes `$( … )` as it is written, but `$(cat <<EOF …)` for what it puts out.
fn substitution(lexer: &mut Lexer<'_>, word: &mut Word) {
    let text = lexer.text;
    let command = skip_space(text, lexer.at + 2);
    if starts(text, command, "cat")
        && let Some(found) = HereDocument::announced(text, skip_blanks(text, command + 3))
    {
        let line = find_any(text, found.end, b"\n\r");
        let body = found.body(text, past_line_end(text, line));
        word.quoted(Quoting::HereDocument);
        word.push(body.start, body.end);
        let close = skip_space(text, body.after);
        lexer.at = close + usize::from(byte(text, close) == b')');
        return;
    }
    word.quoted(Quoting::Mixed);
    let end = substitution_end(text, lexer.at + 2);
    word.push(lexer.at, end);
    lexer.at = end;
}

/// One past the `)` that closes the substitution whose inside begins at `at`.
fn substitution_end(text: &str, at: usize) -> usize {
    let (mut at, mut depth) = (at, 1u32);
    loop {
        at = find_any(text, at, b"()'\"\\");
        match byte(text, at) {
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            b'\'' => at = find_any(text, at + 1, b"'"),
            b'"' => {
                at = find_any(text, at + 1, b"\"\\");
                while byte(text, at) == b'\\' {
                    at = find_any(text, at + 2, b"\"\\");
                }
            }
            b'\\' if byte(text, at + 1).is_ascii() => at += 1,
            b'\\' => {}
            _ => return text.len(),
        }
        at += 1;
    }
}
