use super::{assert_found, assert_marked, said, unmarked};

#[test]
fn what_is_right_is_silent() {
    let reports = assert_marked(
        "stack.yaml",
        r#"AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  ProjectId: {Type: String}
Resources:
  Bucket:
    Type: AWS::S3::Bucket
  Link:
    Type: MongoDB::Atlas::StreamPrivatelinkEndpoint
    DependsOn: Bucket
    Properties:
      ProjectId: !Ref ProjectId
      Profile: default
      ProviderName: AWS
      Vendor: CONFLUENT
      Region: !Ref AWS::Region
      DnsDomain: !GetAtt Network.Domain
      ServiceEndpointId:
        Fn::ImportValue: !Sub "${Network}-service"
      DnsSubDomain: !If [HasDomains, !Ref Domains, !Ref AWS::NoValue]
  S3:
    Type: MongoDB::Atlas::StreamPrivatelinkEndpoint
    Properties:
      ProjectId: !Ref ProjectId
      ProviderName: AWS
      Vendor: S3
      Region: eu-west-1
      ServiceEndpointId: !Sub com.amazonaws.${AWS::Region}.s3
      DnsDomain: !Ref AWS::NoValue
  Kafka:
    Type: MongoDB::Atlas::StreamConnection
    Properties:
      ConnectionName: orders
      WorkspaceName: orders
      Type: Kafka
      BootstrapServers: !Join [",", [!Ref One, !Ref Two]]
      Authentication:
        Mechanism: SCRAM-512
        Username: orders
        Password: "{{resolve:secretsmanager:kafka:SecretString:password}}"
      Security: {Protocol: SASL_SSL}
      Config: {retries: 5}
      Networking: !If [Private, {Access: {Type: PRIVATE_LINK, ConnectionId: !GetAtt Link.Id}}, !Ref AWS::NoValue]
  Lambda:
    Type: MongoDB::Atlas::StreamConnection
    Properties:
      ConnectionName: fn
      Type: AWSLambda
      Aws: {RoleArn: !GetAtt Role.Arn}
      Networking: {Access: {Type: PRIVATE_LINK, ConnectionId: !Ref Link}}
  Processor:
    Type: MongoDB::Atlas::StreamProcessor
    Properties: {Nothing: ours}
"#,
    );
    assert_eq!(reports.len(), 4);
}

const BROKEN: &str = r#"Resources:
  Link:
    Type: MongoDB::Atlas::StreamPrivatelinkEndpoint
    «missing-key»Properties:
      ProviderName: AWS
      Vendor: S3
      Region: «malformed-region»confluent.cloud
  Msk:
    Type: MongoDB::Atlas::StreamPrivatelinkEndpoint
    Properties:
      ProviderName: AWS
      Vendor: 'MSK'
      Arn: «unresolved-template»"arn:aws:kafka:${AWS::Region}:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"
      «unknown-key»dnsDomain: a.example.com
  Kafka:
    Type: MongoDB::Atlas::StreamConnection
    Properties:
      ConnectionName: orders
      Type: Kafka
      BootstrapServers: «unreachable-server»localhost:9092
      Authentication: {Mechanism: PLAIN, Username: u, Password: !Ref Password}
      Security:
        Protocol: «legacy-protocol»PLAINTEXT
      «unknown-key»SchemaRegistryUrls: ["https://registry.example.com:8081"]
"#;

#[test]
fn known_mistakes_are_marked_where_they_stand() {
    assert_marked("stack.yml", BROKEN);
}

#[test]
fn it_speaks_of_the_names_in_the_file() {
    let said = said("stack.yaml", &unmarked(BROKEN).0);
    for sentence in [
        "`ServiceEndpointId` is missing for `S3` on `AWS`",
        "`dnsDomain` is no key of this payload, did you mean `DnsDomain`?",
        "`SchemaRegistryUrls` is no key of this payload",
        "`Security.Protocol` has a name from before 2025",
        "help: put `!Sub` before the string",
    ] {
        assert!(said.contains(sentence), "{sentence} in {said}");
    }
}

#[test]
fn a_template_in_json() {
    let (file, expected) = unmarked(
        r#"{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Resources": {
    "Link": {
      "Type": "MongoDB::Atlas::StreamPrivatelinkEndpoint",
      "Properties": {
        "Profile": {"Ref": "Profile"},
        "ProjectId": {"Ref": "ProjectId"},
        "ProviderName": "AWS",
        "Vendor": «unknown-vendor»"CONFLUENCE",
        "DnsSubDomain": {"Fn::If": ["HasDomains", {"Ref": "Domains"}, []]}
      }
    },
    "Kafka": {
      "Type": "MongoDB::Atlas::StreamConnection",
      «missing-key»"Properties": {
        "ConnectionName": {"Ref": "Name"},
        "Type": "Kafka",
        "Security": {"Protocol": {"Ref": "Protocol"}},
        "Authentication": {
          "Mechanism": "OAUTHBEARER",
          "Method": "OIDC",
          "ClientId": {"Ref": "Id"},
          "ClientSecret": "{{resolve:secretsmanager:kafka}}",
          "TokenEndpointUrl": «unencrypted-token-endpoint»"http://oauth.example.com/token"
        }
      }
    }
  }
}
"#,
    );
    let reports = assert_found("stack.json", &file, &expected);
    assert_eq!(reports.len(), 2);
}

/// A broken template has the findings of any broken JSON; a JSON file that is a payload stays one.
#[test]
fn json_that_is_no_template() {
    let broken = said(
        "stack.json",
        "{\"Resources\": {\"A\": {\"Type\": \"MongoDB::Atlas::StreamConnection\", \"Properties\": {\"Type\" \"Kafka\"}}}}\n",
    );
    assert!(broken.contains("missing-colon"), "{broken}");
    let payload =
        r#"{"name": "MongoDB::Atlas::StreamConnection", "type": "Sample", "x": 1, "clusterGroupId": "a"}"#;
    assert!(said("payload.json", payload).contains("unknown-key"));
}
