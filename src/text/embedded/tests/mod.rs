mod fences;
mod hostile;
mod markup;
mod quoting;
mod requests;
mod scripts;
mod source_documents;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Embedded, Method, Syntax, find};
use crate::text::Span;

/// The payloads' texts. Checks on the way that every span lies in the document.
fn texts(document: &str, syntax: Syntax) -> Vec<Cow<'_, str>> {
    find(document, syntax)
        .into_iter()
        .map(|embedded| {
            assert_sound(document, &embedded);
            embedded.text
        })
        .collect()
}

/// The only payload of the document.
fn one(document: &str, syntax: Syntax) -> Embedded<'_> {
    let mut found = find(document, syntax);
    assert_eq!(found.len(), 1, "{:?} in {document}", found.iter().map(|one| &one.text).collect::<Vec<_>>());
    let embedded = found.remove(0);
    assert_sound(document, &embedded);
    embedded
}

/// What `inner`, which stands once in the payload, is in the document.
fn outer<'d>(document: &'d str, embedded: &Embedded<'_>, inner: &str) -> &'d str {
    let at = embedded.text.find(inner).expect("the marker stands in the payload");
    let span = Span::new(at as u32, (at + inner.len()) as u32);
    let outer = embedded.map.span(span);
    assert_eq!(embedded.map.outer(span.start), outer.start);
    outer.of(document)
}

fn secrets<'d>(document: &'d str, embedded: &Embedded<'_>) -> Vec<&'d str> {
    embedded.secrets.iter().map(|span| span.of(document)).collect()
}

fn method_and_url<'e>(embedded: &'e Embedded<'_>) -> (Method, &'e str) {
    let request = embedded.request.as_ref().expect("there is a request");
    (request.method, request.url.as_deref().unwrap_or(""))
}

/// What holds of every payload of every document.
fn assert_sound(document: &str, embedded: &Embedded<'_>) {
    let whole = Span::new(0, embedded.text.len() as u32);
    assert_eq!(embedded.map.span(whole), embedded.span);
    let spans = embedded.secrets.iter().chain(&embedded.continuation_blanks).chain([&embedded.span]);
    for span in spans {
        assert!(document.get(span.range()).is_some(), "{span:?} is no part of the document");
    }
    assert_eq!(embedded.map.is_verbatim(whole), matches!(embedded.text, Cow::Borrowed(_)));
    if embedded.map.is_verbatim(whole) {
        assert_eq!(embedded.span.of(document), embedded.text);
    }
    let mut before = 0;
    for (at, _) in embedded.text.char_indices().take(2000) {
        let outer = embedded.map.outer(at as u32);
        assert!(outer >= before && document.is_char_boundary(outer as usize));
        before = outer;
    }
}
