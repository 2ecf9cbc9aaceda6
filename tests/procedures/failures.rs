//! Every documented failure stops the procedure with the reason, and what was mended can go on.

use linkspec::procedure::{Event, Next, Operation};
use serde_json::{Value, json};

use crate::atlas::{Atlas, LINK};
use crate::config::{ARN, confluent, enterprise, msk, with};
use crate::run::Run;

fn error(status: u16, code: &str, detail: &str) -> String {
    json!({"error": status, "errorCode": code, "detail": detail, "reason": "Bad Request", "parameters": [detail]}).to_string()
}

fn reason(next: &Next) -> (&str, &str) {
    match next {
        Next::Failed { reason, help, .. } => (reason, help),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_refusal_stops_with_its_reason() {
    let refusals = [
        (
            Operation::ListPrivateLinks,
            401,
            "USER_UNAUTHORIZED",
            "This resource requires access through an access list of IP ranges.",
        ),
        (Operation::ListPrivateLinks, 429, "RATE_LIMITED", "Too many requests."),
        (Operation::AccountDetails, 404, "GROUP_NOT_FOUND", "No group with that id exists."),
        (
            Operation::CreatePrivateLink,
            400,
            "VALIDATION_ERROR",
            "You must have an Atlas Cluster on Azure or Azure Network Peering configured to create a Private Link connection.",
        ),
        (Operation::GetPrivateLink, 500, "UNEXPECTED_ERROR", "Unexpected error."),
        (Operation::ListConnections, 404, "STREAM_TENANT_NOT_FOUND_FOR_NAME", "Stream instance not found."),
        (
            Operation::CreateConnection,
            400,
            "VALIDATION_ERROR",
            "The request content produced the validation error: Invalid bootstrapServers.",
        ),
        (Operation::GetConnection, 503, "UNEXPECTED_ERROR", "Unexpected error."),
    ];
    for (operation, status, code, detail) in refusals {
        for config in [confluent(), msk()] {
            let asks = |next: &Next| next.request().is_some_and(|request| request.operation() == operation);
            let mut run = Run::new(config, Atlas::default()).drive(asks);
            let before = run.last().clone();
            run.events.push(Event::answered(operation, status, &error(status, code, detail)));
            let mut run = run.finish();
            let (said, help) = reason(run.last());
            assert_eq!(said, format!("Atlas refused `{operation}` with {status} {code}: {detail}"));
            assert!(!help.is_empty());
            // Mended, it goes on where it was, or looks again first.
            run.events.push(Event::Retry);
            run.nexts.clear();
            let run = run.finish();
            assert!(matches!(run.last(), Next::Done { .. }), "{before:?}: {:?}", run.last());
            assert_eq!((run.atlas.links.len(), run.atlas.connections.len()), (1, 1));
        }
    }
}

#[test]
fn an_answer_that_is_none_stops_it() {
    for body in ["", "<html>", "{}", "[]", r#"{"results": 7}"#] {
        let mut run = Run::new(msk(), Atlas::default());
        run.events.push(Event::answered(Operation::ListPrivateLinks, 200, body));
        let run = run.finish();
        assert_eq!(reason(run.last()).0, "the answer to `list-private-links` cannot be read", "{body}");
    }
}

#[test]
fn a_link_that_fails_says_why() {
    for config in [confluent(), enterprise(), msk()] {
        let mut run = Run::new(config, Atlas::default()).drive(|next| matches!(next, Next::Wait { .. }));
        run.atlas.links[0]["state"] = "FAILED".into();
        run.atlas.links[0]["errorMessage"] = "The service name was not found.".into();
        let mut run = run.finish();
        let (said, help) = reason(run.last());
        assert_eq!(said, "the Private Link failed: The service name was not found.");
        assert!(help.starts_with("delete the Private Link"));
        // Deleted, it is made anew.
        run.atlas.links.clear();
        run.events.push(Event::answered(Operation::DeletePrivateLink, 202, "{}"));
        let run = run.finish();
        assert!(matches!(run.last(), Next::Done { .. }), "{:?}", run.last());
        assert_eq!(run.atlas.count(Operation::CreatePrivateLink), 2);
    }
}

#[test]
fn a_failed_link_in_the_list_is_not_made_again() {
    let link = json!({"_id": LINK, "provider": "AWS", "vendor": "MSK", "arn": ARN, "state": "FAILED", "errorMessage": "No."});
    let run = Run::new(msk(), Atlas { links: vec![link], ..Atlas::default() }).finish();
    assert_eq!(reason(run.last()).0, "the Private Link failed: No.");
    assert_eq!(run.changes(), []);
}

#[test]
fn a_connection_that_fails_says_so() {
    let mut run = Run::new(msk(), Atlas::default())
        .drive(|next| matches!(next, Next::Wait { step: "connection-ready", .. }));
    let mut failed = run.atlas.connections[0].clone();
    failed["state"] = "FAILED".into();
    run.events.push(Event::answered(Operation::GetConnection, 200, &failed.to_string()));
    let run = run.finish();
    assert_eq!(reason(run.last()).0, "the connection failed");
}

#[test]
fn a_connection_that_names_another_link_is_not_made() {
    let mut connection: Value = msk()["kafkaConnection"].clone();
    connection["networking"] =
        json!({"access": {"type": "PRIVATE_LINK", "connectionId": "38972b0cbe9c2aa40a30a246"}});
    let run = Run::new(with(msk(), json!({"kafkaConnection": connection})), Atlas::default()).finish();
    assert_eq!(reason(run.last()).0, "the connection's `connectionId` is not the `_id` of the Private Link");
    assert_eq!(run.atlas.count(Operation::CreateConnection), 0);
}

#[test]
fn a_link_that_vanishes_is_looked_for_and_made_again() {
    let mut run = Run::new(msk(), Atlas::default()).drive(|next| matches!(next, Next::Wait { .. }));
    run.atlas.links.clear();
    let run = run.finish();
    assert!(matches!(run.last(), Next::Done { .. }), "{:?}", run.last());
    assert_eq!(run.atlas.count(Operation::CreatePrivateLink), 2);
}
