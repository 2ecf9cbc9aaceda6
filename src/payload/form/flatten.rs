use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{Asked, Field, Form, Input, Text, Texts, Variant};
use crate::payload::outline::{Content, Outline, variants};
use crate::payload::{Kind, Need};

/// A value of a payload that holds no others.
pub(super) struct Leaf {
    pub(super) pointer: String,
    pub(super) asked: Asked,
    content: Content,
}

/// The form of a kind whose fields have these texts.
pub(super) fn form(kind: Kind, texts: &'static Texts) -> Form {
    let outlines: Vec<Vec<Leaf>> = variants(kind).iter().map(leaves).collect();
    let mut fields: Vec<Field> = texts.fields.iter().map(|text| field(text, &outlines)).collect();
    let variants: Vec<Variant> = outlines.iter().map(|leaves| variant(leaves, texts)).collect();
    for field in &mut fields {
        field.when = texts.when.iter().find(|when| when.pointer == field.pointer).copied();
        if let Some(at) = texts.deciders.iter().position(|pointer| *pointer == field.pointer) {
            field.options = distinct(variants.iter().filter_map(|variant| variant.values.get(at)).flatten());
        }
    }
    Form { fields, deciders: texts.deciders.to_vec(), variants, compared: texts.compared }
}

/// The form of an update, where all that a request needs may stay as it is, but its type is said.
pub(super) fn update(request: Kind, texts: &'static Texts) -> Form {
    let mut form = form(request, texts);
    for variant in &mut form.variants {
        for (field, asked) in form.fields.iter().zip(&mut variant.asked) {
            if field.pointer != "/type" && *asked == Asked::Required {
                *asked = Asked::Optional;
            }
        }
    }
    for when in form.fields.iter_mut().filter_map(|field| field.when.as_mut()) {
        when.asked = Asked::Optional;
    }
    form
}

fn find<'a>(leaves: &'a [Leaf], pointer: &str) -> Option<&'a Leaf> {
    leaves.iter().find(|leaf| leaf.pointer == pointer)
}

fn field(text: &'static Text, outlines: &[Vec<Leaf>]) -> Field {
    let all = || outlines.iter().filter_map(|leaves| find(leaves, text.pointer));
    let listed = all().flat_map(|leaf| match &leaf.content {
        Content::OneOf(names) => names.as_slice(),
        _ => &[],
    });
    let options = if text.options.is_empty() { distinct(listed) } else { text.options.to_vec() };
    let input = match all().map(|leaf| &leaf.content).next() {
        Some(Content::TextList | Content::TextOrList) => Input::List,
        Some(Content::TextMap) => Input::Map,
        _ if text.long => Input::Lines,
        _ if !options.is_empty() => Input::Choice,
        _ => Input::Text,
    };
    let secret = all().any(|leaf| matches!(leaf.content, Content::Secret));
    Field { pointer: text.pointer, text, input, options, secret, when: None }
}

fn distinct<'a>(names: impl Iterator<Item = &'a &'static str>) -> Vec<&'static str> {
    let mut found = Vec::new();
    for name in names {
        if !found.contains(name) {
            found.push(*name);
        }
    }
    found
}

fn variant(leaves: &[Leaf], texts: &'static Texts) -> Variant {
    let asked = |text: &Text| match find(leaves, text.pointer) {
        Some(_) if text.asked => Asked::Required,
        leaf => leaf.map_or(Asked::Forbidden, |leaf| leaf.asked),
    };
    let mut values: Vec<Vec<&'static str>> = texts
        .deciders
        .iter()
        .map(|pointer| match find(leaves, pointer).map(|leaf| &leaf.content) {
            Some(Content::OneOf(names)) => names.clone(),
            _ => vec![],
        })
        .collect();
    (texts.narrow)(&mut values);
    let chosen = |own: &[&str]| own.iter().zip(&values).all(|(one, all)| *one == "*" || all.contains(one));
    let told = texts.told.iter().find(|(own, _)| chosen(own)).map_or(&[][..], |(_, told)| *told);
    Variant { asked: texts.fields.iter().map(asked).collect(), values, told }
}

/// The leaves of an outline, with their pointers. Of a list of objects, those of the first.
pub(super) fn leaves(outline: &Outline) -> Vec<Leaf> {
    let mut found = Vec::new();
    gather(outline, "", Asked::Required, &mut found);
    found
}

/// Outlines nest as deep as their tables are written, and no deeper.
fn gather(outline: &Outline, above: &str, around: Asked, found: &mut Vec<Leaf>) {
    for key in &outline.keys {
        if key.need == Need::ReadOnly {
            continue;
        }
        let pointer = format!("{above}/{}", key.name);
        let asked = within(around, key.need);
        match &key.content {
            Content::Object(inner) | Content::TextOrObject(inner) => gather(inner, &pointer, asked, found),
            Content::Objects(inner) | Content::ObjectOrList(inner) => {
                gather(inner, &format!("{pointer}/0"), asked, found);
            }
            content => found.push(Leaf { pointer, asked, content: content.clone() }),
        }
    }
}

/// What an object that may be left out needs may be left out with it.
fn within(around: Asked, need: Need) -> Asked {
    match (around, need) {
        (Asked::Required, Need::Required) => Asked::Required,
        (Asked::Required | Asked::Optional, Need::Required | Need::Optional) => Asked::Optional,
        _ => Asked::Forbidden,
    }
}
