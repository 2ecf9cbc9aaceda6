/// Why there is no text to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What was given is neither a text nor bytes.
    NotText,
    /// The text has half of a surrogate pair, right behind the part that is given.
    LoneSurrogate,
    /// The value cannot be written as JSON: it is cyclic, too deep, or throws when it is read.
    NotJson,
    /// The value is nothing that JSON can carry, such as a function.
    Nothing,
}

impl Refusal {
    /// What is wrong: a sentence without capital and full stop.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::NotText => "what was given is neither a text nor bytes",
            Self::LoneSurrogate => "the text has half of a surrogate pair, which stands for no character",
            Self::NotJson => "the value cannot be written as JSON",
            Self::Nothing => "the value is nothing that JSON can carry",
        }
    }
}
