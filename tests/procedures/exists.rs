//! It looks before it creates, and what exists is not made again.

use linkspec::procedure::{Next, Operation};
use serde_json::{Value, json};

use crate::atlas::{Atlas, LINK};
use crate::config::{ARN, confluent, enterprise, msk};
use crate::run::Run;

/// A link as a list shows it: normalised, and not always with all its keys.
fn listed(config: &Value, more: Value) -> Value {
    let mut link = config["privateLink"].clone();
    link["_id"] = LINK.into();
    link["provider"] = "AWS".into();
    link["vendor"] = link["vendor"].as_str().unwrap().to_uppercase().into();
    link.as_object_mut().unwrap().remove("dnsSubDomain");
    link.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    link
}

fn other() -> Value {
    json!({"_id": "38972b0cbe9c2aa40a30a246", "provider": "AWS", "vendor": "S3", "region": "US_EAST_1",
        "serviceEndpointId": "com.amazonaws.us-east-1.s3", "state": "DONE"})
}

#[test]
fn a_link_that_is_there_is_used() {
    for config in [confluent(), enterprise(), msk()] {
        for state in ["IDLE", "WORKING", "DONE"] {
            let link = listed(&config, json!({"state": state}));
            for links in [vec![link.clone()], vec![other(), link.clone()], vec![link.clone(), other()]] {
                for page_size in [0, 1] {
                    let atlas = Atlas { links: links.clone(), page_size, ..Atlas::default() };
                    let run = Run::new(config.clone(), atlas).finish();
                    assert!(matches!(run.last(), Next::Done { .. }), "{:?}", run.last());
                    assert_eq!(run.atlas.count(Operation::CreatePrivateLink), 0, "{:?}", run.story());
                    assert_eq!(run.atlas.connections[0]["networking"]["access"]["connectionId"], LINK);
                }
            }
        }
    }
}

#[test]
fn nobody_is_asked_for_what_a_connected_link_shows_to_be_done() {
    for config in [confluent(), msk()] {
        let atlas = Atlas { links: vec![listed(&config, json!({"state": "DONE"}))], ..Atlas::default() };
        let run = Run::new(config, atlas).finish();
        assert_eq!(
            run.story(),
            ["list-private-links", "list-connections", "create-connection", "connection-ready", "done"]
        );
    }
}

#[test]
fn a_cluster_is_known_by_whatever_tells_it() {
    let msk = |more: Value| {
        let mut link = json!({"_id": LINK, "provider": "AWS", "vendor": "MSK", "state": "DONE"});
        link.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        link
    };
    let confluent = |more: Value| {
        let mut link = json!({"_id": LINK, "provider": "AWS", "vendor": "CONFLUENT", "state": "DONE"});
        link.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        link
    };
    for (config, link, same) in [
        (self::msk(), msk(json!({"arn": ARN})), true),
        (
            self::msk(),
            msk(json!({"dnsDomain": "scram.testing.a1b2c3.c4.kafka.us-east-1.amazonaws.com"})),
            true,
        ),
        // Nobody can tell that this is another cluster's.
        (self::msk(), msk(json!({"region": "US_EAST_1"})), true),
        (self::msk(), msk(json!({"region": "EU_WEST_1"})), false),
        (
            self::msk(),
            msk(json!({"dnsDomain": "scram.orders.a1b2c3.c4.kafka.us-east-1.amazonaws.com"})),
            false,
        ),
        (self::msk(), msk(json!({"arn": ARN.replace("testing", "orders")})), false),
        (self::confluent(), confluent(json!({"dnsDomain": "SAMPLE.us-east-1.aws.confluent.cloud."})), true),
        (
            self::confluent(),
            confluent(
                json!({"serviceEndpointId": "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9"}),
            ),
            true,
        ),
        (self::confluent(), confluent(json!({"dnsDomain": "other.us-east-1.aws.confluent.cloud"})), false),
        (
            self::confluent(),
            confluent(
                json!({"dnsDomain": "sample.us-east-1.aws.confluent.cloud", "state": "DELETED", "_id": "38972b0cbe9c2aa40a30a246"}),
            ),
            false,
        ),
    ] {
        let run = Run::new(config, Atlas { links: vec![link.clone()], ..Atlas::default() }).finish();
        assert_eq!(run.atlas.count(Operation::CreatePrivateLink), usize::from(!same), "{link}");
    }
}

#[test]
fn a_connection_that_is_there_is_used() {
    let config = msk();
    let mut connection = config["kafkaConnection"].clone();
    connection["id"] = "6a7941e0c0eb9e7a17723361".into();
    for (more, fate) in [
        (
            json!({"state": "READY", "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": LINK}}}),
            true,
        ),
        (json!({"state": "PENDING"}), true),
        (
            json!({"state": "READY", "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "38972b0cbe9c2aa40a30a246"}}}),
            false,
        ),
        (json!({"state": "READY", "bootstrapServers": "b1.example.com:9092"}), false),
    ] {
        let mut connection = connection.clone();
        connection.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        for page_size in [0, 1] {
            let atlas = Atlas {
                links: vec![listed(&config, json!({"state": "DONE"}))],
                connections: vec![
                    json!({"name": "a", "type": "Sample", "state": "READY"}),
                    connection.clone(),
                ],
                page_size,
                ..Atlas::default()
            };
            let run = Run::new(config.clone(), atlas).finish();
            assert_eq!(run.atlas.count(Operation::CreateConnection), 0, "{connection}");
            match run.last() {
                Next::Done { .. } => assert!(fate, "{connection}"),
                Next::Failed { reason, .. } => {
                    assert!(!fate, "{connection}");
                    assert_eq!(reason, "the workspace has a connection of this name that goes elsewhere");
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn what_is_being_deleted_is_waited_for() {
    let config = msk();
    let atlas = Atlas { links: vec![listed(&config, json!({"state": "DELETING"}))], ..Atlas::default() };
    let mut run = Run::new(config, atlas).drive(|next| matches!(next, Next::Wait { .. }));
    let Next::Wait { until, .. } = run.last() else { panic!() };
    assert_eq!(*until, "the Private Link that is being deleted is gone");
    run.atlas.links.clear();
    let run = run.finish();
    assert!(matches!(run.last(), Next::Done { .. }), "{:?}", run.last());
    assert_eq!(run.atlas.count(Operation::CreatePrivateLink), 1);
}

#[test]
fn the_domain_that_is_set_is_not_set_again() {
    let domain = "ap1a2b3c.us-east-1.aws.accesspoint.confluent.cloud";
    let mut config = enterprise();
    config["accessPointDomain"] = domain.into();
    let link = listed(
        &config,
        json!({"state": "IDLE", "dnsDomain": format!("{domain}."), "interfaceEndpointId": "vpce-0123456789abcdef0"}),
    );
    let run = Run::new(config, Atlas { links: vec![link], ..Atlas::default() }).finish();
    assert_eq!(run.changes(), [Operation::CreateConnection]);
}
