//! What a private link leads to.

closed_set! {
    /// The vendor of a private link. Case does not matter: the documentation writes `Confluent` and
    /// `msk`, the API reference `CONFLUENT` and `MSK`.
    Vendor, UnknownVendor => "it is no vendor that Atlas knows", same: str::eq_ignore_ascii_case,
    {
        /// Confluent Cloud.
        Confluent = "CONFLUENT",
        /// Amazon Managed Streaming for Apache Kafka.
        Msk = "MSK",
        /// Amazon S3.
        S3 = "S3",
        /// AWS Lambda.
        Lambda = "LAMBDA",
        /// Amazon Kinesis Data Streams.
        Kinesis = "KINESIS",
        /// Azure Event Hubs.
        EventHub = "EVENTHUB",
        /// Azure Blob Storage.
        AzureBlobStorage = "AZURE_BLOB_STORAGE",
        /// Google Cloud Pub/Sub.
        PubSub = "PUBSUB",
        /// What Atlas stores where no vendor is given.
        Generic = "GENERIC",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_the_documentation_are_accepted() {
        for (text, vendor) in [
            ("Confluent", Vendor::Confluent),
            ("msk", Vendor::Msk),
            ("azure_blob_storage", Vendor::AzureBlobStorage),
        ] {
            assert_eq!(text.parse(), Ok(vendor));
            assert!(!Vendor::is_canonical(text));
        }
        for &vendor in Vendor::ALL {
            assert_eq!(vendor.as_str().parse(), Ok(vendor));
            assert!(Vendor::is_canonical(vendor.as_str()));
        }
    }

    #[test]
    fn a_slip_is_understood_but_not_accepted() {
        for (text, meant) in [
            ("Confluence", Some("CONFLUENT")),
            ("PUB_SUB", Some("PUBSUB")),
            ("EventHubs", Some("EVENTHUB")),
            ("KAFKA", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<Vendor>(), Err(UnknownVendor), "{text}");
            assert_eq!(Vendor::suggestion(text), meant, "{text}");
        }
    }
}
