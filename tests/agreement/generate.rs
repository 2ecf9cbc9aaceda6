//! Payloads of every variant, and what is made of them by accident.

use linkspec::Kind;
use linkspec::payload::Need;
use linkspec::payload::outline::{Content, Key, Outline, variants};
use serde_json::{Map, Value, json};

use crate::random::Random;

/// No placeholders, templates or quotes: those are no shape.
const TEXTS: [&str; 6] =
    ["orders", "a", "b1.example.com:9092", "us-east-1", "6a7941d3c0eb9e7a17722d71", "Ärger\n"];

/// A payload of a kind, right or wrong. Some are no objects at all.
pub fn payload(kind: Kind, random: &mut Random) -> Value {
    if random.percent(5) {
        return random.of(&[json!(null), json!("x"), json!(1), json!(true), json!([]), json!([{}])]).clone();
    }
    let mut value = whole(kind, 45, random);
    match random.below(100) {
        0..42 => {}
        42..57 => (0..=random.below(3)).for_each(|_| mutate(kind, &mut value, random)),
        57..70 => {
            mutate(kind, &mut value, random);
            ruin(&mut value, 10, random);
        }
        _ => {
            let chance = *random.of(&[15, 30, 50]);
            ruin(&mut value, chance, random);
        }
    }
    value
}

/// A payload with most of what it can have.
pub fn rich(kind: Kind, variant: Option<usize>, random: &mut Random) -> Value {
    let outline = variant.and_then(|index| variants(kind).into_iter().nth(index));
    match outline {
        Some(outline) => object(&outline, 80, random),
        None => whole(kind, 80, random),
    }
}

/// What decides about the rest is mostly left alone, so that the rest is judged.
const DECIDING: [&str; 4] = ["provider", "vendor", "type", "mechanism"];

/// Puts something wrong in the place of many values.
fn ruin(root: &mut Value, chance: usize, random: &mut Random) {
    let mut places = vec![String::new()];
    collect(root, String::new(), &mut places);
    // From the inside out, so that what is inside of something wrong has been there to be judged.
    for place in places.into_iter().rev() {
        let decides = place.rsplit('/').next().is_some_and(|key| DECIDING.contains(&key));
        if !random.percent(if decides { chance / 4 } else { chance }) {
            continue;
        }
        let replaced = !place.is_empty() && random.percent(20);
        match root.pointer_mut(&place) {
            Some(Value::Object(object)) if !replaced => drop(object.insert("unknownKey".into(), json!("x"))),
            Some(Value::Array(list)) if !replaced => match random.below(3) {
                0 => list.clear(),
                1 => list.push(json!(1)),
                _ => list.extend((0..12).map(|_| json!(TEXTS[0]))),
            },
            Some(Value::Object(_) | Value::Array(_)) => set(root, &place, random),
            Some(_) if !place.is_empty() && random.percent(15) => remove(root, &place),
            Some(_) => set(root, &place, random),
            None => {}
        }
    }
}

fn set(root: &mut Value, place: &str, random: &mut Random) {
    let wrong = [
        json!(1),
        json!(1.5),
        json!(true),
        json!([]),
        json!({}),
        json!(""),
        json!(""),
        json!(null),
        json!("nonsense"),
    ];
    if let Some(value) = root.pointer_mut(place) {
        *value = random.of(&wrong).clone();
    }
}

/// A payload as its outline wants it.
fn whole(kind: Kind, optional: usize, random: &mut Random) -> Value {
    let variants = variants(kind);
    let outline = random.of(&variants).clone();
    let mut value = object(&outline, optional, random);
    for access in ["networking", "publicPrivateNetworking"] {
        if let Some(access) = value.get_mut(access).and_then(|networking| networking.get_mut("access")) {
            connect(access, random);
        }
    }
    let pending = kind == Kind::PrivateLink && value.get("dnsDomain").is_none_or(|domain| domain == "");
    if pending
        && value["vendor"].as_str().is_some_and(|vendor| vendor.eq_ignore_ascii_case("confluent"))
        && random.percent(60)
    {
        value["dnsSubDomain"] = json!([]);
    }
    value
}

/// Networks and ids that belong together.
fn connect(access: &mut Value, random: &mut Random) {
    let Value::Object(access) = access else { return };
    if random.percent(85) {
        match access.get("type").and_then(Value::as_str) {
            Some("PRIVATE_LINK") => drop(access.insert("connectionId".into(), json!(TEXTS[4]))),
            Some("TRANSIT_GATEWAY") => drop(access.insert("tgwRouteId".into(), json!(TEXTS[4]))),
            Some(name) if !name.is_empty() => {}
            _ => drop(access.remove("connectionId")),
        }
    }
}

fn object(outline: &Outline, optional: usize, random: &mut Random) -> Value {
    let mut object = Map::new();
    for key in &outline.keys {
        let chance = match key.need {
            Need::Required => 100,
            Need::Optional => optional,
            Need::Unused | Need::Computed | Need::ReadOnly => 6,
            Need::Forbidden => 0,
        };
        if random.percent(chance) {
            object.insert(key.name.into(), content(key, optional, random));
        }
    }
    if outline.open && random.percent(30) {
        object.insert("another".into(), any(random));
    }
    Value::Object(object)
}

