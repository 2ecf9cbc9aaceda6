/// What a node of a [`Tree`](super::Tree) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Token {
    /// `null`
    Null,
    /// `false`
    False,
    /// `true`
    True,
    /// A number; its text is its span.
    Number,
    /// A string without escapes.
    String,
    /// A string with escapes, or one whose delimiters were mended; its text stands in the tree.
    Decoded,
    /// An object: key and value nodes take turns below it.
    Object,
    /// An array.
    Array,
    /// A place where a value belongs and none could be read. A fault has been reported for it, or
    /// it is a template reference; no rule judges it.
    Hole,
}

impl Token {
    /// What it is, with its article: "an array".
    #[must_use]
    pub const fn describe(self) -> &'static str {
        match self {
            Self::Null => "`null`",
            Self::False => "`false`",
            Self::True => "`true`",
            Self::Number => "a number",
            Self::String | Self::Decoded => "a string",
            Self::Object => "an object",
            Self::Array => "an array",
            Self::Hole => "no value",
        }
    }
}
