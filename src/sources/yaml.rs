//! Kubernetes manifests and CloudFormation templates in YAML.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use saphyr_parser::{Event, Marker, Parser};

use super::builder::Builder;
use super::hidden::offset;
use super::{Described, Trouble, cloudformation, kubernetes};
use crate::text::Span;

pub(super) fn read(text: &str) -> Described {
    // The parser counts characters, and takes a byte order mark for none.
    let base = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let inside = text.get(base..).unwrap_or("");
    let bytes = Bytes::new(inside, base);
    let mut found = Described::default();
    let mut builder = Builder::new(text);
    for event in Parser::new_from_str(inside) {
        match event {
            Ok((Event::DocumentEnd, _)) => {
                if let Some(root) = core::mem::replace(&mut builder, Builder::new(text)).finish() {
                    kubernetes::describe(&root, text, &mut found);
                    cloudformation::describe(&root, text, &mut found);
                }
            }
            Ok((event, span)) => builder.take(event, Span::new(bytes.at(span.start), bytes.at(span.end))),
            Err(error) => {
                found.trouble = Some(trouble(text, bytes.at(*error.marker()), error.info()));
                break;
            }
        }
    }
    found
}

fn trouble(text: &str, at: u32, reason: &str) -> Trouble {
    if text.contains("{{") {
        return Trouble::Helm;
    }
    if !declares(text) {
        return Trouble::Unreadable("not readable as YAML");
    }
    let letter = text.get(at as usize..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let at = Span::new(at, at + offset(letter));
    Trouble::Broken { language: "YAML", at, reason: reason.to_owned() }
}

/// Whether a file that does not parse seems to hold a resource of ours, not only to mention one.
fn declares(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start_matches(['\u{feff}', ' ', '\t', '-']);
        let value = line.strip_prefix("kind:").or_else(|| line.strip_prefix("Type:"));
        value.is_some_and(|value| value.contains(kubernetes::KIND) || value.contains(cloudformation::PREFIX))
    })
}

/// From the characters that the parser counts to bytes.
struct Bytes<'t> {
    text: &'t str,
    base: usize,
    /// The byte of every [`STRIDE`]th character; none where all characters are bytes.
    strides: Vec<u32>,
}

const STRIDE: usize = 64;

impl<'t> Bytes<'t> {
    fn new(text: &'t str, base: usize) -> Self {
        let strides = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(STRIDE).map(|(at, _)| offset(at)).collect()
        };
        Self { text, base, strides }
    }

    fn at(&self, marker: Marker) -> u32 {
        let index = marker.index();
        let byte = match self.strides.get(index / STRIDE) {
            Some(&from) => {
                let rest = self.text.get(from as usize..).unwrap_or("");
                let inside = rest.char_indices().nth(index % STRIDE).map_or(rest.len(), |(at, _)| at);
                from as usize + inside
            }
            None if self.strides.is_empty() => index.min(self.text.len()),
            None => self.text.len(),
        };
        offset(self.base + byte)
    }
}
