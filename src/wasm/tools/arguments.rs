use alloc::string::String;

use crate::text::{self, Limits, Token, Value};
use crate::{Mode, Options};

use super::Answer;

/// Which argument is wrong: a sentence for a `TypeError`. It quotes no value.
#[derive(Debug)]
pub(super) struct Wrong(pub(super) String);

impl Wrong {
    pub(super) fn new(sentence: &str) -> Self {
        Self(String::from(sentence))
    }

    /// `name` must be `what`.
    pub(super) fn option(name: &str, what: &str) -> Self {
        Self(["option `", name, "` must be ", what].concat())
    }
}

/// The arguments of an operation, by name. What is `null` is absent.
#[derive(Debug)]
pub(super) struct Arguments<'a>(Value<'a>);

impl<'a> Arguments<'a> {
    /// Reads the arguments and hands them to `work`.
    pub(super) fn with(json: &[u8], work: impl FnOnce(&Arguments<'_>) -> Answer) -> Answer {
        let unreadable = || Wrong::new("the arguments are no JSON object");
        let json = core::str::from_utf8(json).map_err(|_| unreadable())?;
        let reading = text::read(json, &Limits { bytes: u32::MAX, ..Limits::DEFAULT });
        let root = reading.tree.root().filter(|root| root.token() == Token::Object);
        match root.filter(|_| reading.faults.is_empty()) {
            Some(root) => work(&Arguments(root)),
            None => Err(unreadable()),
        }
    }

    /// The argument of this name, whatever it is.
    pub(super) fn value(&self, name: &str) -> Option<Value<'a>> {
        self.0.get(name).filter(|value| value.token() != Token::Null)
    }

    /// A string, where it is given.
    pub(super) fn text(&self, name: &str) -> Result<Option<&'a str>, Wrong> {
        let text = |value: Value<'a>| value.as_str().ok_or_else(|| Wrong::option(name, "a string"));
        self.value(name).map(text).transpose()
    }

    /// A string that has to be there.
    pub(super) fn required(&self, name: &str) -> Result<&'a str, Wrong> {
        self.text(name)?.ok_or_else(|| Wrong::option(name, "given"))
    }

    /// A boolean; absent is `false`.
    pub(super) fn flag(&self, name: &str) -> Result<bool, Wrong> {
        match self.value(name).map(Value::token) {
            None | Some(Token::False) => Ok(false),
            Some(Token::True) => Ok(true),
            Some(_) => Err(Wrong::option(name, "a boolean")),
        }
    }

    /// The options that checking takes, without positions: nobody has seen the text.
    pub(super) fn options(&self) -> Result<Options, Wrong> {
        let kind = match self.text("kind")? {
            None => None,
            Some(name) => Some(name.parse().map_err(|_| Wrong::option("kind", "one of `kinds()`"))?),
        };
        let mode = match self.text("mode")? {
            None | Some("submit") => Mode::Submit,
            Some("draft") => Mode::Draft,
            Some(_) => return Err(Wrong::option("mode", "\"submit\" or \"draft\"")),
        };
        let limits = Limits { templates: self.flag("templates")?, ..Limits::DEFAULT };
        #[allow(clippy::needless_update, reason = "the program has more options")]
        Ok(Options { kind, mode, limits, positions: false, ..Options::default() })
    }
}
