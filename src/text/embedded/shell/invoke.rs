//! The parameters of PowerShell's `Invoke-RestMethod` and `Invoke-WebRequest`.

use super::super::chars::{cut, part};
use super::super::request::Method;
use super::Command;
use super::lexer::Lexer;

pub(super) fn read(lexer: &mut Lexer<'_>) -> Command {
    let text = lexer.text;
    let mut command = Command::default();
    while let Some(mut word) = lexer.next() {
        if word.first(text) != b'-' {
            command.offer_url(&word, text, false);
            continue;
        }
        let option = word.text(text);
        let (name, glued) = cut(&option, b":");
        word.skip(name.len() + 1);
        let value = glued.map(|_| word);
        let Some(parameter) = parameter(name) else { continue };
        let Some(value) = value.filter(|word| word.first_mark(text) != 0).or_else(|| lexer.next()) else {
            break;
        };
        match parameter {
            Parameter::Uri => command.offer_url(&value, text, true),
            Parameter::Method => command.method = Some(Method::from_name(value.text(text).trim_ascii())),
            Parameter::Body => command.offer_data(value, text, false),
            Parameter::Secret => command.secrets.push(value.span()),
        }
    }
    command
}

#[derive(Clone, Copy)]
enum Parameter {
    Uri,
    Method,
    Body,
    Secret,
}

/// The parameter that `name` is short for; PowerShell takes any case and any unambiguous prefix.
fn parameter(name: &str) -> Option<Parameter> {
    const PARAMETERS: [(&str, usize, Parameter); 7] = [
        ("-uri", 2, Parameter::Uri),
        ("-method", 3, Parameter::Method),
        ("-custommethod", 4, Parameter::Method),
        ("-body", 2, Parameter::Body),
        ("-headers", 2, Parameter::Secret),
        ("-credential", 3, Parameter::Secret),
        ("-token", 3, Parameter::Secret),
    ];
    PARAMETERS
        .iter()
        .find(|(full, least, _)| name.len() >= *least && part(full, 0, name.len()).eq_ignore_ascii_case(name))
        .map(|(_, _, parameter)| *parameter)
}
