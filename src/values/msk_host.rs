//! Names of MSK brokers.

use super::{AwsRegion, HostName, class};

/// A name that ends in `.kafka.<region>.amazonaws.com` or `.kafka-serverless.<region>.amazonaws.com`.
/// The labels before say nothing that is documented. Source: Amazon MSK, bootstrap brokers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MskHost {
    region: AwsRegion,
    is_serverless: bool,
}

impl MskHost {
    /// None where `host` is no name of an MSK broker.
    #[must_use]
    pub fn new(host: HostName<'_>) -> Option<Self> {
        host.below("amazonaws.com")?;
        let mut labels = host.labels_from_right().skip(2);
        let region =
            labels.next().filter(|label| AwsRegion::is_canonical(label)).map(AwsRegion::of_canonical)?;
        let service = labels.next()?;
        labels.next()?;
        let is_serverless = class::same(service, "kafka-serverless");
        (is_serverless || class::same(service, "kafka")).then_some(Self { region, is_serverless })
    }

    /// The region of the cluster.
    #[must_use]
    pub const fn region(&self) -> AwsRegion {
        self.region
    }

    /// Whether the cluster is serverless, which takes IAM only.
    #[must_use]
    pub const fn is_serverless(&self) -> bool {
        self.is_serverless
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<MskHost> {
        MskHost::new(HostName::try_from(text).unwrap())
    }

    #[test]
    fn the_end_of_the_name_decides() {
        for (text, region, serverless) in [
            ("b-1.codebeneathlab.1yjn08.c2.kafka.us-east-2.amazonaws.com", "us-east-2", false),
            ("b-1.scram.demo.1yjn08.c2.kafka.us-east-2.amazonaws.com.", "us-east-2", false),
            ("anything.KAFKA.us-east-1.AmazonAWS.com", "us-east-1", false),
            ("boot-ab12cd34.c2.kafka-serverless.us-east-1.amazonaws.com", "us-east-1", true),
        ] {
            let host = read(text).unwrap();
            assert_eq!((host.region().as_str(), host.is_serverless()), (region, serverless), "{text}");
        }
    }

    #[test]
    fn other_names_of_aws_are_not_brokers() {
        for text in [
            "slr-ntgrbn.sample.us-east-1.amazonaws.com",
            "kafka.us-east-1.amazonaws.com",
            "amazonaws.com",
            "us-east-1.amazonaws.com",
            "b-1.kafka.us_east_1.amazonaws.com",
            "b-1.kafka.useast1.amazonaws.com",
            "b-1.kafka.us-east-1.notamazonaws.com",
            "b-1.kafka.us-east-1.amazonaws.com.example.com",
        ] {
            assert_eq!(HostName::try_from(text).ok().and_then(MskHost::new), None, "{text}");
        }
    }
}
