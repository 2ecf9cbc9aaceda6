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
        let Some((rule, title)) = RULES.get(fault.kind as usize) else { continue };
        let finding = found.add(rule, Place::Text(fault.span));
        if let Some(subject) = fault.subject {
            finding.with("name", String::from(subject.of(tree.text())));
        }
        let mut edits = Vec::new();
        for other in faults {
            if core::ptr::eq(other, fault) || is_habit(fault.kind) && other.kind == fault.kind {
                for edit in &other.edits {
                    edits.push(Edit::Text(edit.span, Cow::Borrowed(edit.text)));
                }
            }
        }
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

/// The rule that a mistake breaks, and what its repair does, in the order of [`FaultKind::ALL`].
static RULES: [(&Rule, &str); FaultKind::ALL.len()] = [
    (&empty_text::RULE, ""),                                   // EmptyText
    (&not_utf_8::RULE, ""),                                    // NotUtf8
    (&utf_16::RULE, ""),                                       // Utf16
    (&too_large::RULE, ""),                                    // TooLarge
    (&too_deep::RULE, ""),                                     // TooDeep
    (&too_many_values::RULE, ""),                              // TooManyNodes
    (&byte_order_mark::RULE, "remove the mark"),               // ByteOrderMark
    (&code_fence::RULE, "remove the fence"),                   // CodeFence
    (&unusual_space::RULE, "replace the blank"),               // UnusualSpace
    (&comment::RULE, "remove the comment"),                    // Comment
    (&unterminated_key::RULE, "put the closing quote"),        // UnterminatedKey
    (&unterminated_string::RULE, "put the closing quote"),     // UnterminatedString
    (&missing_opening_quote::RULE, "put the opening quote"),   // MissingOpeningQuote
    (&unescaped_quote::RULE, "escape the quote"),              // UnescapedQuote
    (&doubled_quotes::RULE, "write one quote"),                // DoubledQuotes
    (&escaped_quotes::RULE, "remove the backslashes"),         // EscapedQuotes
    (&single_quotes::RULE, "use double quotes"),               // SingleQuotes
    (&smart_quotes::RULE, "use plain quotes"),                 // SmartQuotes
    (&unquoted_key::RULE, "put the key in quotes"),            // UnquotedKey
    (&unquoted_string::RULE, "put the value in quotes"),       // UnquotedString
    (&unquoted_template::RULE, "put the reference in quotes"), // UnquotedTemplate
    (&line_break_in_string::RULE, "escape the line break"),    // LineBreakInString
    (&control_character::RULE, "escape the character"),        // ControlCharacter
    (&invalid_escape::RULE, "escape the backslash"),           // InvalidEscape
    (&lone_surrogate::RULE, ""),                               // LoneSurrogate
    (&invalid_literal::RULE, "write JSON's word"),             // InvalidLiteral
    (&invalid_number::RULE, "write the number as JSON does"),  // InvalidNumber
    (&trailing_comma::RULE, "remove the comma"),               // TrailingComma
    (&missing_comma::RULE, "put a comma"),                     // MissingComma
    (&extra_comma::RULE, "remove the comma"),                  // ExtraComma
    (&missing_colon::RULE, "put a colon"),                     // MissingColon
    (&wrong_separator::RULE, "use the right separator"),       // WrongSeparator
    (&value_without_key::RULE, "remove it"),                   // MissingKey
    (&missing_value::RULE, "remove the key"),                  // MissingValue
    (&mismatched_bracket::RULE, "use the other bracket"),      // MismatchedBracket
    (&unclosed_object::RULE, "close the object"),              // UnclosedObject
    (&unclosed_array::RULE, "close the array"),                // UnclosedArray
    (&unmatched_bracket::RULE, "remove the bracket"),          // UnmatchedBracket
    (&unopened_object::RULE, "open the object"),               // UnopenedObject
    (&unopened_array::RULE, "open the array"),                 // UnopenedArray
    (&text_after_payload::RULE, "remove the text"),            // TextAfterPayload
    (&unexpected_text::RULE, ""),                              // UnexpectedText
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mistake_has_the_rule_of_its_name() {
        for &kind in FaultKind::ALL {
            let code = RULES[kind as usize].0.code();
            let name: String = std::format!("{kind:?}").chars().fold(String::new(), |mut name, letter| {
                if letter.is_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.extend(letter.to_lowercase());
                name
            });
            let expected = match kind {
                FaultKind::TooManyNodes => "too-many-values",
                FaultKind::MissingKey => "value-without-key",
                FaultKind::NotUtf8 => "not-utf-8",
                FaultKind::Utf16 => "utf-16",
                _ => &name,
            };
            assert_eq!(code, expected);
        }
    }
}
