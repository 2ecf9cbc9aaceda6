//! Where in a text a member or an item goes or comes, so that the text looks as if its author had
//! written it so.

use alloc::string::String;
use alloc::vec::Vec;

use crate::rules::NewValue;
use crate::text::{Span, Token, Value, push_quoted};

/// The stretch to take away so that the child at `index` is gone with its comma.
pub(super) fn removed(container: Value<'_>, index: usize) -> Option<Span> {
    let (before, child, after) = around(container, index)?;
    let text = container.tree().text();
    Some(match (before, after) {
        (Some(before), Some(_)) if !begins_its_line(text, child.start) => Span::new(before.end, child.end),
        (_, Some(after)) => Span::new(child.start, after.start),
        (Some(before), None) => Span::new(before.end, child.end),
        (None, None) => inside(container),
    })
}

/// The insertion that gives an object a member at its end: a key, below it further keys, and the
/// value. `one_line`: no line break may come in.
pub(super) fn inserted(
    object: Value<'_>,
    keys: &[String],
    new: &NewValue,
    one_line: bool,
) -> Option<(Span, String)> {
    let text = object.tree().text();
    let last = object.members().last();
    let colon =
        last.map_or(": ", |last| colon(Span::new(last.key.span().end, last.value.span().start).of(text)));
    let (outermost, below) = keys.split_first()?;
    let mut member = [&quoted(outermost), colon].concat();
    for key in below {
        member.push('{');
        member.push_str(&quoted(key));
        member.push_str(colon);
    }
    member.push_str(&written(new, if colon == ":" { "," } else { ", " }));
    below.iter().for_each(|_| member.push('}'));
    let Some(last) = last else {
        return Some((Span::empty(object.span().start + 1), member));
    };
    let separator = separator(object, one_line).unwrap_or(if colon == ":" { "" } else { " " });
    Some((Span::empty(last.value.span().end), [",", separator, &member].concat()))
}

/// A value in the place of another one. A list takes over how the old one was laid out.
pub(super) fn replaced(old: Value<'_>, new: &NewValue) -> String {
    let text = old.tree().text();
    let first = old.items().next();
    let (NewValue::List(list), Some(first)) = (new, first) else { return written(new, ", ") };
    let last_end = old.items().last().map_or(first.span().end, |last| last.span().end);
    let open = Span::new(old.span().start + 1, first.span().start).of(text);
    let close = Span::new(last_end, old.span().end.saturating_sub(1)).of(text);
    let between = match old.items().nth(1) {
        Some(second) => Span::new(first.span().end, second.span().start).of(text),
        None => "",
    };
    let between = between.trim_start().strip_prefix(',').filter(|blank| blank.trim().is_empty());
    let between = between.unwrap_or(if open.contains(['\n', '\r']) { open } else { " " });
    let items: Vec<String> = list.iter().map(|item| quoted(item)).collect();
    ["[", open, &items.join(&[",", between].concat()), close, "]"].concat()
}

fn written(new: &NewValue, comma: &str) -> String {
    match new {
        NewValue::Text(text) => quoted(text),
        NewValue::List(list) => {
            let items: Vec<String> = list.iter().map(|item| quoted(item)).collect();
            ["[", &items.join(comma), "]"].concat()
        }
    }
}

/// A text as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::new();
    push_quoted(&mut out, text);
    out
}

/// What stands between a key and its value, where that is ordinary.
fn colon(between: &str) -> &str {
    if between.trim() == ":" && !between.contains(['\n', '\r']) { between } else { ": " }
}

/// The blanks between the members of an object, as between its last two; before its only one.
fn separator(object: Value<'_>, one_line: bool) -> Option<&str> {
    let text = object.tree().text();
    let (mut before, mut last) = (None, None);
    for member in object.members() {
        before = last;
        last = Some(member);
    }
    let key = last?.key.span().start;
    let blanks = match before {
        Some(before) => Span::new(before.value.span().end, key).of(text).trim_start().strip_prefix(',')?,
        None => Span::new(object.span().start + 1, key).of(text),
    };
    // `{"a": 1}` says nothing of how a second member would be set off.
    let says = !blanks.is_empty() || before.is_some();
    Some(blanks)
        .filter(|blanks| says && blanks.trim().is_empty() && !(one_line && blanks.contains(['\n', '\r'])))
}

/// The child at `index`, key and all, and its neighbours.
fn around(container: Value<'_>, index: usize) -> Option<(Option<Span>, Span, Option<Span>)> {
    let first = index.saturating_sub(1);
    let few: Vec<Span> = if container.token() == Token::Object {
        let whole = |key: Span, value: Span| Span::new(key.start, value.end);
        container
            .members()
            .skip(first)
            .take(3)
            .map(|member| whole(member.key.span(), member.value.span()))
            .collect()
    } else {
        container.items().skip(first).take(3).map(|item| item.span()).collect()
    };
    let here = index - first;
    let before = if here == 0 { None } else { few.first().copied() };
    Some((before, *few.get(here)?, few.get(here + 1).copied()))
}

/// What stands between the brackets.
fn inside(container: Value<'_>) -> Span {
    let span = container.span();
    Span::new(span.start + 1, span.end.saturating_sub(1).max(span.start + 1))
}

/// Whether there are only blanks before this byte on its line.
fn begins_its_line(text: &str, byte: u32) -> bool {
    let before = text.get(..byte as usize).unwrap_or("").trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['\n', '\r'])
}
