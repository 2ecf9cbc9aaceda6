//! Tables of cases: a change to the smallest valid payload, and what must be found.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses what it needs")]

use linkspec::payload::Base;
use linkspec::{Kind, Options, check};
use serde_json::Value;

/// `code@pointer` of everything that is found, in order.
pub fn found(kind: Option<Kind>, text: &str) -> Vec<String> {
    let report = check(text, &Options { kind, ..Options::default() });
    report.diagnostics.iter().map(|found| [found.code, "@", &found.pointer].concat()).collect()
}

/// The base with a merge patch (RFC 7396) applied.
pub fn patched(base: &Base, patch: &str) -> String {
    let mut value = serde_json::from_str(base.text).unwrap();
    merge(&mut value, serde_json::from_str(patch).unwrap_or_else(|error| panic!("{error}: {patch}")));
    value.to_string()
}

fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    for (key, change) in patch {
        let members = target.as_object_mut().unwrap();
        if change.is_null() {
            members.shift_remove(&key);
        } else {
            merge(members.entry(key).or_insert(Value::Null), change);
        }
    }
}

/// Holds every case; what is expected is `code@pointer`, separated by blanks.
pub fn hold(cases: &[(&Base, &str, &str)]) {
    let mut wrong = String::new();
    for (base, patch, expected) in cases {
        let text = patched(base, patch);
        let found = found(Some(base.kind), &text).join(" ");
        if found != *expected {
            wrong += &format!("{patch}\n  wants {expected}\n  found {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Holds whole texts of one kind.
pub fn hold_texts(kind: Kind, cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let found = found(Some(kind), text).join(" ");
        if found != *expected {
            wrong += &format!("{text}\n  wants {expected}\n  found {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Cases at one pointer; no code means that nothing is found.
pub fn at(base: &Base, pointer: &str, cases: &[(&str, &str)]) {
    for (patch, code) in cases {
        let expected = if code.is_empty() { String::new() } else { [code, "@", pointer].concat() };
        hold(&[(base, patch, &expected)]);
    }
}