fn content(key: &Key, optional: usize, random: &mut Random) -> Value {
    if key.need != Need::Required && random.percent(8) {
        return Value::Null;
    }
    let text = |random: &mut Random| json!(random.of(&TEXTS));
    let list =
        |random: &mut Random| (0..random.below(4)).map(|_| json!(random.of(&TEXTS))).collect::<Value>();
    match &key.content {
        Content::Text | Content::Secret => text(random),
        Content::OneOf(names) => {
            let name = random.of(names);
            let folds = ["provider", "vendor", "cloudProvider"].contains(&key.name);
            if folds && random.percent(20) { json!(name.to_ascii_lowercase()) } else { json!(name) }
        }
        Content::Integer => json!(random.below(1000)),
        Content::TextList
            if ["azureResourceIds", "gcpServiceAttachmentUris", "schemaRegistryUrls"].contains(&key.name) =>
        {
            (0..=random.below(3)).map(|_| json!(random.of(&TEXTS))).collect()
        }
        Content::TextList => list(random),
        Content::TextOrList => {
            if random.percent(50) {
                text(random)
            } else {
                list(random)
            }
        }
        Content::Object(outline) => object(outline, optional, random),
        Content::TextOrObject(outline) => {
            if random.percent(30) {
                text(random)
            } else {
                object(outline, optional, random)
            }
        }
        Content::Objects(outline) => {
            (0..random.below(3)).map(|_| object(outline, optional, random)).collect()
        }
        Content::ObjectOrList(outline) if random.percent(30) => object(outline, optional, random),
        Content::ObjectOrList(outline) => {
            (0..random.below(3)).map(|_| object(outline, optional, random)).collect()
        }
        Content::TextMap => json!({ "group.id": random.of(&TEXTS), "x": "" }),
        Content::Payload(kind) => whole(*kind, optional, random),
        Content::Any => any(random),
    }
}

fn any(random: &mut Random) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(0),
        json!(1.5),
        json!(""),
        json!("x"),
        json!([]),
        json!([1]),
        json!({}),
        json!({"a": {}}),
    ];
    random.of(&all).clone()
}

/// Names that stand in closed sets somewhere, and such as stand in none.
const NAMES: [&str; 24] = [
    "AWS",
    "azure",
    "GCP",
    "CONFLUENT",
    "MSK",
    "S3",
    "EVENTHUB",
    "PUBSUB",
    "GENERIC",
    "PLAIN",
    "SCRAM-512",
    "OAUTHBEARER",
    "AWS_MSK_IAM",
    "SSL",
    "SASL_SSL",
    "PRIVATE_LINK",
    "VPC",
    "TRANSIT_GATEWAY",
    "Cluster",
    "AWSLambda",
    "USER_INFO",
    "Kafka",
    "nonsense",
    "aws ",
];

/// Changes something somewhere.
fn mutate(kind: Kind, root: &mut Value, random: &mut Random) {
    if random.percent(25) {
        // A key that another variant has, or that was left out.
        let variants = variants(kind);
        let variant = random.of(&variants).clone();
        let key = random.of(&variant.keys).clone();
        if let Value::Object(object) = root {
            let value = content(&Key { need: Need::Required, ..key.clone() }, 45, random);
            object.insert(key.name.into(), value);
        }
        return;
    }
    // The payload itself, too.
    let mut places = vec![String::new(); 2];
    collect(root, String::new(), &mut places);
    let place = random.of(&places).clone();
    if random.percent(25) {
        remove(root, &place);
        return;
    }
    let Some(value) = root.pointer_mut(&place) else { return };
    match (random.below(9), &mut *value) {
        (0, Value::Object(object)) => drop(object.insert("unknownKey".into(), json!(1))),
        (0 | 1, Value::Array(list)) => list.push(any(random)),
        (2, Value::Array(list)) => list.clear(),
        (3 | 4, Value::Array(list)) => list.extend((0..random.below(12)).map(|_| json!(TEXTS[0]))),
        (1, Value::Object(object)) => object.clear(),
        (0..=2, Value::String(_)) => *value = json!(random.of(&NAMES)),
        (3, _) if !place.is_empty() => *value = Value::Null,
        (4, _) if !place.is_empty() => *value = json!(""),
        (5, _) if !place.is_empty() => *value = json!({}),
        _ if !place.is_empty() => *value = any(random),
        (_, Value::Object(object)) => drop(object.insert("anotherKey".into(), any(random))),
        _ => {}
    }
}

/// The pointers of everything below a value.
fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    let mut below: Vec<(String, &Value)> = Vec::new();
    match value {
        Value::Object(object) => {
            below.extend(object.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)))
        }
        Value::Array(list) => {
            below.extend(list.iter().enumerate().map(|(index, value)| (index.to_string(), value)))
        }
        _ => {}
    }
    for (step, value) in below {
        let at = format!("{at}/{step}");
        places.push(at.clone());
        collect(value, at, places);
    }
}

fn remove(root: &mut Value, place: &str) {
    let Some((parent, step)) = place.rsplit_once('/') else { return };
    match root.pointer_mut(parent) {
        Some(Value::Object(object)) => drop(object.shift_remove(&step.replace("~1", "/").replace("~0", "~"))),
        Some(Value::Array(list)) => list.truncate(step.parse().unwrap_or(0)),
        _ => {}
    }
}
