//! What a connection of a stream processing workspace leads to.

closed_set! {
    /// The type of a connection. Case matters, as far as known. Source: the discriminator of
    /// `StreamsConnection` in the Atlas Admin API; its enumeration leaves `S3` out, its mapping and the
    /// product documentation do not.
    ConnectionType, UnknownConnectionType => "it is no type of connection that Atlas knows", same: str::eq,
    {
        /// Apache Kafka.
        Kafka = "Kafka",
        /// An Atlas cluster.
        Cluster = "Cluster",
        /// A stream of sample data.
        Sample = "Sample",
        /// An HTTP server.
        Https = "Https",
        /// Amazon S3.
        S3 = "S3",
        /// Amazon Kinesis Data Streams.
        AwsKinesisDataStreams = "AWSKinesisDataStreams",
        /// AWS Lambda.
        AwsLambda = "AWSLambda",
        /// Azure Blob Storage.
        AzureBlobStorage = "AzureBlobStorage",
        /// Google Cloud Pub/Sub.
        GcpPubSub = "GCPPubSub",
        /// A schema registry.
        SchemaRegistry = "SchemaRegistry",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_documentation_are_understood() {
        for (text, meant) in [
            ("AWSKinesisDataStream", Some("AWSKinesisDataStreams")),
            ("AWS Lambda", Some("AWSLambda")),
            ("HTTPS", Some("Https")),
            ("kafka", Some("Kafka")),
            ("schema_registry", Some("SchemaRegistry")),
            ("PostgreSQL", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<ConnectionType>(), Err(UnknownConnectionType), "{text}");
            assert_eq!(ConnectionType::suggestion(text), meant, "{text}");
        }
        for &known in ConnectionType::ALL {
            assert_eq!(known.as_str().parse(), Ok(known));
        }
    }
}
