//! Faults of a text, as findings.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::text::{Fault, FaultKind, Token, Tree};

use super::syntax::*;
use super::{Edit, Findings, Fix, Place, Rule};

/// Makes a finding of every fault. The name of a key that a fault is about is shown; of a text that
/// does not parse, nothing else is.
pub(crate) fn judge_text_faults<'t>(faults: &[Fault], tree: &'t Tree<'t>, found: &mut Findings<'t>) {
    let mut habits: Vec<FaultKind> = Vec::new();
    for fault in faults {
        if garbles(fault.kind)
            && let Some(value) = tree.value(tree.last_before(fault.span.start))
            && !matches!(value.token(), Token::Object | Token::Array)
        {
            found.spoil(value);
        }
        if is_habit(fault.kind) {
            if habits.contains(&fault.kind) {
                continue;
            }
            habits.push(fault.kind);
        }
        let (rule, title) = rule(fault.kind);
        let finding = found.add(rule, Place::Text(fault.span));
        if let Some(subject) = fault.subject {
            finding.with("name", String::from(subject.of(tree.text())));
        }
        let same =
            faults.iter().filter(|other| *other == fault || is_habit(fault.kind) && other.kind == fault.kind);
        let edits: Vec<_> = same
            .flat_map(|fault| &fault.edits)
            .map(|edit| Edit::Text(edit.span, Cow::Borrowed(edit.text)))
            .collect();
        if !edits.is_empty() {
            finding.fix = Some(Fix { title, safe: true, edits });
        }
    }
}

/// Mistakes that run through a whole text are one mistake: it was copied from Python, from a word
/// processor, out of a string.
fn is_habit(kind: FaultKind) -> bool {
    use FaultKind::{DoubledQuotes, EscapedQuotes, SingleQuotes, SmartQuotes, UnusualSpace};
    matches!(kind, DoubledQuotes | EscapedQuotes | SingleQuotes | SmartQuotes | UnusualSpace)
}

/// Whether what the mistake left of a value is not to be judged.
fn garbles(kind: FaultKind) -> bool {
    use FaultKind::{
        ControlCharacter, InvalidEscape, InvalidNumber, LineBreakInString, LoneSurrogate, MissingKey,
        UnescapedQuote,
    };
    matches!(
        kind,
        ControlCharacter
            | InvalidEscape
            | InvalidNumber
            | LineBreakInString
            | LoneSurrogate
            | MissingKey
            | UnescapedQuote
    )
}

/// The rule that a mistake breaks, and what its repair does.
fn rule(kind: FaultKind) -> (&'static Rule, &'static str) {
    match kind {
        FaultKind::EmptyText => (&empty_text::RULE, ""),
        FaultKind::NotUtf8 => (&not_utf_8::RULE, ""),
        FaultKind::Utf16 => (&utf_16::RULE, ""),
        FaultKind::TooLarge => (&too_large::RULE, ""),
        FaultKind::TooDeep => (&too_deep::RULE, ""),
        FaultKind::TooManyNodes => (&too_many_values::RULE, ""),
        FaultKind::ByteOrderMark => (&byte_order_mark::RULE, "remove the mark"),
        FaultKind::CodeFence => (&code_fence::RULE, "remove the fence"),
        FaultKind::UnusualSpace => (&unusual_space::RULE, "replace the blank"),
        FaultKind::Comment => (&comment::RULE, "remove the comment"),
        FaultKind::UnterminatedKey => (&unterminated_key::RULE, "put the closing quote"),
        FaultKind::UnterminatedString => (&unterminated_string::RULE, "put the closing quote"),
        FaultKind::MissingOpeningQuote => (&missing_opening_quote::RULE, "put the opening quote"),
        FaultKind::UnescapedQuote => (&unescaped_quote::RULE, "escape the quote"),
        FaultKind::DoubledQuotes => (&doubled_quotes::RULE, "write one quote"),
        FaultKind::EscapedQuotes => (&escaped_quotes::RULE, "remove the backslashes"),
        FaultKind::SingleQuotes => (&single_quotes::RULE, "use double quotes"),
        FaultKind::SmartQuotes => (&smart_quotes::RULE, "use plain quotes"),
        FaultKind::UnquotedKey => (&unquoted_key::RULE, "put the key in quotes"),
        FaultKind::UnquotedString => (&unquoted_string::RULE, "put the value in quotes"),
        FaultKind::UnquotedTemplate => (&unquoted_template::RULE, "put the reference in quotes"),
        FaultKind::LineBreakInString => (&line_break_in_string::RULE, "escape the line break"),
        FaultKind::ControlCharacter => (&control_character::RULE, "escape the character"),
        FaultKind::InvalidEscape => (&invalid_escape::RULE, "escape the backslash"),
        FaultKind::LoneSurrogate => (&lone_surrogate::RULE, ""),
        FaultKind::InvalidLiteral => (&invalid_literal::RULE, "write JSON's word"),
        FaultKind::InvalidNumber => (&invalid_number::RULE, "write the number as JSON does"),
        FaultKind::TrailingComma => (&trailing_comma::RULE, "remove the comma"),
        FaultKind::MissingComma => (&missing_comma::RULE, "put a comma"),
        FaultKind::ExtraComma => (&extra_comma::RULE, "remove the comma"),
        FaultKind::MissingColon => (&missing_colon::RULE, "put a colon"),
        FaultKind::WrongSeparator => (&wrong_separator::RULE, "use the right separator"),
        FaultKind::MissingKey => (&value_without_key::RULE, "remove it"),
        FaultKind::MissingValue => (&missing_value::RULE, "remove the key"),
        FaultKind::MismatchedBracket => (&mismatched_bracket::RULE, "use the other bracket"),
        FaultKind::UnclosedObject => (&unclosed_object::RULE, "close the object"),
        FaultKind::UnclosedArray => (&unclosed_array::RULE, "close the array"),
        FaultKind::UnmatchedBracket => (&unmatched_bracket::RULE, "remove the bracket"),
        FaultKind::UnopenedArray => (&unopened_array::RULE, "open the array"),
        FaultKind::UnopenedObject => (&unopened_object::RULE, "open the object"),
        FaultKind::TextAfterPayload => (&text_after_payload::RULE, "remove the text"),
        FaultKind::UnexpectedText => (&unexpected_text::RULE, ""),
    }
}
