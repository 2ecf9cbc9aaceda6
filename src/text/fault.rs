use alloc::vec::Vec;

use super::{Span, TextEdit};

/// A place where a text is no JSON, and the repair where one is certain.
///
/// It holds places only, nothing of the text: that may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The mistake.
    pub kind: FaultKind,
    /// Where it is. Empty where something is missing between two tokens.
    pub span: Span,
    /// The name (without quotes) of the key that it is about.
    pub subject: Option<Span>,
    /// What mends it; none where no repair is certain. In the order of the text.
    pub edits: Vec<TextEdit>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])+ $name:ident,)+) => {
        /// The mistakes that people make in a JSON text, one kind each.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum FaultKind { $($(#[$doc])+ $name,)+ }

        impl FaultKind {
            /// Every kind, in the order of their declaration.
            pub const ALL: &[FaultKind] = &[$(FaultKind::$name,)+];
        }
    };
}

kinds! {
    /// There is nothing but blanks (or comments).
    EmptyText,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The bytes are UTF-16, as Windows PowerShell's `>` writes them.
    Utf16,
    /// The text is longer than [`Limits::bytes`](super::Limits::bytes).
    TooLarge,
    /// More brackets are open than [`Limits::depth`](super::Limits::depth) allows.
    TooDeep,
    /// There are more keys and values than [`Limits::nodes`](super::Limits::nodes) allows.
    TooManyNodes,
    /// U+FEFF before the text.
    ByteOrderMark,
    /// The fence of a Markdown code block: three backquotes around the payload.
    CodeFence,
    /// A blank that JSON does not know, such as U+00A0 from a web page or `\n` from a string.
    UnusualSpace,
    /// `// …`, `# …` or `/* … */`.
    Comment,
    /// `"region: "us-east-1"`: the key's closing quote is missing.
    UnterminatedKey,
    /// `"region": "us-east-1,`: the closing quote is missing.
    UnterminatedString,
    /// `region": "us-east-1"`: the opening quote is missing.
    MissingOpeningQuote,
    /// `"my "best" link"`: a quote inside a string without a backslash.
    UnescapedQuote,
    /// `""region""`, as CSV writes quotes.
    DoubledQuotes,
    /// `\"region\"` or `&quot;region&quot;`: the text was taken out of another, with its escapes.
    EscapedQuotes,
    /// `'region'` or a backquoted string.
    SingleQuotes,
    /// `“region”`, as word processors write quotes.
    SmartQuotes,
    /// `{region: "us-east-1"}`
    UnquotedKey,
    /// `"provider": AWS`
    UnquotedString,
    /// `"region": ${REGION}` or `{{ region }}`, where templates are not allowed.
    UnquotedTemplate,
    /// A string goes on in the next line.
    LineBreakInString,
    /// A raw tab or another character below U+0020 in a string.
    ControlCharacter,
    /// `"C:\Sam"`, `"\x41"`: JSON has no such escape.
    InvalidEscape,
    /// `"\ud800"`: half of a UTF-16 surrogate pair.
    LoneSurrogate,
    /// `True`, `None`, `undefined`, `NaN`, `tru`
    InvalidLiteral,
    /// `01`, `+1`, `.5`, `1.`, `0x1F`, `1_000`
    InvalidNumber,
    /// `[1, 2, ]`
    TrailingComma,
    /// `{"a": 1 "b": 2}`
    MissingComma,
    /// `[1,, 2]` or `[, 1]`
    ExtraComma,
    /// `{"a" 1}`
    MissingColon,
    /// `{"a" = 1; "b": 2}`
    WrongSeparator,
    /// `{: 1}` or `{ {"a": 1} }`
    MissingKey,
    /// `{"a": , "b": 2}`
    MissingValue,
    /// `["a"}` or `{"a"]`: a bracket of the other shape.
    MismatchedBracket,
    /// `{"a": 1`: the `}` is missing.
    UnclosedObject,
    /// `["a"`: the `]` is missing.
    UnclosedArray,
    /// `{"a": 1}}` or `{{"a": 1}}`: a bracket too many.
    UnmatchedBracket,
    /// `"a": 1}` or `{"n": "a": 1}}`: the `{` is missing.
    UnopenedObject,
    /// `{"n": "a", "b"]}`: the `[` is missing.
    UnopenedArray,
    /// `{"a": 1};` or a second payload.
    TextAfterPayload,
    /// Text that is no JSON and resembles none.
    UnexpectedText,
}
