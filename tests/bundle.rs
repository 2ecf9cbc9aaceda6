//! Payloads of one procedure, held against each other.

#[path = "common/cases.rs"]
mod cases;

use cases::{at, found, hold, hold_texts};
use linkspec::payload::base::{BUNDLE_CONFLUENT as CONFLUENT, BUNDLE_MSK as MSK, BUNDLE_PEERING as PEERING};
use linkspec::{Kind, Options, check};

const ID: &str = "/kafkaConnection/networking/access/connectionId";
const SERVERS: &str = "/kafkaConnection/bootstrapServers";

#[test]
fn a_member_is_held_against_its_own_kind() {
    hold(&[
        (&CONFLUENT, r#"{}"#, ""),
        (&CONFLUENT, r#"{"kafkaConnection": null}"#, ""),
        (&CONFLUENT, r#"{"privateLinkResponse": null}"#, ""),
        (&CONFLUENT, r#"{"privateLinkRequest": null}"#, ""),
        (&CONFLUENT, r#"{"kafkaConnexion": {}}"#, "unknown-key@/kafkaConnexion"),
        (&CONFLUENT, r#"{"kafkaConnection": null, "kafka_connection": {}}"#, "unknown-key@/kafka_connection"),
        (&CONFLUENT, r#"{"mskPolicy": []}"#, "wrong-type@/mskPolicy"),
        (&CONFLUENT, r#"{"mskPolicy": "see above"}"#, "wrong-type@/mskPolicy"),
        (
            &CONFLUENT,
            r#"{"privateLinkRequest": {"provider": null}}"#,
            "missing-key@/privateLinkRequest/provider",
        ),
        (&CONFLUENT, r#"{"kafkaConnection": {"name": 7}}"#, "wrong-type@/kafkaConnection/name"),
        (&CONFLUENT, r#"{"privateLinkResponse": {"_id": null}}"#, "missing-key@/privateLinkResponse/_id"),
        (&CONFLUENT, r#"{"privateLinkResponse": {"somethingNew": 1}}"#, ""),
        (
            &MSK,
            r#"{"accountDetails": {"cloudProvider": null}}"#,
            "cloud-provider-omitted@/accountDetails/cloudProvider",
        ),
        (&MSK, r#"{"mskPolicy": {"version": "x"}}"#, "unknown-key@/mskPolicy/version"),
        (
            &PEERING,
            r#"{"vpcPeeringAccept": {"requesterVpcId": "pcx-0a1b2c3d4e5f60718"}}"#,
            "malformed-vpc-id@/vpcPeeringAccept/requesterVpcId",
        ),
        (
            &PEERING,
            r#"{"vpcPeeringAccept": {"requesterVpcId": null}}"#,
            "missing-key@/vpcPeeringAccept/requesterVpcId",
        ),
        // The keys of a connection are no suggestions for what stands after it.
        (
            &CONFLUENT,
            r#"{"vpcPeeringAccept": {"requesterAccountId": "111122223333", "requesterVpcId": "vpc-0a1b2c3d4e5f60718", "protocol": 1}}"#,
            "unknown-key@/vpcPeeringAccept/protocol",
        ),
    ]);
    hold_texts(
        Kind::Bundle,
        &[("{}", ""), ("[]", "not-an-object@"), (r#"{"privateLinkRequest": null}"#, "")],
    );
}

#[test]
fn the_connection_id_is_that_of_the_response() {
    at(
        &CONFLUENT,
        ID,
        &[
            (
                r#"{"privateLinkResponse": {"_id": "6aa12e7ccd660d4b2380b1c1"}}"#,
                "connection-id-of-another-link",
            ),
            (
                r#"{"kafkaConnection": {"networking": {"access": {"connectionId": "0A1B2C3D4E5F60718293A4B5"}}}}"#,
                "malformed-atlas-id",
            ),
            (r#"{"kafkaConnection": {"networking": {"access": {"connectionId": null}}}}"#, "missing-key"),
            (r#"{"kafkaConnection": {"networking": {"access": {"connectionId": "<id>"}}}}"#, "placeholder"),
            (r#"{"privateLinkResponse": {"_id": "<id>"}}"#, ""),
            (r#"{"kafkaConnection": {"networking": null}}"#, ""),
            (
                r#"{"kafkaConnection": {"networking": {"access": {"type": "PUBLIC", "connectionId": null}}}}"#,
                "",
            ),
            // The response counts, whatever the list holds.
            (r#"{"privateLinkList": {"results": []}}"#, ""),
            (
                r#"{"privateLinkResponse": {"_id": "6aa12e7ccd660d4b2380b1c1"}, "privateLinkList": {"results": [{"_id": "0a1b2c3d4e5f60718293a4b5"}]}}"#,
                "connection-id-of-another-link",
            ),
        ],
    );
    at(
        &MSK,
        ID,
        &[
            (r#"{}"#, ""),
            (r#"{"privateLinkList": {"results": [], "totalCount": 0}}"#, "unlisted-connection-id"),
            (
                r#"{"privateLinkList": {"results": [{"_id": "6aa12e7ccd660d4b2380b1c1"}]}}"#,
                "unlisted-connection-id",
            ),
            (
                r#"{"privateLinkList": {"results": [{"_id": "6aa12e7ccd660d4b2380b1c1"}], "totalCount": null}}"#,
                "unlisted-connection-id",
            ),
            (
                r#"{"privateLinkList": {"results": [{"_id": "6aa12e7ccd660d4b2380b1c1"}], "totalCount": 7}}"#,
                "",
            ),
            (
                r#"{"privateLinkList": {"results": [{"_id": "6aa12e7ccd660d4b2380b1c1"}], "links": [{"rel": "next", "href": "x"}]}}"#,
                "",
            ),
            (r#"{"privateLinkList": {"results": [{"_id": "<id>"}]}}"#, ""),
            (r#"{"privateLinkList": null}"#, ""),
        ],
    );
}

#[test]
fn servers_lie_below_the_domain() {
    at(
        &CONFLUENT,
        SERVERS,
        &[
            (
                r#"{"kafkaConnection": {"bootstrapServers": "pkc-0wg55.us-east-2.aws.confluent.cloud:9092"}}"#,
                "server-outside-domain",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "lkc-1.n3tw0rk.us-east-2.aws.confluent.cloud:9092,b.example.com:9092"}}"#,
                "server-outside-domain",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "lkc-1.xn3tw0rk.us-east-2.aws.confluent.cloud:9092"}}"#,
                "server-outside-domain",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "n3tw0rk.us-east-2.aws.confluent.cloud:9092"}}"#,
                "",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "lkc-0-0.us-east-2.aws.glb.confluent.cloud:9092"}}"#,
                "odd-server-domain",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "lkc-0-0.us-west-1.aws.glb.confluent.cloud:9092"}}"#,
                "odd-server-domain",
            ),
            (r#"{"kafkaConnection": {"bootstrapServers": "8.8.8.8:9092"}}"#, "public-address"),
            (r#"{"kafkaConnection": {"bootstrapServers": "localhost:9092"}}"#, "unreachable-server"),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "pkc-0wg55.us-east-2.aws.confluent.cloud:9092", "networking": {"access": {"type": "PUBLIC", "connectionId": null}}}}"#,
                "",
            ),
            (
                r#"{"privateLinkRequest": null, "kafkaConnection": {"bootstrapServers": "b.example.com:9092"}}"#,
                "server-outside-domain",
            ),
            (
                r#"{"privateLinkResponse": null, "kafkaConnection": {"bootstrapServers": "b.example.com:9092"}}"#,
                "server-outside-domain",
            ),
            (r#"{"kafkaConnection": {"bootstrapServers": "${SERVERS}"}}"#, "unresolved-template"),
        ],
    );
    at(
        &MSK,
        SERVERS,
        &[
            (
                r#"{"kafkaConnection": {"bootstrapServers": "b-1.scram.orders.a1b2c3.c4.kafka.us-east-1.amazonaws.com:14001"}}"#,
                "server-of-another-region",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "b-1.scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9096"}}"#,
                "port-before-private-link",
            ),
            // Only a response tells the domain, and a list is none.
            (
                r#"{"kafkaConnection": {"bootstrapServers": "b-1.scram.other.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14001"}}"#,
                "",
            ),
            (
                r#"{"privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "dnsDomain": "scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com"}}"#,
                "",
            ),
            (
                r#"{"privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "dnsDomain": "scram.other.a1b2c3.c4.kafka.eu-west-1.amazonaws.com"}}"#,
                "odd-server-domain",
            ),
            (r#"{"privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "dnsDomain": "<domain>"}}"#, ""),
        ],
    );
}

#[test]
fn a_bundle_is_recognised_by_its_keys() {
    let kind_of = |text: &str| check(text, &Options::default()).kind;
    for text in [
        CONFLUENT.text,
        MSK.text,
        PEERING.text,
        r#"{"mskPolicy": {}, "accountDetails": null}"#,
        r#"{"kafkaConnection": {"name": "a", "type": "Kafka"}}"#,
        r#"{"accountDetails": {"cloudProvider": "aws", "cidrBlock": "10.0.0.0/21"}}"#,
    ] {
        assert_eq!(kind_of(text), Some(Kind::Bundle), "{text}");
    }
    for text in [
        r#"{"accountDetails": {"owner": "somebody", "balance": 7}}"#,
        r#"{"accountDetails": "x", "mskPolicy": "y"}"#,
        r#"{"accountDetails": {"accountDetails": {"cloudProvider": "aws", "cidrBlock": "10.0.0.0/21"}}}"#,
        r#"{"kafkaConnection": {"name": "a", "type": "Kafka"}, "server": {}}"#,
    ] {
        assert_eq!(kind_of(text), None, "{text}");
    }
}

#[test]
fn a_cross_finding_names_the_other_place_and_no_secret() {
    let text = cases::patched(&CONFLUENT, r#"{"privateLinkResponse": {"_id": "6aa12e7ccd660d4b2380b1c1"}}"#);
    let report = check(&text, &Options { kind: Some(Kind::Bundle), ..Options::default() });
    let [diagnostic] = report.diagnostics.as_slice() else { panic!("{:?}", found(None, &text)) };
    assert_eq!(diagnostic.severity.as_str(), "error");
    assert_eq!(diagnostic.related[0].pointer, "/privateLinkResponse/_id");
    assert!(!serde_json::to_string(&report).unwrap().contains("not-a-real-secret"));
}
