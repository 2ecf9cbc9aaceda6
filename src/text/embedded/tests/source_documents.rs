use std::path::{Path, PathBuf};
use std::string::String;

use super::*;

/// The project's three source documents, where they are at hand: they are no part of the
/// repository.
fn document(name: &str) -> Option<String> {
    let shared = std::env::var_os("LINKSPEC_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let path = shared.join("domain/source-documents").join(name);
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        let in_ci = std::env::var_os("CI").is_some_and(|ci| ci == "true");
        assert!(!in_ci, "the source document {name} is not there; set LINKSPEC_SHARED");
        std::println!("skipped: the source document {name} is not there; set LINKSPEC_SHARED");
    }
    text
}

const GROUP: &str = "https://cloud.mongodb.com/api/atlas/v2/groups/8358217d3abb5c76c3434648/streams/";

fn is_post(embedded: &Embedded<'_>, url_end: &str) -> bool {
    let (method, url) = method_and_url(embedded);
    method == Method::Post && url.strip_prefix(GROUP) == Some(url_end)
}

fn has_key(embedded: &Embedded<'_>, key: &str) -> bool {
    embedded.text.starts_with(['{']) && embedded.text.trim_end().ends_with('}') && embedded.text.contains(key)
}

#[test]
fn confluent() {
    let Some(document) = document("000_9f752354105cee6f.txt") else { return };
    for syntax in [Syntax::Text, Syntax::ReStructuredText] {
        let found = find(&document, syntax);
        found.iter().for_each(|embedded| assert_sound(&document, embedded));
        let [link, answer, connection] = found.as_slice() else { panic!("{found:?}") };
        assert!(has_key(link, "\"dnsSubDomain: [") && is_post(link, "privateLinkConnections"));
        assert!(link.continuation_blanks.is_empty());
        assert!(
            matches!(secrets(&document, link).as_slice(), [user] if user.starts_with("slrntglrbn:") && user.len() == 47)
        );
        assert!(has_key(answer, "\"_id\"") && answer.request.is_none());
        assert!(has_key(connection, "bootstrapServers") && is_post(connection, "spinstance/connections"));
        let blanks: Vec<_> = connection.continuation_blanks.iter().map(|span| span.of(&document)).collect();
        assert_eq!(blanks, ["\\ "; 5]);
        assert_eq!(outer(&document, connection, "confluent_demo"), "confluent_demo");
        assert!(matches!(connection.text, Cow::Borrowed(_)));
    }
}

#[test]
fn msk() {
    let Some(document) = document("001_5ef6e57862f8c544.txt") else { return };
    let found = find(&document, Syntax::Text);
    found.iter().for_each(|embedded| assert_sound(&document, embedded));
    let [policy, link, answer, connection] = found.as_slice() else { panic!("{found:?}") };
    assert!(has_key(policy, "kafka:CreateVpcConnection") && policy.request.is_none());
    assert!(has_key(link, "\"1235711\"") && is_post(link, "privateLinkConnections"));
    assert!(has_key(answer, "\"_id\"") && answer.request.is_none());
    assert!(has_key(connection, "msk_demo") && is_post(connection, "spinstance/connections"));
    assert_eq!(connection.continuation_blanks.len(), 5);
}

#[test]
fn vpc_peering() {
    let Some(document) = document("003_07e637afe7dd18f8.txt") else { return };
    let found = find(&document, Syntax::Text);
    found.iter().for_each(|embedded| assert_sound(&document, embedded));
    let [details, list, accept, again] = found.as_slice() else { panic!("{found:?}") };
    assert!(has_key(details, "awsAccountId") && details.request.is_none());
    assert!(has_key(list, "totalCount") && list.request.is_none());
    for accept in [accept, again] {
        assert!(has_key(accept, "requesterVpcId"));
        assert_eq!(method_and_url(accept).0, Method::Post);
        let path = accept.request.as_ref().map(|request| request.url_path());
        assert_eq!(
            path,
            Some(
                "/api/atlas/v2/groups/671a86f4cfc9da7d7c31b14f/streams/vpcPeeringConnections/pcx-09277e1e81d0751c1:accept"
            )
        );
        assert!(
            matches!(secrets(&document, accept).as_slice(), [user] if user.starts_with("ojarafoc:") && user.len() == 45)
        );
    }
    assert_eq!(outer(&document, again, "417601102659"), "417601102659");
}
