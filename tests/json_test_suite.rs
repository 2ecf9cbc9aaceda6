//! The JSON Parsing Test Suite of Nicolas Seriot: `y_` must be read, `n_` refused, `i_` is free.

mod common;

use std::fs;

use linkspec::text::{Limits, decode, read};

fn accepted(bytes: &[u8]) -> bool {
    let Ok(text) = decode(bytes) else { return false };
    let reading = read(text, &Limits::default());
    assert!(reading.whole || !reading.faults.is_empty(), "given up without a fault");
    reading.faults.is_empty()
}

#[test]
fn the_suite_agrees() {
    let Some(shared) = common::shared() else { return };
    let entries = fs::read_dir(shared.join("json-test-suite")).expect("the suite is there");
    let (mut good, mut read_well, mut bad, mut refused) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".json") {
            continue;
        }
        let accepted = accepted(&fs::read(&path).unwrap());
        match name.as_bytes()[0] {
            b'y' => {
                good += 1;
                read_well += usize::from(accepted);
            }
            b'n' => {
                bad += 1;
                refused += usize::from(!accepted);
            }
            _ => continue,
        }
        if accepted != name.starts_with('y') {
            wrong.push(name);
        }
    }
    println!("JSONTestSuite: {read_well}/{good} accepted, {refused}/{bad} rejected");
    assert!(wrong.is_empty(), "judged wrongly: {wrong:?}");
    assert_eq!((good, bad), (95, 188), "the suite is not the one that was meant");
}
