# Terraform: what is written out is checked, what is an expression is known when Terraform runs.

resource "mongodbatlas_stream_privatelink_endpoint" "confluent" {
  project_id          = var.project_id
  provider_name       = "AWS"
  vendor              = "CONFLUENT"
  region              = var.region
  service_endpoint_id = confluent_network.main.aws[0].private_link_endpoint_service
  dns_domain          = confluent_network.main.dns_domain
  dns_sub_domain      = values(confluent_network.main.zonal_subdomains)
}

# The id of an endpoint where the name of the service belongs, and no sub-domains.
resource "mongodbatlas_stream_privatelink_endpoint" "broken" {
  project_id          = var.project_id
  provider_name       = "AWS"
  vendor              = "CONFLUENT"
  region              = "us-east-2"
  service_endpoint_id = "vpce-0a1b2c3d4e5f60718"
  dns_domain          = "n3tw0rk.us-east-2.aws.confluent.cloud"
}

resource "mongodbatlas_stream_connection" "orders" {
  project_id        = var.project_id
  workspace_name    = "orders"
  connection_name   = "orders"
  type              = "Kafka"
  bootstrap_servers = "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092"

  authentication = {
    mechanism = "SCRAM-SHA-512" # Kafka's name, not Atlas'
    username  = var.kafka_key
    password  = var.kafka_secret
  }
  security = {
    protocol = "SASL_SSL"
  }
  networking = {
    access = {
      type          = "PRIVATE_LINK"
      connection_id = mongodbatlas_stream_privatelink_endpoint.confluent.id
    }
  }
}
