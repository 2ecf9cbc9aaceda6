//! `schema`.

use linkspec::Kind;
use linkspec::schema::{Draft, schema};
use serde_json::Value;

use crate::common::run;

#[test]
fn every_kind_has_its_schema_in_both_drafts() {
    for kind in Kind::ALL {
        for (arguments, draft) in [(&[][..], Draft::Draft202012), (&["--draft", "draft-07"], Draft::Draft07)]
        {
            let run = run(["schema", kind.as_str()].iter().chain(arguments));
            assert_eq!((run.exit, run.err.as_str()), (0, ""), "{kind}");
            let printed: Value = serde_json::from_str(&run.out).expect("a schema is JSON");
            assert_eq!(printed, schema(*kind, draft), "{kind}");
        }
    }
}

#[test]
fn a_kind_that_is_none_is_wrong_usage() {
    let run = run(["schema", "private-lnk"]);
    assert_eq!((run.exit, run.out.as_str()), (2, ""));
    assert!(run.err.contains("known kinds: private-link,"), "{}", run.err);
}
