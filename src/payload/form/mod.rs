//! What a form asks for, for those who build one: the fields of a kind in display order, what each is
//! called, and which of them each choice wants. Needs and options are read off the outlines; labels,
//! helps and examples stand here.

mod account;
mod flatten;
mod kafka;
mod label;
mod peering;
mod policy;
mod private_link;
mod stream;
mod text;

use alloc::string::String;
use alloc::vec::Vec;

pub use label::option_label;
pub use text::{Input, Text, Told};

use super::Kind;
use text::Texts;

/// What a form of one kind asks for.
#[derive(Debug)]
pub struct Form {
    /// The fields, in display order.
    pub fields: Vec<Field>,
    /// The fields whose values decide what the others are for, the first of them first.
    pub deciders: Vec<&'static str>,
    /// Every combination of the deciders' values that means something.
    pub variants: Vec<Variant>,
    /// Pairs of fields where a finding at the second may depend on the value of the first.
    pub compared: &'static [(&'static str, &'static [&'static str])],
}

/// One input of a form.
#[derive(Debug)]
pub struct Field {
    /// Where its value stands in the payload, RFC 6901.
    pub pointer: &'static str,
    /// What it is called, and what stands in it.
    pub text: &'static Text,
    /// How somebody fills it in.
    pub input: Input,
    /// The values to choose from, in canonical spelling; none: any.
    pub options: Vec<&'static str>,
    /// Whether no face ever shows what stands in it.
    pub secret: bool,
    /// It counts only where another field has one of these values, and is asked for as said here.
    pub when: Option<When>,
}

/// A field that counts only beside some values of another.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// The field.
    pub pointer: &'static str,
    /// The other field.
    pub other: &'static str,
    /// The values.
    pub values: &'static [&'static str],
    /// How the field is asked for then.
    pub asked: Asked,
}

/// One combination of the deciders' values.
#[derive(Debug)]
pub struct Variant {
    /// For each decider, the values that belong to this combination.
    pub values: Vec<Vec<&'static str>>,
    /// For each field, whether it is asked for.
    pub asked: Vec<Asked>,
    /// What is said of some fields in this combination instead of what their text says.
    pub told: &'static [Told],
}

/// Whether a form asks for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The payload needs it.
    Required,
    /// It may be given.
    Optional,
    /// It has no place in the payload: refused, ignored, or worked out by the server.
    Forbidden,
}

/// The form of a kind; none for what the server writes, and for bundles.
#[must_use]
pub fn form(kind: Kind) -> Option<Form> {
    let texts = match kind {
        Kind::PrivateLink => &private_link::REQUEST,
        Kind::PrivateLinkUpdate => &private_link::UPDATE,
        Kind::KafkaConnection => &kafka::REQUEST,
        Kind::KafkaConnectionUpdate => return Some(flatten::update(Kind::KafkaConnection, &kafka::REQUEST)),
        Kind::StreamConnection => &stream::REQUEST,
        Kind::MskClusterPolicy => &policy::POLICY,
        Kind::VpcPeeringAccept => &peering::ACCEPT,
        Kind::AccountDetailsQuery => &account::QUERY,
        _ => return None,
    };
    Some(flatten::form(kind, texts))
}

/// The pointers of what a payload of this kind may hold and no form asks for.
#[must_use]
pub fn left_out(kind: Kind) -> Vec<String> {
    let Some(form) = form(kind) else { return Vec::new() };
    let mut found = Vec::new();
    for outline in super::outline::variants(kind) {
        for leaf in flatten::leaves(&outline) {
            let known = form.fields.iter().any(|field| field.pointer == leaf.pointer);
            if !known && leaf.asked != Asked::Forbidden && !found.contains(&leaf.pointer) {
                found.push(leaf.pointer);
            }
        }
    }
    found
}
