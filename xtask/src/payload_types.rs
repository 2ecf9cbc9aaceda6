//! TypeScript of the payloads, from the library's own outlines.

use linkspec::Kind;
use linkspec::payload::Need;
use linkspec::payload::outline::{Content, Key, Outline, variants};

/// The declarations: a type a kind, and one that finds them by the kind's name.
pub(crate) fn declarations() -> String {
    let mut text = String::from("// Written by `cargo xtask web`.\n");
    for kind in Kind::ALL {
        let variants = variants(*kind);
        text.push_str(&format!("\n/** {} */\nexport type {} =", sentence(kind.about()), name(*kind)));
        for variant in &variants {
            text.push_str(if variants.len() == 1 { " " } else { "\n  | " });
            text.push_str(&object(variant, if variants.len() == 1 { 0 } else { 2 }));
        }
        text.push_str(";\n");
    }
    text.push_str("\n/** Every payload by the name of its kind. */\nexport interface Payloads {\n");
    for kind in Kind::ALL {
        text.push_str(&format!("  \"{kind}\": {};\n", name(*kind)));
    }
    text.push_str("}\n\n/** A payload of one of these kinds. */\n");
    text.push_str("export type Payload<K extends keyof Payloads = keyof Payloads> = Payloads[K];\n");
    text
}

/// `private-link` is `PrivateLink`.
fn name(kind: Kind) -> String {
    let words = kind.as_str().split('-').map(|word| word[..1].to_uppercase() + &word[1..]);
    words.collect()
}

fn sentence(about: &str) -> String {
    format!("{}{}.", about[..1].to_uppercase(), &about[1..])
}

fn object(outline: &Outline, indent: usize) -> String {
    let inner = " ".repeat(indent + 2);
    let mut text = String::from("{\n");
    for key in &outline.keys {
        text.push_str(&format!("{inner}{}\n", member(key, indent + 2)));
    }
    if outline.open {
        text.push_str(&format!("{inner}[key: string]: unknown;\n"));
    }
    format!("{text}{}}}", " ".repeat(indent))
}

fn member(key: &Key, indent: usize) -> String {
    let content = || content(&key.content, indent);
    match key.need {
        Need::Required => format!("{}: {};", key.name, content()),
        Need::Optional => format!("{}?: {} | undefined;", key.name, content()),
        // `JSON.stringify` leaves out what is undefined.
        Need::Unused | Need::Forbidden | Need::Computed | Need::ReadOnly => {
            format!("{}?: undefined;", key.name)
        }
    }
}

fn content(content: &Content, indent: usize) -> String {
    match content {
        Content::Text | Content::Secret => "string".into(),
        Content::OneOf(names) => {
            names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ")
        }
        Content::Integer => "number".into(),
        Content::TextList => "string[]".into(),
        Content::TextOrList => "string | string[]".into(),
        Content::Object(outline) => object(outline, indent),
        Content::TextOrObject(outline) => format!("string | {}", object(outline, indent)),
        Content::Objects(outline) => format!("{}[]", object(outline, indent)),
        Content::ObjectOrList(outline) => {
            let object = object(outline, indent);
            format!("{object} | {object}[]")
        }
        Content::TextMap => "Record<string, string>".into(),
        Content::Payload(kind) => name(*kind),
        Content::Any => "unknown".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_has_the_name_of_its_kind() {
        assert_eq!(name(Kind::PrivateLinkUpdate), "PrivateLinkUpdate");
        let text = declarations();
        for kind in Kind::ALL {
            assert!(text.contains(&format!("export type {} =", name(*kind))), "{kind}");
        }
    }

    #[test]
    fn every_brace_is_closed() {
        let text = declarations();
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }
}
