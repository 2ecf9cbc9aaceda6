//! Each procedure, from its beginning to its end, and from every place in between.

use linkspec::procedure::{Event, Next, Operation, Procedure};
use serde_json::{Value, json};

use crate::atlas::{Atlas, LINK};
use crate::config::{ARN, confluent, enterprise, msk, peering, start, with};
use crate::run::Run;

fn whole(config: Value) -> Run {
    let run = Run::new(config, Atlas::default()).finish();
    assert!(matches!(run.last(), Next::Done { .. }), "{:?}", run.last());
    run
}

#[test]
fn a_dedicated_cluster() {
    let run = whole(confluent());
    assert_eq!(
        run.story(),
        [
            "list-private-links",
            "account-details",
            "confluent-access",
            "create-private-link",
            "private-link-ready",
            "list-connections",
            "create-connection",
            "connection-ready",
            "done",
        ]
    );
    let Next::Person { task, .. } = &run.nexts[2] else { panic!("{:?}", run.nexts[2]) };
    assert_eq!(task.values, [("awsAccountId", "974404375205".to_owned())]);
    assert_eq!(
        run.atlas.connections[0]["networking"],
        json!({"access": {"type": "PRIVATE_LINK", "connectionId": LINK}})
    );
    let Next::Done { values } = run.last() else { panic!() };
    assert_eq!(values, &[("linkId", LINK.to_owned()), ("connectionName", "confluent_demo".to_owned())]);
}

#[test]
fn an_enterprise_cluster() {
    let run = whole(enterprise());
    assert_eq!(
        run.story(),
        [
            "list-private-links",
            "create-private-link",
            "interface-endpoint",
            "access-point",
            "update-private-link",
            "private-link-ready",
            "list-connections",
            "create-connection",
            "connection-ready",
            "done",
        ]
    );
    let person = run.nexts.iter().find_map(|next| match next {
        Next::Person { task, .. } => Some(task),
        _ => None,
    });
    assert_eq!(person.unwrap().values, [("interfaceEndpointId", "vpce-0123456789abcdef0".to_owned())]);
    assert_eq!(run.atlas.links[0]["dnsDomain"], "ap1a2b3c.us-east-1.aws.accesspoint.confluent.cloud");
}

#[test]
fn a_serverless_cluster_whose_domain_is_known() {
    let mut config = with(confluent(), json!({"procedure": "confluent-enterprise"}));
    config["privateLink"]["dnsDomain"] = "us-east-1.aws.private.confluent.cloud".into();
    config["privateLink"]["dnsSubDomain"] = json!([]);
    config["kafkaConnection"]["bootstrapServers"] =
        "lkc-19ynpv.us-east-1.aws.private.confluent.cloud:9092".into();
    let run = whole(config);
    assert!(!run.story().contains(&"update-private-link"), "{:?}", run.story());
    assert_eq!(run.changes(), [Operation::CreatePrivateLink, Operation::CreateConnection]);
}

#[test]
fn an_msk_cluster() {
    let run = whole(msk());
    assert_eq!(
        run.story(),
        [
            "list-private-links",
            "account-details",
            "multi-vpc",
            "cluster-policy",
            "create-private-link",
            "private-link-ready",
            "list-connections",
            "create-connection",
            "connection-ready",
            "done",
        ]
    );
    let Next::Person { task, .. } = &run.nexts[3] else { panic!("{:?}", run.nexts[3]) };
    let policy: Value = serde_json::from_str(task.payload.as_deref().expect("a policy")).unwrap();
    let statement = &policy["Statement"][0];
    assert_eq!(
        (&statement["Principal"]["AWS"], &statement["Resource"]),
        (&json!(["974404375205"]), &json!(ARN))
    );
}

#[test]
fn peering_that_confluent_asks_for() {
    let run = whole(crate::config::peering());
    assert_eq!(
        run.story(),
        [
            "account-details",
            "request-peering",
            "list-vpc-peerings",
            "accept-vpc-peering",
            "peering-active",
            "done",
        ]
    );
    assert_eq!(run.changes(), [Operation::AcceptVpcPeering]);
}

/// Before each event of a whole run, a procedure that is fed the events before says the same.
#[test]
fn it_goes_on_from_every_place() {
    for config in [confluent(), enterprise(), msk(), peering()] {
        let run = whole(config);
        assert!(run.nexts.len() >= 7, "{:?}", run.story());
        for (next, (config, count)) in run.nexts.iter().zip(&run.places) {
            let mut at_once = start(config);
            let mut kept = start(config);
            for event in run.events.iter().take(*count) {
                at_once.feed(event.clone());
                kept.feed(event.clone());
                kept = Procedure::read(&kept.to_json()).expect("it was written by us");
            }
            assert_eq!((at_once.next(), kept.next()), (next.clone(), next.clone()));
        }
    }
}

#[test]
fn waiting_for_ever_takes_no_more_room() {
    let mut procedure = start(&msk());
    let list = json!({"links": [], "results": [{"_id": LINK, "provider": "AWS", "vendor": "MSK", "arn": ARN, "state": "WORKING"}], "totalCount": 1});
    procedure.feed(Event::answered(Operation::ListPrivateLinks, 200, &list.to_string()));
    for _ in 0..1000 {
        procedure.feed(Event::answered(Operation::GetPrivateLink, 200, &list["results"][0].to_string()));
    }
    assert_eq!(procedure.events().len(), 2);
}

#[test]
fn without_a_connection_it_is_asked_for() {
    for (key, asks) in [("workspace", &["workspace"][..]), ("kafkaConnection", &["kafkaConnection"])] {
        let mut config = msk();
        config.as_object_mut().unwrap().remove(key);
        let run = Run::new(config, Atlas::default())
            .drive(|next| matches!(next, Next::Person { task, .. } if !task.asks.is_empty()));
        let Next::Person { step, task } = run.last() else { panic!() };
        assert_eq!((*step, task.asks), ("list-connections", asks));
    }
}
