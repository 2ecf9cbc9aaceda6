//! No secret of a described payload, and nothing that only stands beside it, is ever shown.

use super::unmarked;
use crate::common::{folder, run_in, write};

const TERRAFORM: &str = r#"
# canary-before
resource "mongodbatlas_stream_connection" "x" {
  connection_name   = "orders" # canary-comment
  type              = "Kafka"
  bootstrap_servers = "localhost:9092"
  /* canary-block
     canary-more */
  authentication    = { mechanism = "NONE", username = "u", password = "canary-password" }
  authentication2   = 1
  security = {
    protocol = "TLS"
    ssl_key  = <<-EOT
      canary-pem
      canary-more
    EOT
  }
  config = {
    "sasl.jaas.config" = "canary-jaas", "x" = 1
  }
  provisioner "local-exec" {
    command = "canary-command"
  }
  project_id = "a?password=canary-url"
  unknown_thing = "sb://Endpoint=sb://x;SharedAccessKey=canary-key${var.x}"
  other_thing = coalesce(
    # canary-inside
    var.x, "b"
  )
  region = 1
}
# canary-after
"#;

const YAML: &str = r#"# canary-before
Resources:
  Other: {Secret: canary-other}
  X:
    # canary-comment
    Type: MongoDB::Atlas::StreamConnection
    Metadata: canary-metadata
    Properties:
      ConnectionName: orders # canary-comment
      Type: Kafka
      BootstrapServers: localhost:9092
      Authentication: {Mechanism: NONE, Username: u, Password: canary-password}
      Security:
        Protocol: TLS
        # canary-comment
        SslKey: |
          canary-pem
          canary-more
        Other: !Sub "password=canary-sub"
      Config: {sasl.jaas.config: canary-jaas, x: "1"}
      ProjectId:
        - canary-tag
    DeletionPolicy: canary-policy
  Y: {Secret: canary-other}
"#;

const BROKEN: &str =
    "resource \"mongodbatlas_stream_connection\" \"x\" {\n  password = \"canary-password\" canary-word\n}\n";

#[test]
fn nothing_is_shown() {
    let manifest = YAML.split("Resources").next().unwrap().to_owned()
        + "kind: AtlasStreamConnection\nmetadata: canary-metadata\nspec: # canary-comment\n  type: Kafka\n"
        + "  kafkaConfig:\n    bootstrapServers: localhost # canary-comment\n    # canary-comment\n"
        + "    authentication:\n      password: canary-password\n      mechanism: X\n    config: {ssl.key: canary}\nstatus: canary\n";
    let json = "{\"Resources\": {\"A\": {\"Type\": \"MongoDB::Atlas::StreamConnection\", \"canary\": \"canary\",\n\"Properties\": {\"Type\": \"Kafka\",\n\"ProjectId\": [\"canary\"],\n\"Authentication\": {\"Mechanism\": \"X\", \"Password\": \"canary\"}}}, \"canary\": \"canary\"}}\n";
    for (name, file, least) in [
        ("main.tf", TERRAFORM, 5),
        ("stack.yaml", YAML, 5),
        ("streams.yaml", &manifest, 3),
        ("stack.json", json, 2),
        ("broken.tf", BROKEN, 1),
        ("broken.yaml", "kind: AtlasStreamConnection\nspec:\n  password: canary: \"canary\n", 1),
        ("broken.json", &json.replace(": [", " ["), 1),
        (
            "lines.jsonl",
            "{\"password\": \"canary\"}\n{\"provider\": \"AWS\", \"vendor\": \"X\", \"password\": \"canary\"}\n{\"canary\"",
            1,
        ),
    ] {
        let folder = folder();
        write(folder.path(), name, file);
        for format in ["human", "json"] {
            let run = run_in(folder.path(), ["check", "--notes", &format!("--format={format}"), name]);
            assert!(!run.out.contains("canary") && !run.err.contains("canary"), "{name}: {}", run.out);
            let found = run.out.matches(if format == "human" { "error[" } else { "\"code\"" }).count();
            assert!(found >= least, "{name}: only {found} findings: {}", run.out);
        }
    }
}

#[test]
fn the_rest_of_the_line_is_shown() {
    let (file, _) = unmarked(TERRAFORM);
    let folder = folder();
    write(folder.path(), "main.tf", file);
    let run = run_in(folder.path(), ["check", "main.tf"]);
    for line in [
        "type              = \"Kafka\"",
        "\"sasl.jaas.config\" = \"***\", \"x\" = 1",
        "authentication    = { mechanism = \"NONE\", username = \"u\", password = \"***\" }",
    ] {
        assert!(run.out.contains(line), "{line} in {}", run.out);
    }
}
