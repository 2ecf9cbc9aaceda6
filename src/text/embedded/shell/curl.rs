//! The options of `curl` that say what is sent where, and those that hold secrets.

use super::super::chars::{cut, offset, skip_blanks};
use super::super::request::Method;
use super::lexer::Lexer;
use super::word::Word;
use super::{Command, Data};
use crate::text::Span;

/// Short options that take a value (curl 8, `curl --help all`).
const WITH_VALUE: &[u8] = b"AbcCdDeEFHKmoPQrtTuUwxXyYz";

/// Long options whose value might be taken for the URL.
const OTHER_URLS: [&str; 5] = ["--proxy", "--preproxy", "--referer", "--doh-url", "--socks5"];

const SECRETS: [&str; 7] =
    ["--user", "--proxy-user", "--oauth2-bearer", "--cookie", "--pass", "--proxy-pass", "--aws-sigv4"];

const DATA: [&str; 4] = ["--data", "--data-ascii", "--data-binary", "--json"];

pub(super) fn read(lexer: &mut Lexer<'_>) -> Command {
    let text = lexer.text;
    let mut command = Command::default();
    let mut is_query = false;
    while let Some(word) = lexer.next() {
        // Only a bare or wholly quoted option is one: an escape in it does not occur.
        let option = if word.first(text) == b'-' { word.text(text) } else { "".into() };
        if option.starts_with("--") {
            let (name, value) = cut(&option, b"=");
            let glued = value.is_some();
            match name {
                "--get" => is_query = true,
                "--head" => command.method = command.method.or(Some(Method::Other)),
                _ if takes_value(name) => {
                    let name_len = name.len() + 1;
                    let value = if glued { Some(without(word, name_len)) } else { lexer.next() };
                    if let Some(value) = value {
                        long(&mut command, name, value, text);
                    }
                }
                _ => {}
            }
        } else if option.len() > 1 {
            let mut flags = option.bytes().enumerate().skip(1);
            let last = flags.find(|(_, flag)| {
                is_query |= *flag == b'G';
                WITH_VALUE.contains(flag)
            });
            if let Some((index, flag)) = last {
                let glued = index + 1 < option.len();
                let value = if glued { Some(without(word, index + 1)) } else { lexer.next() };
                if let Some(value) = value {
                    short(&mut command, flag, value, text);
                }
            }
        } else {
            command.offer_url(&word, text, false);
        }
    }
    if is_query {
        command.method = command.method.or(Some(Method::Get));
        command.data.clear();
        command.has_data = false;
    }
    if let Some(word) = lexer.here_string.take()
        && let Some(input) = command.data.iter_mut().find(|data| matches!(data, Data::Input))
    {
        *input = Data::Word(word);
    }
    command
}

/// The value that is glued to an option of `count` bytes.
fn without(mut word: Word, count: usize) -> Word {
    word.skip(count);
    word
}

fn takes_value(name: &str) -> bool {
    DATA.contains(&name)
        || SECRETS.contains(&name)
        || OTHER_URLS.contains(&name)
        || matches!(
            name,
            "--data-raw"
                | "--data-urlencode"
                | "--form"
                | "--upload-file"
                | "--request"
                | "--url"
                | "--header"
                | "--proxy-header"
        )
}

fn long(command: &mut Command, name: &str, value: Word, text: &str) {
    match name {
        "--data-raw" => command.offer_data(value, text, false),
        "--data-urlencode" | "--form" => command.push_data(Data::Elsewhere),
        "--upload-file" => command.method = command.method.or(Some(Method::Put)),
        "--request" => command.method = Some(Method::from_name(value.text(text).trim_ascii())),
        "--url" => command.offer_url(&value, text, true),
        "--header" | "--proxy-header" => header(command, &value, text),
        _ if DATA.contains(&name) => command.offer_data(value, text, true),
        _ if SECRETS.contains(&name) => command.secrets.push(value.span()),
        _ => {}
    }
}

fn short(command: &mut Command, flag: u8, value: Word, text: &str) {
    let name = match flag {
        b'd' => "--data",
        b'X' => "--request",
        b'H' => "--header",
        b'F' => "--form",
        b'T' => "--upload-file",
        b'u' | b'U' | b'b' | b'E' => "--user",
        _ => return,
    };
    long(command, name, value, text);
}

/// A header's value is a secret, unless all the world knows it.
fn header(command: &mut Command, value: &Word, text: &str) {
    let header = value.text(text);
    let span = value.span();
    let name = cut(&header, b":").0.trim_ascii();
    if ["content-type", "accept", "content-length", "user-agent"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
    {
        return;
    }
    // Where escapes stand before the colon, all of the header counts.
    let written = span.of(text);
    let start = match cut(written, b":") {
        (before, Some(_)) => skip_blanks(text, span.start as usize + before.len() + 1),
        _ => span.start as usize,
    };
    command.secrets.push(Span::new(offset(start).min(span.end), span.end));
}
