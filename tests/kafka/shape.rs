use linkspec::text::Limits;
use linkspec::{Kind, Mode, Options, Verdict, check, check_document};

use crate::{CERTIFICATE, IAM, OAUTH, OWN, create, findings, options, patched, update};

#[test]
fn keys_of_a_connection() {
    create(
        OWN,
        &[
            ("{}", &[]),
            (r#"{"name": null}"#, &["missing-key@/name"]),
            (r#"{"name": ""}"#, &["missing-key@/name"]),
            (r#"{"name": 5}"#, &["wrong-type@/name"]),
            (r#"{"name": "a b"}"#, &["odd-connection-name@/name"]),
            (r#"{"name": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#, &[]),
            (
                r#"{"name": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#,
                &["odd-connection-name@/name"],
            ),
            (r#"{"type": null}"#, &["missing-key@/type"]),
            (r#"{"type": "KAFKA"}"#, &["type-other-than-kafka@/type"]),
            (r#"{"type": ["Kafka"]}"#, &["wrong-type@/type"]),
            (r#"{"bootstrapServers": null}"#, &["missing-key@/bootstrapServers"]),
            (r#"{"bootstrapServers": ""}"#, &["missing-key@/bootstrapServers"]),
            (r#"{"region": "VIRGINIA_USA"}"#, &[]),
            (r#"{"region": 1}"#, &["wrong-type@/region"]),
            (r#"{"security": "SASL_SSL"}"#, &["wrong-type@/security"]),
            (
                r#"{"id": "0a1b2c3d4e5f60718293a4b5", "state": "READY"}"#,
                &["read-only-key@/id", "read-only-key@/state"],
            ),
            (r#"{"links": []}"#, &["read-only-key@/links"]),
            (
                r#"{"security": {"links": []}, "authentication": {"links": []}, "networking": {"links": [], "access": {"links": []}}}"#,
                &[],
            ),
            (r#"{"security": {"links": [{"rel": "self"}]}}"#, &["read-only-key@/security/links"]),
            (r#"{"provider": "Confluent"}"#, &["unknown-key@/provider"]),
        ],
    );
}

#[test]
fn settings() {
    create(
        OWN,
        &[
            (r#"{"config": {}}"#, &[]),
            (
                r#"{"config": {"auto.offset.reset": "latest", "session.timeout.ms": "45000", "acks": "all"}}"#,
                &[],
            ),
            (r#"{"config": "auto.offset.reset=latest"}"#, &["wrong-type@/config"]),
            (r#"{"config": {"retries": 3}}"#, &["wrong-type@/config/retries"]),
            (r#"{"config": {"enable.idempotence": true}}"#, &["wrong-type@/config/enable.idempotence"]),
            (r#"{"config": {"auto.offset.reset": "none"}}"#, &[]),
            (
                r#"{"config": {"auto.offset.reset": "EARLIEST"}}"#,
                &["odd-offset-reset@/config/auto.offset.reset"],
            ),
            (
                r#"{"config": {"auto.offset.reset": "${RESET}"}}"#,
                &["unresolved-template@/config/auto.offset.reset"],
            ),
            (r#"{"config": {"group.id": "<group>"}}"#, &["placeholder@/config/group.id"]),
            (r#"{"config": {"groupId": "orders"}}"#, &["unknown-config-key@/config/groupId"]),
            (
                r#"{"config": {"sasl.password": "not-a-real-secret"}}"#,
                &["unknown-config-key@/config/sasl.password"],
            ),
            (r#"{"config": {"max.poll.records": "5"}}"#, &["unknown-config-key@/config/max.poll.records"]),
        ],
    );
}

#[test]
fn many_unknown_keys_are_all_reported() {
    let strangers = (0..1000).map(|at| format!("\"k{at}\": 1")).collect::<Vec<_>>().join(", ");
    for (patch, code) in [
        (format!("{{{strangers}}}"), "unknown-key"),
        (format!("{{\"config\": {{{strangers}}}}}"), "unknown-config-key"),
    ] {
        let report = check(&patched(OWN, &patch), &options(Kind::KafkaConnection));
        assert_eq!(report.diagnostics.iter().filter(|found| found.code == code).count(), 1000);
    }
}

#[test]
fn a_rename_never_makes_a_key_stand_twice() {
    for patch in [
        r#"{"config": {"auto_offset_reset": "latest", "auto.offset.reset": "latest"}}"#,
        r#"{"Name": "orders"}"#,
        r#"{"bootstrap_servers": "b1.example.com:9092"}"#,
    ] {
        let report = check(&patched(OWN, patch), &options(Kind::KafkaConnection));
        assert_eq!(report.diagnostics.len(), 1, "{patch}");
        assert_eq!(report.diagnostics[0].fix, None, "{patch}");
    }
}

#[test]
fn keys_of_an_update() {
    update(&[
        ("{}", &[]),
        (r#"{"type": null}"#, &["missing-key@/type"]),
        (r#"{"type": "Cluster"}"#, &["type-other-than-kafka@/type"]),
        (r#"{"name": "orders"}"#, &[]),
        (r#"{"config": {"auto.offset.reset": "latest"}}"#, &[]),
        (r#"{"id": "0a1b2c3d4e5f60718293a4b5"}"#, &["read-only-key-in-update@/id"]),
        (
            r#"{"state": "READY", "links": []}"#,
            &["read-only-key-in-update@/state", "read-only-key-in-update@/links"],
        ),
        (r#"{"region": "VIRGINIA_USA"}"#, &[]),
        (r#"{"security": {}}"#, &[]),
        (r#"{"provider": "AWS"}"#, &["unknown-key@/provider"]),
    ]);
}

#[test]
fn templates_are_unknown_values() {
    let options =
        Options { limits: Limits { templates: true, ..Limits::default() }, ..options(Kind::KafkaConnection) };
    for patch in [
        r#"{"bootstrapServers": "${BROKERS}"}"#,
        r#"{"bootstrapServers": "${HOST}:9092"}"#,
        r#"{"authentication": {"mechanism": "{{ mechanism }}", "username": null}}"#,
        r#"{"security": {"protocol": "${P}"}, "networking": {"access": {"type": "${N}", "connectionId": "${ID}"}}}"#,
        r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "${N}"}}}"#,
        r#"{"name": "${NAME}", "type": "${TYPE}", "config": {"auto.offset.reset": "${RESET}"}}"#,
    ] {
        assert_eq!(findings(&check(&patched(OWN, patch), &options)), [""; 0], "{patch}");
    }
}

#[test]
fn a_draft_is_incomplete_and_a_broken_text_lacks_nothing() {
    let draft = Options { mode: Mode::Draft, ..options(Kind::KafkaConnection) };
    assert_eq!(check(r#"{"type": "Kafka"}"#, &draft).verdict, Verdict::Incomplete);
    let broken = check(r#"{"type": "Kafka", "name": ,"#, &options(Kind::KafkaConnection));
    assert_eq!(broken.verdict, Verdict::Malformed);
    assert!(broken.diagnostics.iter().all(|found| found.code != "missing-key"), "{:?}", findings(&broken));
}

#[test]
fn a_missing_key_is_marked_at_the_object_that_lacks_it() {
    let report = check(
        r#"{"name": "a", "type": "Kafka", "bootstrapServers": "b.example.com:1",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "PLAIN", "username": "u"}}"#,
        &options(Kind::KafkaConnection),
    );
    let [found] = report.diagnostics.as_slice() else { panic!("{:?}", findings(&report)) };
    assert_eq!(found.pointer, "/authentication/password");
    let (start, end) = (found.start.unwrap(), found.end.unwrap());
    assert_eq!((start.line, start.column, end.column), (3, 21, 22));
    assert_eq!(found.message, "`authentication.password` is missing for mechanism `PLAIN`");
}

#[test]
fn blanks_that_break_a_command_are_told_once() {
    let page = |blank: &str| {
        let body = patched(OWN, "{}");
        format!(
            "```sh\ncurl https://cloud.mongodb.com/api/atlas/v2/groups/0/streams/orders/connections \\{blank}\n  \
             --digest \\{blank}\n  --data '{body}'\n```\n"
        )
    };
    let reports = check_document(&page(" "), "page.md", &Options::default());
    let [report] = reports.as_slice() else { panic!("{reports:?}") };
    assert_eq!(findings(report), ["curl-continuation-blank@"]);
    assert_eq!(report.verdict, Verdict::Warning);
    let found = &report.diagnostics[0];
    assert!(found.path.is_empty());
    let line = "curl https://cloud.mongodb.com/api/atlas/v2/groups/0/streams/orders/connections ";
    assert_eq!(found.start.map(|at| (at.line, at.column)), Some((2, line.len() as u32 + 1)));
    let reports = check_document(&page(""), "page.md", &Options::default());
    assert_eq!(reports.iter().flat_map(findings).collect::<Vec<_>>(), [""; 0]);
}

/// Every key whose value is a string: the payload that has it, its path, what its absence is, and a
/// malformed value with what that is.
type Key = (&'static str, &'static [&'static str], &'static str, &'static str, &'static str);

#[rustfmt::skip]
const KEYS: [Key; 20] = [
    (OWN, &["name"], "missing-key", "a b", "odd-connection-name"),
    (OWN, &["type"], "missing-key", "Cluster", "type-other-than-kafka"),
    (OWN, &["bootstrapServers"], "missing-key", "b1", "malformed-bootstrap-servers"),
    (OWN, &["region"], "", "", ""),
    (OWN, &["security", "protocol"], "missing-key", "TCP", "unknown-protocol"),
    (OWN, &["security", "brokerPublicCertificate"], "", "no PEM", "unarmoured-pem"),
    (OWN, &["authentication", "mechanism"], "missing-key", "NTLM", "unknown-mechanism"),
    (OWN, &["authentication", "username"], "missing-key", "", ""),
    (OWN, &["authentication", "password"], "missing-key", "", ""),
    (OAUTH, &["authentication", "method"], "missing-key", "SAML", "unknown-oauth-method"),
    (OAUTH, &["authentication", "clientId"], "missing-key", "", ""),
    (OAUTH, &["authentication", "clientSecret"], "missing-key", "", ""),
    (OAUTH, &["authentication", "tokenEndpointUrl"], "missing-key", "token", "malformed-token-endpoint"),
    (OAUTH, &["authentication", "scope"], "", "", ""),
    (OAUTH, &["authentication", "saslOauthbearerExtensions"], "", "", ""),
    (IAM, &["authentication", "aws", "roleArn"], "missing-key", "role/x", "malformed-role-arn"),
    (IAM, &["authentication", "aws", "testBucket"], "", "", ""),
    (CERTIFICATE, &["authentication", "sslCertificate"], "missing-key", "no PEM", "unarmoured-pem"),
    (CERTIFICATE, &["authentication", "sslKey"], "missing-key", "no PEM", "unarmoured-pem"),
    (CERTIFICATE, &["authentication", "sslKeyPassword"], "", "", ""),
];

#[test]
fn every_key_missing_of_another_type_empty_and_malformed() {
    for (base, path, absence, malformed, code) in KEYS {
        let pointer = ["/", &path.join("/")].concat();
        let found = |value: &str| {
            let patch =
                path.iter().rev().fold(value.to_owned(), |inner, key| format!("{{\"{key}\": {inner}}}"));
            findings(&check(&patched(base, &patch), &options(Kind::KafkaConnection)))
        };
        let at = |code: &str| if code.is_empty() { Vec::new() } else { vec![format!("{code}@{pointer}")] };
        for absent in ["null", "\"=null\"", "\"\""] {
            assert_eq!(found(absent), at(absence), "{pointer}: {absent}");
        }
        for other in ["1", "true", "{}", "[\"a\"]"] {
            assert_eq!(found(other), at("wrong-type"), "{pointer}: {other}");
        }
        if !malformed.is_empty() {
            assert_eq!(found(&format!("\"{malformed}\"")), at(code), "{pointer}: {malformed}");
        }
    }
}
