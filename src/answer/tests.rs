use std::format;
use std::string::String;

use super::*;
use crate::payload::base::{self, Base};
use crate::values::{
    AccessType, ConnectionState, ConnectionType, LinkState, PeeringStatus, Provider, Region, Vendor,
};

fn read<T: Answer>(base: &Base) -> T {
    T::from_text(base.text).unwrap()
}

#[test]
fn every_base_of_an_answer_reads() {
    let link: PrivateLinkResponse = read(&base::ANSWERED_LINK);
    assert_eq!(link.id, "6a7941d3c0eb9e7a17722d71");
    assert_eq!(
        (link.vendor, link.state),
        (Some(Open::Known(Vendor::S3)), Some(Open::Known(LinkState::Idle)))
    );
    let links: PrivateLinkList = read(&base::ANSWERED_LINKS);
    assert_eq!((links.results.len(), links.total_count, links.is_whole), (1, Some(1), true));
    let connection: ConnectionResponse = read(&base::ANSWERED_CONNECTION);
    assert_eq!((connection.name.as_str(), connection.kind), ("orders", Open::Known(ConnectionType::Cluster)));
    assert_eq!(connection.state, Some(Open::Known(ConnectionState::Ready)));
    let connections: ConnectionList = read(&base::ANSWERED_CONNECTIONS);
    assert_eq!(connections.results[0].region.as_deref(), Some("VIRGINIA_USA"));
    let peerings: VpcPeeringList = read(&base::ANSWERED_PEERINGS);
    assert_eq!(peerings.results[0].name.as_deref(), Some("pcx-0a1b2c3d4e5f60718"));
    assert_eq!(peerings.results[0].cloud_status, Some(Open::Known(PeeringStatus::PendingAcceptance)));
    let account: AccountDetailsResponse = read(&base::ACCOUNT_DETAILS);
    assert_eq!(account.aws_account_id.as_deref(), Some("444455556666"));
    let error: ApiError = read(&base::API_ERROR);
    assert_eq!((error.status, error.code.as_str()), (400, "VALIDATION_ERROR"));
    assert_eq!(error.parameters, [Parameter::Text("Invalid bootstrapServers".into())]);
}

#[test]
fn what_is_unknown_is_kept_and_what_is_empty_is_absent() {
    let text = r#"{"_id": "6a7941d3c0eb9e7a17722d71", "state": "AVAILABLE", "vendor": null, "provider": "Azure",
        "region": "US_EAST_2", "mskAuthType": "", "arn": "", "links": [], "dnsSubDomain": [null, "A.b."]}"#;
    let link: PrivateLinkResponse = text.parse().unwrap();
    assert_eq!(link.state, Some(Open::Other("AVAILABLE".into())));
    assert_eq!(link.state.as_ref().map(|state| format!("{state}")).as_deref(), Some("AVAILABLE"));
    assert_eq!((&link.vendor, &link.arn), (&None, &None));
    assert!(link.provider.as_ref().is_some_and(|provider| *provider == Provider::Azure));
    assert!(matches!(link.known_region(), Some(Region::Azure(_))));
    assert_eq!(link.dns_sub_domains, [Domain::from(String::from("a.B"))]);
}

#[test]
fn a_trailing_dot_makes_no_difference() {
    let read = |domain: &str| {
        let text = format!(r#"{{"_id": "6a7941d3c0eb9e7a17722d71", "dnsDomain": "{domain}"}}"#);
        text.parse::<PrivateLinkResponse>().unwrap()
    };
    let dotted = read("sample.us-east-1.aws.confluent.cloud.");
    assert_eq!(dotted, read("sample.us-east-1.aws.confluent.cloud"));
    assert_ne!(dotted, read("other.us-east-1.aws.confluent.cloud"));
    assert_eq!(
        dotted.dns_domain.map(|domain| format!("{domain}")).unwrap(),
        "sample.us-east-1.aws.confluent.cloud"
    );
}

#[test]
fn the_account_of_the_documentation_tells_its_cloud_by_its_keys() {
    let text = r#"{"awsAccountId": "974404375205", "cidrBlock": "192.168.248.0/21", "vpcId": "vpc-0ef7e0a1b2c3d4e5f"}"#;
    let account: AccountDetailsResponse = text.parse().unwrap();
    assert_eq!(account.cloud_provider, Some(Open::Known(Provider::Aws)));
    let both: AccountDetailsResponse = r#"{"vpcId": "a", "gcpProjectId": "b"}"#.parse().unwrap();
    assert_eq!(both.cloud_provider, None);
}

#[test]
fn the_network_of_a_connection_is_found_under_either_key() {
    for key in ["networking", "publicPrivateNetworking"] {
        let text = format!(
            r#"{{"name": "a", "type": "NewThing", "{key}": {{"access": {{"type": "PRIVATE_LINK", "connectionId": "x"}}}}}}"#
        );
        let connection: ConnectionResponse = text.parse().unwrap();
        assert_eq!(connection.access, Some(Open::Known(AccessType::PrivateLink)));
        assert_eq!(connection.private_link_id.as_deref(), Some("x"));
        assert_eq!(connection.kind, Open::Other("NewThing".into()));
    }
}

#[test]
fn a_page_knows_whether_it_is_the_whole_list() {
    for (rest, whole) in [
        ("", true),
        (r#", "totalCount": 0"#, true),
        (r#", "totalCount": 3"#, false),
        (r#", "links": [{"rel": "self"}]"#, true),
        (r#", "links": [{"rel": "next"}]"#, false),
        (r#", "links": [{"rel": "previous"}]"#, false),
    ] {
        let page: ConnectionList = format!(r#"{{"results": []{rest}}}"#).parse().unwrap();
        assert_eq!(page.is_whole, whole, "{rest}");
    }
}

#[test]
fn parameters_may_be_objects() {
    let text = r#"{"error": 400, "errorCode": "X", "parameters": ["a", {"b": 1, "password": "hunter2"}, null],
        "badRequestDetail": {"fields": [{"field": "arn", "description": "no"}, 7]}}"#;
    let error: ApiError = text.parse().unwrap();
    let shown: std::vec::Vec<&str> = error.parameters.iter().map(Parameter::as_str).collect();
    assert_eq!(shown, ["a", r#"{"b": 1, "password": "***"}"#, "null"]);
    assert_eq!(error.bad_fields, [BadField { field: "arn".into(), description: "no".into() }]);
}

#[test]
fn no_secret_is_kept() {
    let text = r#"{"error": 400, "errorCode": "X", "detail": "refused password=hunter2",
        "parameters": ["Endpoint=sb://n/;SharedAccessKey=hunter2"], "password": "hunter2"}"#;
    let error: ApiError = text.parse().unwrap();
    assert!(!format!("{error:?}{error}").contains("hunter2"));
    let text = r#"{"name": "a", "type": "Kafka", "bootstrapServers": "sasl://u:hunter2@h:1",
        "authentication": {"password": "hunter2"}}"#;
    assert!(!format!("{:?}", text.parse::<ConnectionResponse>().unwrap()).contains("hunter2"));
}

#[test]
fn what_is_no_such_answer_gives_its_report() {
    for (text, code) in [
        ("{", "unclosed-object"),
        ("[]", "not-an-object"),
        (r#"{"state": "IDLE"}"#, "missing-key"),
        (r#"{"_id": 7}"#, "wrong-type"),
    ] {
        let report = text.parse::<PrivateLinkResponse>().unwrap_err();
        assert_eq!(report.diagnostics[0].code, code, "{text}");
    }
}
