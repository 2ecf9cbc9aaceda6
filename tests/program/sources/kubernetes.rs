use super::{assert_marked, last_line, messages};

#[test]
fn what_is_right_is_silent() {
    let reports = assert_marked(
        "streams.yaml",
        r#"---
apiVersion: v1
kind: Secret
metadata: {name: kafka-userpass}
---
apiVersion: atlas.mongodb.com/v1
kind: AtlasStreamConnection
metadata:
  name: orders
spec:
  name: "orders" # the name in Atlas
  type: Kafka
  kafkaConfig:
    authentication:
      credentials:
        name: kafka-userpass
      mechanism: SCRAM-512
    bootstrapServers: >-
      b-1.example.com:9096,b-2.example.com:9096
    security:
      protocol: SSL
      certificate:
        name: kafka-cert
    config:
      auto.offset.reset: earliest
---
kind: AtlasStreamConnection
spec:
  name: cluster
  type: Cluster
  clusterConfig:
    name: Cluster0
    role: {name: atlasAdmin, type: BUILT_IN}
---
kind: AtlasStreamConnection
spec: {name: sample_stream_solar, type: Sample}
---
kind: AtlasStreamConnection
spec:
  name: {{ .Values.name }}
  type: "{{ .Values.type }}"
  kafkaConfig: {{ toJson .Values.kafka }}
---
# Whatever is merged in may hold the rest.
kind: AtlasStreamConnection
spec:
  <<: &defaults {a: 1}
  name: merged
  type: Kafka
"#,
    );
    assert_eq!(reports.len(), 5);
}

#[test]
fn known_mistakes_are_marked_where_they_stand() {
    assert_marked(
        "streams.yml",
        "kind: AtlasStreamConnection
metadata: {name: é}
spec:
  name: 'orders'
  type: Kafka
  kafkaConfig:
    authentication:
      mechanism: «unknown-mechanism»SCRAM-SHA-512
    bootstrapServers: «unreachable-server»\"localhost:9092\"
    security: {protocol: «unknown-protocol»'SASL_TLS'}
    config:
      auto.offset.reset: «odd-offset-reset»\"last\"
      retries: «wrong-type»5
    «unknown-key»networking:
      access: {type: PRIVATE_LINK, connectionId: 0a1b2c3d4e5f60718293a4b5}
---
kind: AtlasStreamConnection
«missing-key»spec:
  name: orders
  type: Kafka
  kafkaConfig:
    «missing-key»authentication:
      mechanism: PLAIN
    security: {protocol: SSL}
",
    );
}

#[test]
fn it_speaks_of_the_names_in_the_file() {
    let said = messages(
        "streams.yaml",
        "kind: AtlasStreamConnection
spec:
  name: orders
  type: Kafka
  bootstrapServers: a.example.com:9092
  kafkaConfig:
    authentication: {mechanism: PLAIN}
    security: {protocol: SSL}
    networking: {access: {type: VPC}}
",
    );
    assert_eq!(
        said,
        [
            "`bootstrapServers` is no key of this payload, did you mean `kafkaConfig.bootstrapServers`?",
            "`kafkaConfig.authentication.credentials` is missing for mechanism `PLAIN`",
            "`networking` is no key of this payload",
        ]
    );
}

#[test]
fn a_list_and_json_are_manifests_too() {
    let file = r#"{"kind": "List", "items": [{"kind": "AtlasStreamConnection", "spec": {
  "name": "orders", "type": "Kafka", "kafkaConfig": {
    "bootstrapServers": «unreachable-server»"localhost:9092",
    "authentication": {"mechanism": "PLAIN", "credentials": {"name": "a"}},
    "security": {"protocol": "SSL"}
}}}]}
"#;
    assert_marked("streams.yaml", file);
    assert_eq!(
        super::assert_found("streams.json", &super::unmarked(file).0, &super::unmarked(file).1).len(),
        1
    );
}

#[test]
fn what_is_not_ours_is_passed_over() {
    let none = "1 file skipped: no payload of ours";
    assert_eq!(last_line("a.yaml", "kind: Deployment\n  broken"), none);
    assert_eq!(last_line("a.yaml", "kind: AtlasStreamConnectionList\nitems: 1\n"), none);
    assert_eq!(last_line("a.yaml", "kind: AtlasStreamConnection\n"), none);
    assert_eq!(
        last_line(
            "a.yaml",
            "{{- if .Values.on }}\nkind: AtlasStreamConnection\nspec:\n  name: x\n{{- end }}\n"
        ),
        "1 file skipped: a template of Helm"
    );
    assert_eq!(
        last_line("a.yaml", "# AtlasStreamConnection\na: b: c\n"),
        "1 file skipped: not readable as YAML"
    );
}
