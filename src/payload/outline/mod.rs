//! What payloads look like, for those who describe them to others: TypeScript, schemas, forms. It is
//! read off the tables that payloads are checked by.

mod bundle;
mod kafka;
mod private_link;
mod stream;

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use super::{Field, Kind, Need, Shape, Table, account, answer, peering, policy};
use answer::table;

/// An object as one variant of a payload wants it.
#[derive(Clone, Debug)]
pub struct Outline {
    /// Its keys, in display order.
    pub keys: Vec<Key>,
    /// Whether other keys are fine, as in answers.
    pub open: bool,
}

/// A key of an object.
#[derive(Clone, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether it is wanted.
    pub need: Need,
    /// What stands under it.
    pub content: Content,
}

/// What stands under a key.
#[derive(Clone, Debug)]
pub enum Content {
    /// A string.
    Text,
    /// A string that no face ever shows.
    Secret,
    /// One of these strings, in canonical spelling.
    OneOf(Vec<&'static str>),
    /// A whole number.
    Integer,
    /// An array of strings.
    TextList,
    /// A string, or an array of strings.
    TextOrList,
    /// An object.
    Object(Box<Outline>),
    /// A string, or an object.
    TextOrObject(Box<Outline>),
    /// An array of objects.
    Objects(Box<Outline>),
    /// An object, or an array of such.
    ObjectOrList(Box<Outline>),
    /// An object whose keys are free and whose values are strings.
    TextMap,
    /// A payload of this kind.
    Payload(Kind),
    /// Anything.
    Any,
}

/// The variants of a kind: a payload is one of these.
#[must_use]
pub fn variants(kind: Kind) -> Vec<Outline> {
    let table = match kind {
        Kind::PrivateLink => return private_link::requests(),
        Kind::KafkaConnection => return kafka::requests(),
        Kind::KafkaConnectionUpdate => return vec![kafka::update()],
        Kind::StreamConnection => return stream::requests(),
        Kind::Bundle => return vec![bundle::outline()],
        Kind::MskClusterPolicy => return vec![outline(&policy::table::POLICY, &policy_names)],
        Kind::AccountDetailsQuery => return vec![outline(&account::table::QUERY, &query_names)],
        Kind::PrivateLinkUpdate => &super::private_link::table::update::UPDATE,
        Kind::VpcPeeringAccept => &peering::table::ACCEPT,
        Kind::PrivateLinkResponse => &table::link::LINK,
        Kind::PrivateLinkList => &table::link::LINKS_PAGE,
        Kind::ConnectionResponse => &table::connection::CONNECTION,
        Kind::ConnectionList => &table::connection::CONNECTIONS_PAGE,
        Kind::VpcPeeringList => &table::peering::PEERINGS_PAGE,
        Kind::AccountDetailsResponse => &table::account::ACCOUNT,
        Kind::ApiError => &table::error::ERROR,
    };
    vec![outline(table, &|_| None)]
}

/// What a variant says about a field instead of its table: need and content.
type Said = Option<(Need, Content)>;

/// The outline of a table, where `said` knows better than the table at some fields.
fn outline(table: &'static Table, said: &dyn Fn(&'static Field) -> Said) -> Outline {
    let key = |field: &'static Field| {
        let (need, content) = said(field).unwrap_or_else(|| (field.need, content(field.shape, said)));
        Key { name: field.name, need, content }
    };
    Outline { keys: table.fields.iter().map(key).collect(), open: table.open }
}

/// Tables nest in each other as deep as they are written, and no deeper.
fn content(shape: Shape, said: &dyn Fn(&'static Field) -> Said) -> Content {
    let nested = |table| Box::new(outline(table, said));
    match shape {
        Shape::Text | Shape::Credential | Shape::Pem | Shape::Answered => Content::Text,
        Shape::Secret | Shape::SecretPem => Content::Secret,
        Shape::Integer => Content::Integer,
        Shape::TextList => Content::TextList,
        Shape::TextOrList => Content::TextOrList,
        Shape::Object(table) => Content::Object(nested(table)),
        Shape::TextOrObject(table) => Content::TextOrObject(nested(table)),
        Shape::Objects(table) => Content::Objects(nested(table)),
        Shape::ObjectOrList(table) => Content::ObjectOrList(nested(table)),
        Shape::TextMap => Content::TextMap,
        Shape::Any => Content::Any,
    }
}

/// The closed sets of a policy; its tables share slots, so keys go by their names.
fn policy_names(field: &'static Field) -> Said {
    let names: &[&str] = match field.name {
        "Version" => &["2012-10-17", "2008-10-17"],
        "Effect" => &policy::Effect::NAMES,
        _ => return None,
    };
    Some((field.need, Content::OneOf(names.to_vec())))
}

/// Here, and only here, the documented names of providers are in lower case.
fn query_names(field: &'static Field) -> Said {
    let is_provider = field.name == "cloudProvider";
    is_provider.then(|| (field.need, Content::OneOf(vec!["aws", "azure", "gcp"])))
}

/// One string and no other.
fn only(name: &'static str) -> Content {
    Content::OneOf(vec![name])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_an_outline_with_keys() {
        for kind in Kind::ALL {
            let variants = variants(*kind);
            assert!(!variants.is_empty(), "{kind}");
            for variant in variants {
                let keys = if *kind == Kind::Bundle { 8 } else { 1 };
                assert!(variant.keys.len() >= keys, "{kind}");
            }
        }
    }

    #[test]
    fn a_variant_says_what_it_wants() {
        let wanted = |kind, at: usize, name: &str| {
            variants(kind)
                .get(at)
                .and_then(|variant| variant.keys.iter().find(|key| key.name == name).map(|key| key.need))
        };
        assert_eq!(wanted(Kind::PrivateLink, 0, "arn"), Some(Need::Unused));
        assert_eq!(wanted(Kind::PrivateLink, 1, "arn"), Some(Need::Required));
        assert_eq!(wanted(Kind::KafkaConnection, 0, "bootstrapServers"), Some(Need::Required));
        assert_eq!(wanted(Kind::KafkaConnectionUpdate, 0, "bootstrapServers"), Some(Need::Optional));
        assert_eq!(wanted(Kind::PrivateLink, 1, "nothing"), None);
    }
}
