//! VPC peering: accepted, rejected, deleted, and everything that ends it.

use linkspec::procedure::{Next, Operation};
use serde_json::{Value, json};

use crate::atlas::{Atlas, PEERING, pending};
use crate::config::{peering, with};
use crate::run::Run;

fn known(more: Value) -> Value {
    with(with(peering(), json!({"requesterAccountId": "417601102659"})), more)
}

fn run(config: Value, peerings: Vec<Value>) -> Run {
    Run::new(config, Atlas { peerings, ..Atlas::default() }).finish()
}

fn status(cloud: &str) -> Value {
    with(pending(), json!({"cloudStatus": cloud}))
}

#[test]
fn a_request_that_is_there_is_accepted_at_once() {
    let run = run(known(json!({})), vec![pending()]);
    assert_eq!(
        run.story(),
        ["account-details", "list-vpc-peerings", "accept-vpc-peering", "peering-active", "done"]
    );
    let accept = run
        .nexts
        .iter()
        .find_map(|next| next.request().filter(|request| request.operation() == Operation::AcceptVpcPeering));
    let accept = accept.expect("it is accepted");
    assert!(accept.path().ends_with(&format!("/{PEERING}:accept")));
    assert_eq!(
        accept.body(),
        Some(r#"{"requesterAccountId":"417601102659","requesterVpcId":"vpc-0d13eb6a2f0377854"}"#)
    );
    let Next::Done { values } = run.last() else { panic!() };
    assert_eq!(values, &[("peering", PEERING.to_owned())]);
}

#[test]
fn what_is_active_is_left_alone() {
    let run = run(known(json!({})), vec![status("active")]);
    assert_eq!(run.changes(), []);
    assert!(matches!(run.last(), Next::Done { .. }));
}

#[test]
fn the_right_one_of_several_is_meant() {
    let other =
        with(pending(), json!({"name": "pcx-0a1b2c3d4e5f60718", "requesterVpcId": "vpc-0a1b2c3d4e5f60718"}));
    let others_account = with(other.clone(), json!({"requesterAccountId": "111122223333"}));
    let asked =
        Run::new(known(json!({})), Atlas { peerings: vec![other.clone(), pending()], ..Atlas::default() })
            .drive(|next| matches!(next, Next::Person { .. }));
    let Next::Person { task, .. } = asked.last() else { panic!() };
    assert_eq!(task.asks, ["peering"]);
    for (config, peerings) in [
        (known(json!({"peering": PEERING})), vec![other.clone(), pending()]),
        (known(json!({"requesterVpcId": "vpc-0d13eb6a2f0377854"})), vec![other, pending()]),
        (known(json!({})), vec![others_account, pending()]),
        (
            known(json!({})),
            vec![
                with(pending(), json!({"name": "pcx-0a1b2c3d4e5f60718", "cloudStatus": "expired"})),
                pending(),
            ],
        ),
    ] {
        let run = Run::new(config, Atlas { peerings, ..Atlas::default() }).drive(|next| {
            next.request().is_some_and(|request| request.operation() == Operation::AcceptVpcPeering)
        });
        let request = run.last().request().unwrap_or_else(|| panic!("{:?}", run.last()));
        assert!(request.path().ends_with(&format!("/{PEERING}:accept")), "{request:?}");
    }
}

#[test]
fn everything_that_ends_it_is_a_reason() {
    for (peering, reason) in [
        (status("expired"), "it expired before it was accepted"),
        (status("rejected"), "it was rejected"),
        (status("failed"), "AWS could not set it up"),
        (status("deleted"), "it was deleted"),
        (status("deleting"), "it was deleted"),
        (with(pending(), json!({"localStatus": "SCAN_FAILED"})), "Atlas could not read its state from AWS"),
        (
            with(pending(), json!({"localStatus": "UPDATE_FAILED", "statusMessage": "CIDR overlap"})),
            "Atlas could not change it (CIDR overlap)",
        ),
    ] {
        let run = run(known(json!({})), vec![peering.clone()]);
        let Next::Failed { reason: said, help, .. } = run.last() else {
            panic!("{peering}: {:?}", run.last())
        };
        assert_eq!(*said, format!("the VPC peering connection is over: {reason}"));
        assert!(!help.is_empty());
        assert_eq!(run.changes(), [], "{peering}");
    }
    // After it was accepted, too.
    let mut accepted = Run::new(known(json!({})), Atlas { peerings: vec![pending()], ..Atlas::default() })
        .drive(|next| matches!(next, Next::Wait { step: "peering-active", .. }));
    accepted.atlas.peerings = vec![status("failed")];
    let accepted = accepted.finish();
    assert!(matches!(accepted.last(), Next::Failed { .. }), "{:?}", accepted.last());
}

#[test]
fn a_request_is_rejected() {
    let config = known(json!({"decision": "reject"}));
    let rejected = run(config.clone(), vec![pending()]);
    assert_eq!(rejected.story(), ["list-vpc-peerings", "reject-vpc-peering", "peering-rejected", "done"]);
    assert_eq!(rejected.changes(), [Operation::RejectVpcPeering]);
    assert_eq!(run(config.clone(), vec![status("rejected")]).changes(), []);
    let active = run(config, vec![status("active")]);
    let Next::Failed { reason, .. } = active.last() else { panic!() };
    assert_eq!(reason, "the VPC peering connection was accepted already");
}

#[test]
fn a_peering_is_deleted() {
    let config = known(json!({"decision": "delete"}));
    for there in [pending(), status("active")] {
        let deleted = run(config.clone(), vec![there]);
        assert_eq!(deleted.story(), ["list-vpc-peerings", "delete-vpc-peering", "peering-deleted", "done"]);
        assert_eq!(deleted.changes(), [Operation::DeleteVpcPeering]);
    }
    for gone in [vec![], vec![status("deleted")]] {
        assert_eq!(run(config.clone(), gone).changes(), []);
    }
}
