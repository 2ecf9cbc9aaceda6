//! Too much of anything is one fault, and reading stops.

use std::string::{String, ToString};

use super::read_all;
use crate::text::{FaultKind, Limits, Span, read};

#[track_caller]
fn refused(text: &str, limits: &Limits, kind: FaultKind, span: Span) {
    let reading = read(text, limits);
    assert_eq!(
        reading.faults.iter().map(|fault| (fault.kind, fault.span)).collect::<std::vec::Vec<_>>(),
        [(kind, span)]
    );
    assert!(!reading.whole);
}

#[test]
fn the_length_is_limited() {
    let limits = Limits { bytes: 4, ..Limits::default() };
    assert_eq!(read("[12]", &limits).faults, []);
    refused("[123]", &limits, FaultKind::TooLarge, Span::empty(0));
}

#[test]
fn the_depth_is_limited() {
    let limits = Limits { depth: 2, ..Limits::default() };
    assert_eq!(read("[{},[]]", &limits).faults, []);
    refused("[{\"a\": []}]", &limits, FaultKind::TooDeep, Span::new(7, 8));
    refused("[[[", &limits, FaultKind::TooDeep, Span::new(2, 3));
    refused("{}", &Limits { depth: 0, ..Limits::default() }, FaultKind::TooDeep, Span::new(0, 1));
    let deep = "[".repeat(200_000);
    refused(&deep, &Limits::default(), FaultKind::TooDeep, Span::new(128, 129));
    let deep = "{\"a\":".repeat(200_000);
    let reading = read_all(&deep);
    assert_eq!(reading.faults.len(), 1);
    assert_eq!(reading.tree.root().unwrap().end_id() as usize, reading.tree.len());
}

#[test]
fn the_number_of_nodes_is_limited() {
    let limits = Limits { nodes: 3, ..Limits::default() };
    assert_eq!(read("[1,2]", &limits).faults, []);
    refused("[1,2,3]", &limits, FaultKind::TooManyNodes, Span::empty(5));
    refused("{\"a\":1,\"b\":2}", &limits, FaultKind::TooManyNodes, Span::empty(7));
    refused("{\"a\":{\"b\":1}}", &limits, FaultKind::TooManyNodes, Span::empty(6));
}

#[test]
fn a_hundred_faults_are_enough() {
    let text = String::from("[") + &"a,".repeat(99) + "a]";
    let reading = read_all(&text);
    assert_eq!((reading.faults.len(), reading.whole), (100, true));
    let text = String::from("[") + &"a,".repeat(100) + "a]";
    let reading = read_all(&text);
    assert_eq!((reading.faults.len(), reading.whole), (100, false));
    assert!(reading.tree.root().unwrap().items().count() >= 100, "{}", 100.to_string());
}
