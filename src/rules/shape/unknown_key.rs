use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::{Bindings, Field, Need, Shape, State, Table};
use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;
use crate::values::near;

rule! {
    code: "unknown-key",
    severity: Error,
    message: "`{key}` is no key of this payload{suggestion}",
    help: "remove it, or mend its name",
    why: "The API does not ignore what it does not know: a misspelt key is answered with 400. Tools that drop unknown keys before sending hide the mistake, and the setting is lost.",
    source: Document("Atlas Administration API reference: invalid fields are rejected rather than ignored"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"_comment": "orders, production"}"#) => "/_comment",
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": null, "dns_domain": "n3tw0rk.us-east-2.aws.confluent.cloud"}"#) => "/dns_domain",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": null, "networking.access.type": "PRIVATE_LINK"}"#) => "/networking.access.type",
        Patch(&KAFKA_SELF, r#"{"authentication": {"username": null}, "username": "orders"}"#) => "/username",
        Patch(&AWS_CONFLUENT, r#"{"region": null, "Regoin": "us-east-2"}"#) => "/Regoin",
    ],
    good: [Patch(&AWS_CONFLUENT, "{}")],
}

/// Reports a key that the table does not know. Where it is a misspelt one that is missing, or one
/// that belongs at another level, that one is taken as given, so that the mistake is reported once.
pub(crate) fn check<'t>(
    member: Member<'t>,
    table: &'static Table,
    bound: &mut Bindings<'t>,
    found: &mut Findings<'t>,
) {
    if found.is_crowded() {
        found.add(&RULE, Place::Key(member)).with("suggestion", "");
        return;
    }
    let written = member.name();
    let alias = ALIASES.iter().find(|(alias, _)| near::distance(written, alias) == Some(0));
    let name = alias.map_or(written, |(_, name)| *name);
    let last = name.rsplit('.').next().unwrap_or("");
    let own = nearest(name, table);
    let far = if own.is_none() { elsewhere(name, table, found.root) } else { None };
    let own = own.or_else(|| if far.is_none() { nearest(last, table) } else { None });
    let is_free = |field: &&'static Field| {
        bound
            .get(usize::from(field.slot))
            .is_some_and(|binding| binding.member.is_none() && binding.state == State::Absent)
    };
    let finding = found.add(&RULE, Place::Key(member));
    let meant = if let Some(field) = own.filter(is_free) {
        finding.with("suggestion", [", did you mean `", field.name, "`?"].concat());
        finding.fix("rename the key", Edit::Rename(Place::Key(member), field.name));
        Some(field)
    } else if let Some((path, field)) = far {
        finding.with("suggestion", [", it belongs at `", &path, "`"].concat());
        Some(field).filter(is_free)
    } else {
        finding.with("suggestion", "");
        None
    };
    if let Some(binding) = meant.and_then(|field| bound.get_mut(usize::from(field.slot))) {
        binding.state = State::Unusable;
    }
}

/// Names that other tools and older pages have for keys.
const ALIASES: [(&str, &str); 8] = [
    ("connectionType", "type"),
    ("configuration", "config"),
    ("brokers", "bootstrapServers"),
    ("auth", "authentication"),
    ("network", "networking"),
    ("user", "username"),
    ("saslMechanism", "mechanism"),
    ("tgwId", "tgwRouteId"),
];

fn nearest(name: &str, table: &'static Table) -> Option<&'static Field> {
    let names: Vec<&'static str> =
        table.fields.iter().filter(|field| field.need != Need::ReadOnly).map(|field| field.name).collect();
    table.field(near::nearest(name, &names)?)
}

/// A key and its path, with dots.
type Known = (String, &'static Field);

/// The key of this name, or of this path, at another level: below first, then anywhere if there is
/// just one.
fn elsewhere(name: &str, table: &'static Table, root: Option<&'static Table>) -> Option<Known> {
    let root = root?;
    let mut known = Vec::new();
    collect(root, "", &mut known);
    // Paths of two steps and more also come without dots: `securityProtocol`.
    let is_path = |(path, _): &Known| path.contains('.') && near::nearest(name, &[path]).is_some();
    if let Some(at) = known.iter().position(is_path) {
        return Some(known.swap_remove(at));
    }
    let is_below = |field: &Field| {
        let deeper = |own: &Field| match own.shape {
            Shape::Object(inner) => inner.fields.iter().any(|inner| inner.slot == field.slot),
            _ => false,
        };
        !core::ptr::eq(table, root) && table.fields.iter().any(deeper)
    };
    known.retain(|(_, field)| field.need != Need::ReadOnly && near::nearest(name, &[field.name]).is_some());
    let at = match known.iter().position(|(_, field)| is_below(field)) {
        Some(below) => below,
        None if known.len() == 1 => 0,
        None => return None,
    };
    Some(known.swap_remove(at))
}

/// Every key of a table and of the tables below it; tables are ours, so their depth is bounded.
fn collect(table: &'static Table, prefix: &str, known: &mut Vec<Known>) {
    for field in table.fields {
        let path = [prefix, field.name].concat();
        if let Shape::Object(inner) = field.shape {
            collect(inner, &[path.as_str(), "."].concat(), known);
        }
        known.push((path, field));
    }
}
