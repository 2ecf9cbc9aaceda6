use std::format;
use std::path::Path;
use std::string::String;

use serde_json::json;

use crate::report::render::visible;
use crate::{ErrorExplanation, explain_error};

use super::args::{ExplainErrorArgs, ExplainErrorFormat};
use super::{Host, Output};

pub(super) fn run(arguments: &ExplainErrorArgs, host: &dyn Host) -> Output {
    let text = match text(&arguments.error, host) {
        Ok(text) => text,
        Err(why) => return Output { err: format!("linkspec: {why}\n"), exit: 2, ..Output::default() },
    };
    let explained = explain_error(&text);
    let out = match arguments.format {
        ExplainErrorFormat::Human => page(&explained),
        ExplainErrorFormat::Json => format!("{}\n", json!({"version": 1, "error": explained})),
    };
    Output { out, ..Output::default() }
}

/// What the argument stands for: standard input, a file, or itself.
fn text(argument: &str, host: &dyn Host) -> Result<String, String> {
    let bytes = if argument == "-" { host.read_stdin() } else { host.read(Path::new(argument)) };
    match bytes {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(why) if argument == "-" => Err(format!("cannot read standard input: {why}")),
        Err(why) if is_path(argument) => Err(format!("cannot read `{}`: {why}", visible(argument))),
        Err(_) => Ok(String::from(argument)),
    }
}

/// Whether a name is meant as that of a file, though there is none.
fn is_path(name: &str) -> bool {
    let is_word = !name.contains([' ', '{', '"']);
    let ending = [".json", ".txt", ".log"].iter().any(|ending| name.ends_with(ending));
    is_word && (ending || name.contains(['/', '\\']))
}

fn page(explained: &ErrorExplanation) -> String {
    let mut page = String::new();
    let mut part = |name: &str, text: &str| {
        if !text.is_empty() {
            page.push_str(&format!("{name}: {}\n", visible(text)));
        }
    };
    part("error", explained.code.as_deref().unwrap_or(""));
    part("status", &explained.status.map_or_else(String::new, |status| format!("{status}")));
    part("state", explained.state.as_deref().unwrap_or(""));
    part("message", explained.message.as_deref().unwrap_or(""));
    let is_news = |parameter: &&String| {
        explained.message.as_ref().is_none_or(|message| !message.contains(parameter.as_str()))
    };
    for parameter in explained.parameters.iter().filter(is_news) {
        part("parameter", parameter);
    }
    match (explained.meaning, explained.source) {
        (Some(meaning), Some(source)) => {
            part("\nmeaning", meaning);
            part("help", explained.help.unwrap_or(""));
            part("caught before by", &explained.rules.join(", "));
            part("source", &format!("{source} ({})", explained.certainty.unwrap_or("")));
        }
        _ => {
            let nothing = page.is_empty();
            page.push_str(if nothing {
                "no error of the API is told here: give the body of an answer, or an error code\n"
            } else {
                "\nlinkspec does not know this error; what stands above is all that could be read\n"
            });
        }
    }
    page
}
