//! Every mistake is named once, at its place, and mended where a repair is certain.

use std::collections::BTreeSet;
use std::string::ToString;
use std::vec::Vec;

use super::{broken, read_all};
use crate::text::{FaultKind, decode, mend};

#[test]
fn each_mistake_is_one_fault_at_its_place() {
    for (text, faults, _) in broken() {
        let reading = read_all(text);
        let found: Vec<_> = reading.faults.iter().map(|fault| (fault.kind, fault.span.of(text))).collect();
        assert_eq!(found, *faults, "{text}");
    }
}

#[test]
fn edits_mend_the_text() {
    for (text, _, mended) in broken() {
        let expected = if mended.is_empty() { text } else { mended };
        assert_eq!(mend(text, &read_all(text).faults), *expected, "{text}");
    }
}

#[test]
fn what_was_mended_is_no_fault_any_more() {
    let mut clean = 0;
    for (text, ..) in broken() {
        let before = read_all(text);
        let mended = mend(text, &before.faults);
        let after = read_all(&mended);
        if before.faults.iter().all(|fault| !fault.edits.is_empty()) {
            assert!(after.faults.is_empty(), "{text} became {mended}: {:?}", after.faults);
            assert!(after.whole);
            clean += 1;
        }
        // A kind all of whose faults had edits is gone; an inner fault may come to light.
        for kind in FaultKind::ALL {
            let all_edited =
                before.faults.iter().filter(|fault| fault.kind == *kind).all(|fault| !fault.edits.is_empty());
            let had = before.faults.iter().any(|fault| fault.kind == *kind);
            let has = after.faults.iter().any(|fault| fault.kind == *kind);
            assert!(!(had && all_edited && has), "{kind:?} is still in {mended}");
        }
    }
    assert!(clean >= 60, "only {clean} texts can be mended wholly");
}

/// What is read from a mended text is what was read from the broken one: the tree and the repair
/// tell the same story.
#[test]
fn the_mended_text_says_what_was_understood() {
    for (text, faults, _) in broken() {
        let before = read_all(text);
        let numbers = faults.iter().any(|(kind, _)| *kind == FaultKind::InvalidNumber);
        let literals = faults.iter().any(|(kind, _)| *kind == FaultKind::InvalidLiteral);
        if numbers || literals || before.faults.iter().any(|fault| fault.edits.is_empty()) {
            continue;
        }
        let Some(root) = before.tree.root() else { continue };
        let mended = mend(text, &before.faults);
        let after = read_all(&mended);
        assert_eq!(super::shown(root), super::shown(after.tree.root().unwrap()), "{text}");
    }
}

#[test]
fn every_kind_of_fault_is_tested() {
    let mut seen: BTreeSet<u8> =
        broken().flat_map(|(_, faults, _)| *faults).map(|(kind, _)| *kind as u8).collect();
    seen.insert(decode(b"\xff").unwrap_err().kind as u8);
    seen.insert(decode(b"\xff\xfe").unwrap_err().kind as u8);
    // These three have their tests in `limits`.
    seen.extend([FaultKind::TooLarge as u8, FaultKind::TooDeep as u8, FaultKind::TooManyNodes as u8]);
    for (index, kind) in FaultKind::ALL.iter().enumerate() {
        assert_eq!(*kind as usize, index);
        assert!(seen.contains(&(*kind as u8)), "no text has the fault {kind:?}");
    }
}

#[test]
fn faults_name_the_key_that_they_are_about() {
    for (text, subject) in [
        ("{\"dnsSubDomain: [\"a\"]}", "dnsSubDomain"),
        ("{\"region\": \"us-east-1,\n\"b\": 1}", "region"),
        ("{region: 1}", "region"),
        ("{“region”: 1}", "region"),
        ("{\"a\": 1, \"region\": }", "region"),
        ("{\"a\": 1, \"region\": AWS}", "region"),
        ("{\"a\": 1, \"region\": 9092\"}", "region"),
        ("{\"region\":\n\"b\": 1}", "region"),
        ("{\"region\" 1}", "region"),
    ] {
        let reading = read_all(text);
        let fault = &reading.faults[0];
        assert_eq!(fault.subject.map(|span| span.of(text)), Some(subject), "{text}");
    }
    for text in ["[a]", "{\"a\": [a]}", "{\"a\": 1,}", "{\"a\": 1"] {
        assert_eq!(read_all(text).faults[0].subject, None, "{text}");
    }
}

#[test]
fn nothing_of_the_text_is_in_debug_output() {
    let text = "{\"password: \"sesame\", \"b\": sesame}";
    let reading = read_all(text);
    let root = reading.tree.root().unwrap();
    let mut output = std::format!("{reading:?} {root:?} {:?}", reading.faults);
    for member in root.members() {
        output.push_str(&std::format!("{member:?}"));
    }
    assert!(!output.contains("sesame") && !output.contains("password"), "{output}");
    assert_eq!(reading.faults.len(), 2);
    assert!(
        root.members().all(|member| member.value.as_str().map(ToString::to_string) == Some("sesame".into()))
    );
}
