use super::{assert_marked, last_line, messages};

#[test]
fn what_is_right_is_silent() {
    let reports = assert_marked(
        "main.tf",
        r#"
provider "mongodbatlas" {}

resource "mongodbatlas_stream_privatelink_endpoint" "dedicated" {
  project_id          = var.project_id
  provider_name       = "AWS"
  vendor              = "CONFLUENT"
  region              = var.region
  service_endpoint_id = confluent_network.main.aws[0].private_link_endpoint_service
  dns_domain          = "n3tw0rk.${var.region}.aws.confluent.cloud"
  dns_sub_domain      = values(confluent_network.main.zonal_subdomains)
}

resource "mongodbatlas_stream_privatelink_endpoint" "msk" {
  count         = var.enabled ? 1 : 0
  provider      = mongodbatlas.other
  project_id    = var.project_id
  provider_name = "AWS"
  vendor        = "MSK"
  arn           = aws_msk_cluster.orders.arn
  depends_on    = [aws_msk_cluster_policy.orders]

  lifecycle {
    prevent_destroy = true
  }
}

resource "mongodbatlas_stream_privatelink_endpoint" "gcp" {
  for_each                = toset(["a"])
  project_id              = var.project_id
  provider_name           = "GCP"
  vendor                  = "CONFLUENT"
  region                  = "us-west1"
  dns_domain              = var.dns_domain
  service_attachment_uris = ["projects/p/regions/us-west1/serviceAttachments/one", each.value]
}

resource "mongodbatlas_stream_connection" "kafka" {
  project_id        = var.project_id
  workspace_name    = mongodbatlas_stream_workspace.main.workspace_name
  connection_name   = "orders"
  type              = "Kafka"
  bootstrap_servers = "b-1.orders.a1b2c3.c2.kafka.eu-west-1.amazonaws.com:9096"
  authentication = {
    mechanism = "SCRAM-512"
    username  = "orders"
    password  = var.password
  }
  security = { protocol = "SASL_SSL" }
  config = {
    "auto.offset.reset" : "earliest"
    retries = 5
  }
  networking = {
    access = {
      type          = "PUBLIC"
    }
  }
  timeouts = { create = "30m" }
}

resource "mongodbatlas_stream_connection" "mtls" {
  instance_name     = "orders"
  connection_name   = "mtls"
  type              = "Kafka"
  bootstrap_servers = "kafka.example.com:9093"
  authentication = {
    ssl_certificate = <<-EOT
      -----BEGIN CERTIFICATE-----
      MIIDXTCCAkWgAwIBAgIJAKL0UG
      -----END CERTIFICATE-----
    EOT
    ssl_key = file("key.pem")
  }
  security = { protocol = "SSL" }
}

resource "mongodbatlas_stream_connection" "lambda" {
  connection_name = "fn"
  type            = "AWSLambda"
  aws             = { role_arn = "arn:aws:iam::111122223333:role/streams" }
  networking = {
    access = {
      type          = "PRIVATE_LINK"
      connection_id = mongodbatlas_stream_privatelink_endpoint.msk[0].id
    }
  }
}

resource "mongodbatlas_stream_connection" "registry" {
  connection_name          = "registry"
  type                     = "SchemaRegistry"
  schema_registry_provider = "CONFLUENT"
  schema_registry_urls     = ["https://registry.example.com:8081"]
  schema_registry_authentication = {
    type     = "USER_INFO"
    username = "registry"
    password = var.registry_password
  }
}

resource "mongodbatlas_stream_connection" "other_project" {
  connection_name    = "cluster"
  type               = "Cluster"
  cluster_name       = "Cluster0"
  cluster_project_id = var.other_project_id
  db_role_to_execute = { role = "atlasAdmin", type = "BUILT_IN" }
}

resource "mongodbatlas_stream_connection" "any" {
  connection_name = "any"
  type            = var.type
  networking      = var.networking
  dynamic "aws" {
    for_each = []
    content {}
  }
}

data "mongodbatlas_stream_connection" "read" {
  connection_name = "read"
}
"#,
    );
    assert_eq!(reports.len(), 9);
    assert_eq!(reports[3]["kind"], "kafka-connection");
    assert_eq!(reports[5]["kind"], "stream-connection");
}

