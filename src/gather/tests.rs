use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, vec};

use super::*;
use crate::Verdict;
use crate::payload::Kind;
use crate::payload::base::{
    ACCOUNT_DETAILS, ANSWERED_PEERINGS, AWS_CONFLUENT, AWS_MSK, KAFKA_PRIVATE_LINK, MSK_POLICY,
    PEERING_ACCEPT,
};

const ID: &str = "0a1b2c3d4e5f60718293a4b5";
const OTHER_ID: &str = "38972b0cbe9c2aa40a30a246";
/// What the API answers to the request of `AWS_CONFLUENT`.
const ANSWER: &str = r#"{"_id": "0a1b2c3d4e5f60718293a4b5", "provider": "AWS", "vendor": "CONFLUENT",
  "region": "US_EAST_2", "serviceEndpointId": "com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718",
  "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud.", "state": "IDLE"}"#;

/// What was found that one payload alone does not show: `file code pointer -> file pointer`.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<BundleFile<'_>> = files.iter().map(|(name, text)| BundleFile { name, text }).collect();
    let mut lines = Vec::new();
    for report in check_bundle(&files, &Options::default()) {
        let file = report.file.unwrap();
        for found in
            report.diagnostics.iter().filter(|found| found.related.iter().any(|other| other.file.is_some()))
        {
            let other = &found.related[0];
            assert!(found.start.is_some() && other.start.is_some());
            let place = other.file.as_deref().unwrap_or(&file);
            lines.push(format!("{file} {} {} -> {place} {}", found.code, found.pointer, other.pointer));
        }
    }
    lines
}

fn connection(id: &str) -> String {
    KAFKA_PRIVATE_LINK.text.replace(ID, id)
}

const MISMATCH: &str = "c.json connection-id-of-another-link /networking/access/connectionId -> r.json /_id";

#[test]
fn what_fits_together_is_silent() {
    let files = [
        ("p/link.json", AWS_CONFLUENT.text),
        ("p/answer.json", ANSWER),
        ("p/connection.json", KAFKA_PRIVATE_LINK.text),
        ("m/link.json", AWS_MSK.text),
        ("m/policy.json", MSK_POLICY.text),
        ("m/account.json", ACCOUNT_DETAILS.text),
        ("v/list.json", ANSWERED_PEERINGS.text),
        ("v/accept.json", PEERING_ACCEPT.text),
    ];
    assert_eq!(found(&files), Vec::<String>::new());
    let files = files.map(|(name, text)| BundleFile { name, text });
    let examined = examine_bundle(&files, &Options::default());
    assert_eq!(examined.bundles, 3);
    assert!(examined.files.iter().flatten().all(|examined| examined.report.verdict == Verdict::Valid));
}

#[test]
fn a_connection_is_held_against_the_link_beside_it() {
    assert_eq!(found(&[("c.json", &connection(OTHER_ID)), ("r.json", ANSWER)]), [MISMATCH]);
    // Of another folder, as long as there is one to choose.
    let moved = [("a/c.json", &*connection(OTHER_ID)), ("b/r.json", ANSWER)];
    assert_eq!(found(&moved), [MISMATCH.replace("c.json", "a/c.json").replace("r.json", "b/r.json")]);
}

#[test]
fn a_connection_belongs_to_the_link_that_it_refers_to() {
    let other =
        ANSWER.replace(ID, OTHER_ID).replace("n3tw0rk", "f4rm3r").replace("vpce-svc-0a", "vpce-svc-1b");
    let servers = connection(OTHER_ID).replace("n3tw0rk", "f4rm3r");
    let files =
        [("a.json", ANSWER), ("b.json", &*other), ("c.json", KAFKA_PRIVATE_LINK.text), ("d.json", &*servers)];
    assert_eq!(found(&files), Vec::<String>::new());
    // By its id, though its server stands below the domain of the other link.
    let files = [("a.json", ANSWER), ("b.json", &*other), ("c.json", &*connection(OTHER_ID))];
    assert_eq!(found(&files), ["c.json server-outside-domain /bootstrapServers -> b.json /dnsDomain"]);
    // By its servers, where no link has the id.
    let files =
        [("a.json", &*other), ("c.json", &*connection("ffffffffffffffffffffffff")), ("r.json", ANSWER)];
    assert_eq!(found(&files), [MISMATCH]);
}

