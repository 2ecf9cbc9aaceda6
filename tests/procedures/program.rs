//! `linkspec plan`.

use serde_json::{Value, json};

use crate::atlas::{LINK, pending};
use crate::common::{Run, folder, run_in, write};
use crate::config::{ARN, PROJECT, msk};

/// A folder with the payloads of the MSK procedure.
fn payloads() -> tempfile::TempDir {
    let folder = folder();
    write(folder.path(), "link.json", msk()["privateLink"].to_string());
    write(folder.path(), "connection.json", msk()["kafkaConnection"].to_string());
    folder
}

fn plan(folder: &tempfile::TempDir, arguments: &[&str]) -> Run {
    run_in(folder.path(), [&["plan", "--project-id", PROJECT], arguments].concat())
}

#[test]
fn a_payload_is_enough_to_begin_with() {
    let folder = payloads();
    let run = plan(&folder, &["link.json"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""), "{run:?}");
    assert!(
        run.out.starts_with("A Private Link to an Amazon MSK cluster\n\n  [>] Look whether"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("\nNext, ask Atlas (list-private-links):\n\ncurl --fail-with-body --request GET"),
        "{}",
        run.out
    );
}

#[test]
fn answers_carry_it_on() {
    let folder = payloads();
    let page = |results: Value| json!({"links": [], "results": results, "totalCount": results.as_array().unwrap().len()});
    write(folder.path(), "1.json", page(json!([])).to_string());
    write(
        folder.path(),
        "2.json",
        r#"{"links": [{"rel": "self", "href": "https://cloud.mongodb.com/api/atlas/v2/groups/8358217d3abb5c76c3434648/streams/privateLinkConnections"}], "results": [], "totalCount": 0}"#,
    );
    write(
        folder.path(),
        "3.json",
        r#"{"cloudProvider": "aws", "awsAccountId": "974404375205", "cidrBlock": "192.168.248.0/21", "vpcId": "vpc-0ef7efa5ceca36e2f"}"#,
    );
    let files = ["link.json", "connection.json", "2.json", "3.json", "--workspace", "spinstance"];
    let run = plan(&folder, &files);
    assert!(run.out.contains("[>] Switch on multi-VPC connectivity"), "{}", run.out);
    assert!(run.out.ends_with("Then come back with --done multi-vpc\n"), "{}", run.out);
    let run = plan(&folder, &[&files[..], &["--done", "multi-vpc"]].concat());
    assert!(run.out.contains("kafka:CreateVpcConnection") && run.out.contains(ARN), "{}", run.out);
    let done = ["--done", "multi-vpc", "--done", "cluster-policy"];
    let run = plan(&folder, &[&files[..], &done].concat());
    assert!(run.out.contains("Next, ask Atlas (create-private-link)"), "{}", run.out);
    // An empty list without an address tells nobody what it lists.
    assert!(plan(&folder, &["link.json", "1.json"]).err.contains("`1.json` is no payload of ours"));

    let link = json!({"_id": LINK, "provider": "AWS", "vendor": "MSK", "arn": ARN, "state": "DONE"});
    write(folder.path(), "4.json", page(json!([link])).to_string());
    let mut connection = msk()["kafkaConnection"].clone();
    connection["id"] = "6a7941e0c0eb9e7a17723361".into();
    connection["state"] = "READY".into();
    connection["authentication"].as_object_mut().unwrap().remove("password");
    write(folder.path(), "5.json", page(json!([connection])).to_string());
    let run = plan(&folder, &["link.json", "connection.json", "4.json", "--workspace=spinstance"]);
    assert!(run.out.contains("Next, ask Atlas (list-connections)"), "{}", run.out);
    let run = plan(&folder, &["link.json", "connection.json", "4.json", "5.json", "--workspace=spinstance"]);
    assert!(
        run.out.ends_with(&format!("Nothing is left to do.\n  linkId: {LINK}\n  connectionName: msk_demo\n")),
        "{}",
        run.out
    );
}

#[test]
fn a_failure_stops_it_with_status_one() {
    let folder = payloads();
    write(
        folder.path(),
        "error.json",
        r#"{"error": 401, "errorCode": "USER_UNAUTHORIZED", "detail": "No.", "reason": "Unauthorized", "parameters": []}"#,
    );
    let run = plan(&folder, &["link.json", "error.json"]);
    assert_eq!(run.exit, 1);
    assert!(run.out.contains("  [!] Look whether"), "{}", run.out);
    assert!(
        run.out.contains(
            "It cannot go on: Atlas refused `list-private-links` with 401 USER_UNAUTHORIZED: No.\n"
        ),
        "{}",
        run.out
    );
}

#[test]
fn programs_get_json_without_secrets() {
    let folder = payloads();
    let link = json!({"_id": LINK, "provider": "AWS", "vendor": "MSK", "arn": ARN, "state": "DONE"});
    let state = json!({
        "projectId": PROJECT, "workspace": "spinstance", "privateLink": msk()["privateLink"],
        "kafkaConnection": msk()["kafkaConnection"],
        "events": [
            {"operation": "list-private-links", "status": 200, "body": {"results": [link]}},
            {"operation": "list-connections", "status": 200, "body": {"results": []}},
        ],
    });
    write(folder.path(), "state.json", state.to_string());
    let run = run_in(folder.path(), ["plan", "state.json", "--format=json"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let plan = run.json();
    assert_eq!((&plan["procedure"], &plan["next"]["action"]), (&json!("msk"), &json!("send")));
    let body = &plan["next"]["request"]["body"];
    assert_eq!(body["networking"]["access"]["connectionId"], LINK);
    assert_eq!(body["authentication"]["password"], "${AUTHENTICATION_PASSWORD}");
    let human = run_in(folder.path(), ["plan", "state.json"]);
    assert!(!run.out.contains("hunter2") && !human.out.contains("hunter2"));
}

#[test]
fn peering_needs_no_file() {
    let folder = folder();
    let run = plan(&folder, &["--region", "US_EAST_1"]);
    assert!(run.out.starts_with("VPC peering with Confluent\n"), "{run:?}");
    assert!(run.out.contains("accountDetails?cloudProvider=aws&regionName=US_EAST_1'"), "{}", run.out);
    write(
        folder.path(),
        "list.json",
        json!({"links": [], "results": [pending()], "totalCount": 1}).to_string(),
    );
    let run = plan(&folder, &["list.json", "--requester-account-id", "417601102659", "--decision", "reject"]);
    assert!(run.out.contains("/vpcPeeringConnections/pcx-09277e1e81d0751c1:reject"), "{run:?}");
}

#[test]
fn what_is_wrong_is_said_in_a_sentence() {
    let folder = payloads();
    write(folder.path(), "bad.json", r#"{"provider": "AWS", "vendor": "MSK", "arn": "1235711"}"#);
    write(folder.path(), "other.json", r#"{"a": 1}"#);
    for (arguments, exit, sentence) in [
        (&["bad.json"][..], 1, "error[malformed-msk-arn]"),
        (&["other.json"], 2, "`other.json` is no payload of ours"),
        (&["none.json"], 2, "cannot read `none.json`"),
        (&[], 2, "the configuration needs `privateLink` (name the file of a payload of kind `private-link`"),
        (
            &["link.json", "--done", "dance"],
            2,
            "the procedure has no step `dance` (its steps: list-private-links, ",
        ),
        (&["link.json", "--procedure", "confluent"], 2, "the procedure `confluent` is not for this vendor"),
    ] {
        let run = plan(&folder, arguments);
        assert_eq!((run.exit, run.out.as_str()), (exit, ""), "{arguments:?}: {run:?}");
        assert!(run.err.contains(sentence), "{arguments:?}: {}", run.err);
    }
    let run = run_in(folder.path(), ["plan", "link.json"]);
    assert!(run.err.contains("MONGODB_ATLAS_PROJECT_ID"), "{}", run.err);
}