#[test]
fn known_mistakes_are_marked_where_they_stand() {
    assert_marked(
        "main.tf",
        r#"
resource "mongodbatlas_stream_privatelink_endpoint" "endpoint_of_the_cloud" {
  provider_name       = "AWS"
  vendor              = "CONFLUENT"
  region              = "us-east-2"
  service_endpoint_id = «malformed-service-name»"vpce-0a1b2c3d4e5f60718" # the id of an endpoint
  dns_domain          = "n3tw0rk.us-east-2.aws.confluent.cloud"
  dns_sub_domain      = [
    "use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud", /* é😀 */ «sub-domain-outside-domain»"use2-az2.other.us-east-2.aws.confluent.cloud",
  ]
}

«missing-key»resource "mongodbatlas_stream_privatelink_endpoint" "s3" {
  provider_name = "AWS"
  vendor        = "S3"
  region        = «malformed-region»"confluent.cloud"
}

resource "mongodbatlas_stream_privatelink_endpoint" "msk" {
  provider_name         = "AWS"
  vendor                = "MSK"
  arn                   = aws_msk_cluster.orders.arn
  authentication_scheme = «unknown-authentication-scheme»"SASL/SCRAM"
  «unknown-key»service_endpoint_arn  = "x"
}

resource "mongodbatlas_stream_connection" "kafka" {
  connection_name   = "KafkaConnection"
  type              = "Kafka"
  bootstrap_servers = «unreachable-server»"localhost:9092"
  authentication = «missing-key»{
    mechanism = "SCRAM-256"
    username  = "user"
  }
  security = {
    protocol = «unknown-protocol»"SASL_TLS"
  }
  config = {
    «unknown-config-key»"auto.ofset.reset" = "latest"
  }
}

resource "mongodbatlas_stream_connection" "lambda" {
  connection_name = "fn"
  type            = "AWSLambda"
  aws = { role_arn = «placeholder»"arn:aws:iam::<AWS_ACCOUNT_ID>:role/lambdaRole" }
}
"#,
    );
}

#[test]
fn it_speaks_of_the_names_in_the_file() {
    let said = messages(
        "main.tf",
        r#"
resource "mongodbatlas_stream_privatelink_endpoint" "x" {
  provider_name     = "AWS"
  vendor            = "CONFLUENT"
  region            = "us-east-2"
  serviceEndpointId = var.endpoint
  dns_domain        = var.domain
}
resource "mongodbatlas_stream_connection" "y" {
  name              = "orders"
  type              = "Kafka"
  authentication    = var.authentication
  security          = var.security
}
"#,
    );
    assert_eq!(
        said,
        [
            "`dns_sub_domain` is missing for `CONFLUENT` on `AWS`",
            "`serviceEndpointId` is no key of this payload, did you mean `service_endpoint_id`?",
            "`bootstrap_servers` is missing",
            "`name` is no key of this payload, did you mean `connection_name`?",
        ]
    );
}

#[test]
fn json_is_terraform_too() {
    let reports = assert_marked(
        "main.tf.json",
        r#"{
  "resource": {
    "mongodbatlas_stream_privatelink_endpoint": {
      "msk": {
        "provider_name": "AWS",
        "vendor": "MSK",
        "arn": "${aws_msk_cluster.orders.arn}",
        «computed-key»"region": "eu-west-1"
      }
    },
    "mongodbatlas_stream_connection": [
      {
        "orders": [
          {
            "connection_name": "orders",
            "type": "Kafka",
            "bootstrap_servers": «malformed-bootstrap-servers»"kafka.example.com",
            "security": {"protocol": "SASL_SSL"},
            "authentication": {"mechanism": "PLAIN", "username": "u", "password": "${var.p}"}
          }
        ]
      }
    ]
  }
}
"#,
    );
    assert_eq!(reports.len(), 2);
}

#[test]
fn what_is_not_ours_is_passed_over() {
    let none = "1 file skipped: no payload of ours";
    assert_eq!(last_line("main.tf", "resource \"aws_msk_cluster\" \"x\" {"), none);
    assert_eq!(last_line("main.tf", ""), none);
    assert_eq!(last_line("main.tf", "module \"mongodbatlas_stream_connection\" {}\n"), none);
    // It mentions a resource, and nobody can read it.
    assert_eq!(
        last_line("main.tf", "# mongodbatlas_stream_connection\n}\n"),
        "1 file skipped: not readable as Terraform"
    );
}