#[test]
fn where_nothing_tells_which_link_is_meant_nothing_is_said() {
    let elsewhere = KAFKA_PRIVATE_LINK.text.replace(ID, OTHER_ID).replace("n3tw0rk", "f4rm3r");
    let second = ANSWER.replace(ID, "111111111111111111111111").replace("n3tw0rk", "b4k3ry");
    let files = [("a.json", ANSWER), ("b.json", &*second), ("c.json", &*elsewhere)];
    assert_eq!(found(&files), Vec::<String>::new());
    // The only link is taken.
    let files = [("a.json", ANSWER), ("b.json", KAFKA_PRIVATE_LINK.text), ("c.json", &*elsewhere)];
    assert_eq!(found(&files), Vec::<String>::new());
}

#[test]
fn an_answer_belongs_to_the_request_that_it_repeats() {
    let region = ANSWER.replace("US_EAST_2", "US_WEST_2");
    let files = [("a/link.json", AWS_CONFLUENT.text), ("b/answer.json", &*region)];
    assert_eq!(found(&files), ["b/answer.json answer-to-another-request /region -> a/link.json /region"]);
    // Nothing is repeated, and the folder is another.
    let stranger = region.replace("n3tw0rk", "f4rm3r").replace("vpce-svc-0a", "vpce-svc-1b");
    assert_eq!(
        found(&[("a/link.json", AWS_CONFLUENT.text), ("b/answer.json", &*stranger)]),
        Vec::<String>::new()
    );
    assert_eq!(found(&[("a/link.json", AWS_CONFLUENT.text), ("a/answer.json", &*stranger)]).len(), 1);
}

#[test]
fn a_page_is_a_procedure_of_its_own() {
    let page = |answer: &str, connection: &str| {
        format!("```json\n{answer}\n```\n\ntext\n\n```json\n{connection}\n```\n")
    };
    let files = [
        BundleFile { name: "a.md", text: &page(ANSWER, &connection(OTHER_ID)) },
        BundleFile { name: "b.md", text: &page(&ANSWER.replace(ID, OTHER_ID), &connection(ID)) },
        BundleFile { name: "c.md", text: &page("", &connection("ffffffffffffffffffffffff")) },
    ];
    let reports = check_bundle(&files, &Options::default());
    let named: Vec<(&str, usize)> = reports
        .iter()
        .filter(|report| report.diagnostics.iter().any(|found| found.code == "connection-id-of-another-link"))
        .map(|report| (report.file.as_deref().unwrap(), report.diagnostics.len()))
        .collect();
    // Both ids are answered on the other page, which is what the connections refer to.
    assert_eq!(named, []);
    let reports = check_bundle(&files[..1], &Options::default());
    let found = &reports[1].diagnostics[0];
    assert_eq!((found.code, found.start.unwrap().line), ("connection-id-of-another-link", 16));
    assert_eq!((&found.related[0].file, found.related[0].start.unwrap().line), (&None, 2));
}

