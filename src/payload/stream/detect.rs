use crate::text::Value;
use crate::values::ConnectionType;

/// Keys that no other payload has.
const ONLY_IN_CONNECTIONS: [&str; 5] = [
    "publicPrivateNetworking",
    "schemaRegistryUrls",
    "schemaRegistryAuthentication",
    "clusterGroupId",
    "dbRoleToExecute",
];

/// Whether an object is a connection to something else than Kafka. `Cluster`, `S3` and `Sample` are
/// types of other things too, so a key of the type must stand beside it.
pub(crate) fn is_connection(root: Value<'_>) -> bool {
    let has = |key: &str| root.get(key).is_some();
    if !has("type") && !has("name") {
        return false;
    }
    if ONLY_IN_CONNECTIONS.iter().any(|key| has(key)) {
        return true;
    }
    let text = root.get("type").and_then(Value::as_str).unwrap_or("");
    let near = || ConnectionType::suggestion(text)?.parse().ok();
    has("name")
        && root.members().nth(7).is_none()
        && match text.parse().ok() {
            Some(ConnectionType::Cluster) => has("clusterName"),
            Some(ConnectionType::Https) => has("url") || has("headers"),
            Some(ConnectionType::Sample) => root.get("name").and_then(Value::as_str).is_some_and(is_sample),
            Some(ConnectionType::S3 | ConnectionType::AwsKinesisDataStreams | ConnectionType::AwsLambda) => {
                has("aws")
            }
            Some(ConnectionType::AzureBlobStorage) => has("azure"),
            Some(ConnectionType::GcpPubSub) => has("gcp"),
            Some(ConnectionType::SchemaRegistry) => has("provider"),
            Some(ConnectionType::Kafka) => false,
            // Names that only Atlas has are recognised with a slip, too.
            None => match near() {
                Some(ConnectionType::AwsKinesisDataStreams | ConnectionType::AwsLambda) => has("aws"),
                Some(ConnectionType::AzureBlobStorage) => has("azure"),
                Some(ConnectionType::GcpPubSub) => has("gcp"),
                _ => false,
            },
        }
}

fn is_sample(name: &str) -> bool {
    name.starts_with("sample_stream_")
}
