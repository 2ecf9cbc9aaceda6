//! An error as it was told: as JSON, or in words.

use alloc::string::String;
use alloc::vec::Vec;

use crate::answer::{Answer, ApiError, Parameter};
use crate::payload::secret;
use crate::text::{self, Limits, Token, Value};
use crate::values::scan;

/// What was told.
pub(super) struct Told<'t> {
    pub(super) status: Option<u16>,
    pub(super) code: Option<String>,
    pub(super) state: Option<String>,
    pub(super) message: Option<String>,
    pub(super) parameters: Vec<String>,
    /// Where marks are looked for beside the message: a text that is not to be repeated.
    words: &'t str,
    /// What the message says by field.
    fields: Vec<String>,
}

/// The longest name of an error.
const LONGEST_CODE: usize = 64;

pub(super) fn read(text: &str) -> Told<'_> {
    let reading = text::read(text, &Limits::DEFAULT);
    let object = reading.tree.root().filter(|root| root.token() == Token::Object);
    match object.filter(|_| reading.faults.is_empty()) {
        Some(object) => in_json(object),
        None => in_words(text),
    }
}

fn in_json<'t>(object: Value<'_>) -> Told<'t> {
    // With `envelope=true` the answer stands below its status; of a list, what has failed counts.
    let object = object.get("content").filter(|content| content.token() == Token::Object).unwrap_or(object);
    let failed = |entry: &Value<'_>| entry.get("state").and_then(Value::as_str) == Some("FAILED");
    let object = object.get("results").and_then(|results| results.items().find(failed)).unwrap_or(object);
    let error = ApiError::read(object);
    let text = |key| {
        let text = object.get(key).and_then(Value::as_str).filter(|text| !text.is_empty())?;
        Some(String::from(if secret::looks_like_one(text) { secret::MASK } else { text }))
    };
    let fields = error.bad_fields.iter().map(|bad| [&bad.field, ": ", &bad.description].concat()).collect();
    Told {
        status: Some(error.status).filter(|status| *status > 0),
        code: Some(error.code).filter(|code| !code.is_empty()),
        state: text("state"),
        message: error.detail.or_else(|| text("errorMessage")).or(error.reason),
        parameters: error.parameters.iter().map(Parameter::as_str).map(String::from).collect(),
        words: "",
        fields,
    }
}

fn in_words(words: &str) -> Told<'_> {
    Told {
        status: status(words),
        code: codes(words).next().map(String::from),
        state: None,
        message: None,
        parameters: Vec::new(),
        words,
        fields: Vec::new(),
    }
}

/// Words in capitals with an underscore between them: the names of errors look so.
fn codes(words: &str) -> impl Iterator<Item = &str> {
    words.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').filter(|word| {
        let is_upper = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
        word.len() <= LONGEST_CODE
            && word.trim_matches('_').contains('_')
            && word.starts_with(|letter: char| letter.is_ascii_uppercase())
            && word.bytes().all(is_upper)
    })
}

/// The status behind `HTTP`, as tools print it: `HTTP 406`, `HTTP/1.1 406`, `HTTP/2 406`.
fn status(words: &str) -> Option<u16> {
    let mut words = words.split_ascii_whitespace();
    while let Some(word) = words.next() {
        if word.trim_start_matches(['<', '"', '(']).starts_with("HTTP") {
            let digits = words.next()?.trim_end_matches(|letter: char| !letter.is_ascii_digit());
            if let Some(status) = digits.parse().ok().filter(|status| (400..600).contains(status)) {
                return Some(status);
            }
        }
    }
    None
}

impl Told<'_> {
    /// Whether this is the error, or one that the words name.
    pub(super) fn names(&self, code: &str) -> bool {
        if self.words.is_empty() {
            self.code.as_deref() == Some(code)
        } else {
            codes(self.words).any(|named| named == code)
        }
    }

    /// Whether the message holds this, in any letter case.
    pub(super) fn says(&self, mark: &str) -> bool {
        let texts = self.message.iter().chain(&self.parameters).chain(&self.fields).map(String::as_str);
        texts.chain([self.words]).any(|text| scan::contains(text, mark))
    }
}