#[test]
fn a_policy_is_held_against_cluster_and_account() {
    let link = AWS_MSK.text.replace("orders", "invoices");
    let files = [("m/link.json", &*link), ("m/policy.json", MSK_POLICY.text)];
    assert_eq!(
        found(&files),
        ["m/policy.json resource-of-another-cluster /Statement/0/Resource -> m/link.json /arn"]
    );
    let account = ACCOUNT_DETAILS.text.replace("444455556666", "111122223333");
    let files = [("m/account.json", &*account), ("m/policy.json", MSK_POLICY.text)];
    assert_eq!(
        found(&files),
        [
            "m/policy.json principal-of-another-account /Statement/0/Principal/AWS/0 -> m/account.json /awsAccountId"
        ]
    );
    // What is no ARN names another cluster too, unless it may be a slip.
    for (arn, count) in [("1235711", 1), ("arn:aws:kafka:eu-west-1:111122223333:topic/orders/x/y", 0)] {
        let link = format!(r#"{{"provider": "AWS", "vendor": "MSK", "arn": "{arn}"}}"#);
        assert_eq!(
            found(&[("m/link.json", &link), ("m/policy.json", MSK_POLICY.text)]).len(),
            count,
            "{arn}"
        );
    }
}

#[test]
fn an_acceptance_is_held_against_the_list() {
    let accept = PEERING_ACCEPT.text.replace("vpc-0a1b2c3d4e5f60718", "vpc-0ffffffffffffffff");
    let files = [("v/accept.json", &*accept), ("v/list.json", ANSWERED_PEERINGS.text)];
    assert_eq!(found(&files), ["v/accept.json unlisted-peering /requesterVpcId -> v/list.json /results"]);
}

#[test]
fn lists_name_links() {
    let list =
        |id: &str| format!(r#"{{"links": [], "results": [{}], "totalCount": 1}}"#, ANSWER.replace(ID, id));
    let files = [("c.json", KAFKA_PRIVATE_LINK.text), ("l.json", &*list(OTHER_ID))];
    assert_eq!(found(&files).len(), 1, "its server stands below the domain of the listed link");
    let far = KAFKA_PRIVATE_LINK.text.replace("n3tw0rk", "f4rm3r");
    let files = [("c.json", &*far), ("l.json", &*list(OTHER_ID))];
    assert_eq!(
        found(&files),
        ["c.json unlisted-connection-id /networking/access/connectionId -> l.json /results"]
    );
    // An entry is the answer that a connection refers to.
    let files = [("c.json", &*far), ("l.json", &*list(ID))];
    assert_eq!(
        found(&files),
        ["c.json server-outside-domain /bootstrapServers -> l.json /results/0/dnsDomain"]
    );
    let files = [("a.json", AWS_CONFLUENT.text), ("l.json", &*list(OTHER_ID))];
    assert_eq!(found(&files), ["a.json second-link-to-cluster /dnsDomain -> l.json /results/0"]);
}

#[test]
fn nothing_is_said_twice() {
    let again = connection(OTHER_ID).replace("orders", "invoices");
    let link = AWS_CONFLUENT.text.replace("us-east-2\",\n", "us-west-2\",\n");
    let files = [
        ("a.json", &*link),
        ("c.json", &*connection(OTHER_ID)),
        ("d.json", &*again),
        ("r.json", ANSWER),
        ("s.json", ANSWER),
    ];
    let lines = found(&files);
    let mut once = lines.clone();
    once.sort();
    once.dedup();
    assert_eq!(lines.len(), once.len(), "{lines:#?}");
    assert_eq!(lines.iter().filter(|line| line.contains("connection-id-of-another-link")).count(), 2);
    assert_eq!(
        lines.iter().filter(|line| line.contains("answer-to-another-request")).count(),
        2,
        "{lines:#?}"
    );
}

#[test]
fn every_payload_is_still_checked_by_itself() {
    let files = [
        BundleFile { name: "c.json", text: r#"{"type": "Kafka", "name": "orders"}"# },
        BundleFile { name: "other.json", text: r#"{"name": "left-pad"}"# },
        BundleFile { name: "b.json", text: "{" },
        BundleFile { name: "page.md", text: &format!("```json\n{}\n```", AWS_MSK.text) },
    ];
    let reports = check_bundle(&files, &Options::default());
    let kinds: Vec<_> = reports.iter().map(|report| (report.file.as_deref().unwrap(), report.kind)).collect();
    assert_eq!(kinds, [("c.json", Some(Kind::KafkaConnection)), ("page.md", Some(Kind::PrivateLink))]);
    let mut alone = crate::check(files[0].text, &Options::default());
    alone.file = Some("c.json".to_string());
    assert_eq!(reports[0], alone);
}

#[test]
fn many_payloads_take_no_time() {
    let texts: Vec<(String, String)> = (0..500)
        .flat_map(|at| {
            let id = format!("{at:024x}");
            vec![
                (format!("{at}/a.json"), AWS_CONFLUENT.text.to_string()),
                (format!("{at}/c.json"), connection(&id)),
                (format!("x/r{at}.json"), ANSWER.replace(ID, &id)),
            ]
        })
        .collect();
    let files: Vec<BundleFile<'_>> = texts.iter().map(|(name, text)| BundleFile { name, text }).collect();
    let examined = examine_bundle(&files, &Options::default());
    assert_eq!(examined.bundles, 500);
}
