//! ARNs of MSK clusters.

use super::arn::{self, Arn};
use super::scan::{self, Parts};
use super::{AwsRegion, class, ip};

grammar_error! {
    /// Why a text is not the ARN of an MSK cluster.
    MskArnError {
        NotAnArn => "it does not have the six parts of an ARN, or does not begin with `arn:`",
        OtherPartition => "the API's pattern excludes the partitions `aws-us-gov` and `aws-cn`",
        UnknownPartition => "the partition is not `aws`",
        OtherService => "it names another service than `kafka`",
        RegionMissing => "the region is missing",
        NotARegion => "the region is not spelt as AWS spells one",
        Account => "the account id is not 12 digits",
        Topic => "it names a topic, not a cluster",
        Group => "it names a consumer group, not a cluster",
        TransactionalId => "it names a transactional id, not a cluster",
        VpcConnection => "it names a VPC connection, not a cluster",
        Configuration => "it names a configuration, not a cluster",
        OtherResource => "it does not name a cluster",
        ClusterNameMissing => "the name of the cluster is missing",
        ClusterName => "the name of the cluster is not 1 to 64 letters, digits and dashes",
        UuidMissing => "the UUID after the name of the cluster is missing",
        Uuid => "the UUID part has characters that no UUID has",
        ExtraParts => "there are parts after the UUID",
    }
}

/// What the last part of a cluster's ARN tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterId {
    /// `<uuid>-<generation>`, a provisioned cluster.
    Standard {
        /// The number after the UUID.
        generation: u32,
    },
    /// `<uuid>-s1` to `<uuid>-s3`, a serverless cluster.
    Serverless,
    /// No UUID that AWS would give: most probably an example that was left in.
    Odd,
}

/// `arn:aws:kafka:<region>:<account>:cluster/<name>/<uuid>-<n>`.
/// Source: AWS service authorization reference, Amazon MSK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MskArn<'a> {
    text: &'a str,
}

impl<'a> TryFrom<&'a str> for MskArn<'a> {
    type Error = MskArnError;

    fn try_from(text: &'a str) -> Result<Self, MskArnError> {
        let arn = Arn::parse(text).ok_or(MskArnError::NotAnArn)?;
        if arn.partition != "aws" {
            let known = arn::is_partition(arn.partition);
            return Err(if known { MskArnError::OtherPartition } else { MskArnError::UnknownPartition });
        }
        if arn.service != "kafka" {
            return Err(MskArnError::OtherService);
        }
        if arn.region.is_empty() {
            return Err(MskArnError::RegionMissing);
        }
        if !AwsRegion::is_canonical(arn.region) {
            return Err(MskArnError::NotARegion);
        }
        if !arn::is_account(arn.account) {
            return Err(MskArnError::Account);
        }
        let mut parts = Parts::new(arn.resource, b'/');
        match parts.next() {
            Some("cluster") => {}
            Some("topic") => return Err(MskArnError::Topic),
            Some("group") => return Err(MskArnError::Group),
            Some("transactional-id") => return Err(MskArnError::TransactionalId),
            Some("vpc-connection") => return Err(MskArnError::VpcConnection),
            Some("configuration") => return Err(MskArnError::Configuration),
            _ => return Err(MskArnError::OtherResource),
        }
        let cluster_name = parts.filled().ok_or(MskArnError::ClusterNameMissing)?;
        if cluster_name.len() > 64 || !class::all(cluster_name, class::ALPHANUMERIC | class::DASH) {
            return Err(MskArnError::ClusterName);
        }
        let uuid = parts.filled().ok_or(MskArnError::UuidMissing)?;
        if !class::all(uuid, class::ALPHANUMERIC | class::DASH | class::UNDERSCORE) {
            return Err(MskArnError::Uuid);
        }
        if parts.rest.is_some() {
            return Err(MskArnError::ExtraParts);
        }
        Ok(Self { text })
    }
}

impl<'a> MskArn<'a> {
    /// The whole ARN.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The name of the region of the cluster.
    #[must_use]
    pub fn region_name(&self) -> &'a str {
        scan::nth(self.text, b':', 3)
    }

    /// The region of the cluster.
    #[must_use]
    pub fn region(&self) -> AwsRegion {
        AwsRegion::of_canonical(self.region_name())
    }

    /// The 12 digits of the account that owns the cluster.
    #[must_use]
    pub fn account(&self) -> &'a str {
        scan::nth(self.text, b':', 4)
    }

    /// The name of the cluster.
    #[must_use]
    pub fn cluster_name(&self) -> &'a str {
        scan::nth(self.text, b'/', 1)
    }

    /// The part after the name, as it stands.
    #[must_use]
    pub fn uuid(&self) -> &'a str {
        scan::nth(self.text, b'/', 2)
    }

    /// What the part after the name tells.
    #[must_use]
    pub fn cluster_id(&self) -> ClusterId {
        let Some((uuid, suffix)) = scan::cut_last(self.uuid(), b'-') else { return ClusterId::Odd };
        if !is_guid(uuid) {
            return ClusterId::Odd;
        }
        match suffix.as_bytes() {
            [b's', b'1'..=b'3'] => ClusterId::Serverless,
            _ => match ip::parse_decimal(suffix, u32::MAX) {
                Some(generation) => ClusterId::Standard { generation },
                None => ClusterId::Odd,
            },
        }
    }
}

/// Whether `text` is hexadecimal digits in groups of 8-4-4-4-12.
pub(super) fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| {
            let wanted = if matches!(at, 8 | 13 | 18 | 23) { class::DASH } else { class::HEX };
            class::of(byte) & wanted != 0
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "de8982fa-8222-4e87-8b20-9bf3cdfa1521";

    #[test]
    fn the_parts_are_accessible() {
        let text = ["arn:aws:kafka:us-east-1:123456789012:cluster/my-Cluster/", UUID, "-2"].concat();
        let arn = MskArn::try_from(text.as_str()).unwrap();
        assert_eq!((arn.region().as_str(), arn.account()), ("us-east-1", "123456789012"));
        assert_eq!((arn.cluster_name(), arn.uuid().len(), arn.as_str()), ("my-Cluster", 38, text.as_str()));
        assert_eq!(arn.cluster_id(), ClusterId::Standard { generation: 2 });
    }

    #[test]
    fn the_last_part_tells_the_sort_of_cluster() {
        for (uuid, id) in [
            ([UUID, "-12"].concat(), ClusterId::Standard { generation: 12 }),
            ([UUID, "-s1"].concat(), ClusterId::Serverless),
            ([UUID, "-s3"].concat(), ClusterId::Serverless),
            ([UUID, "-s4"].concat(), ClusterId::Odd),
            ([UUID, "-7000000000"].concat(), ClusterId::Odd),
            ([UUID, "-2x"].concat(), ClusterId::Odd),
            (UUID.into(), ClusterId::Odd),
            ("abc-123".into(), ClusterId::Odd),
            ("uuid".into(), ClusterId::Odd),
        ] {
            let text = ["arn:aws:kafka:eu-west-1:123456789012:cluster/c/", &uuid].concat();
            assert_eq!(MskArn::try_from(text.as_str()).unwrap().cluster_id(), id, "{uuid}");
        }
    }

    #[test]
    fn errors_say_which_part() {
        for (text, error) in [
            ("", MskArnError::NotAnArn),
            ("1235711", MskArnError::NotAnArn),
            ("rn:aws:kafka:us-east-1:123456789012:cluster/a/b", MskArnError::NotAnArn),
            (" arn:aws:kafka:us-east-1:123456789012:cluster/a/b", MskArnError::NotAnArn),
            ("arn:aws:kafka:us-east-1:cluster/a/b", MskArnError::NotAnArn),
            ("arn:aws-cn:kafka:cn-north-1:123456789012:cluster/a/b", MskArnError::OtherPartition),
            ("arn:aws-us-gov:kafka:us-gov-west-1:123456789012:cluster/a/b", MskArnError::OtherPartition),
            ("arn:awz:kafka:us-east-1:123456789012:cluster/a/b", MskArnError::UnknownPartition),
            ("an:arn:that:does:not:matter", MskArnError::NotAnArn),
            ("arn:arn:that:does:not:matter", MskArnError::UnknownPartition),
            ("arn:aws:ec2:us-east-1:123456789012:cluster/a/b", MskArnError::OtherService),
            ("arn:aws:kafka-cluster:us-east-1:123456789012:cluster/a/b", MskArnError::OtherService),
            ("arn:aws:kafka::123456789012:cluster/a/b", MskArnError::RegionMissing),
            ("arn:aws:kafka:US_EAST_1:123456789012:cluster/a/b", MskArnError::NotARegion),
            ("arn:aws:kafka:us-east-1a:123456789012:cluster/a/b", MskArnError::NotARegion),
            ("arn:aws:kafka:us-east-1::cluster/a/b", MskArnError::Account),
            ("arn:aws:kafka:us-east-1:12345678901:cluster/a/b", MskArnError::Account),
            ("arn:aws:kafka:us-east-1:1234-5678-9012:cluster/a/b", MskArnError::Account),
            ("arn:aws:kafka:us-east-1:123456789012:topic/a/b/c", MskArnError::Topic),
            ("arn:aws:kafka:us-east-1:123456789012:group/a/b/c", MskArnError::Group),
            ("arn:aws:kafka:us-east-1:123456789012:transactional-id/a/b/c", MskArnError::TransactionalId),
            ("arn:aws:kafka:us-east-1:123456789012:vpc-connection/1/a/b", MskArnError::VpcConnection),
            ("arn:aws:kafka:us-east-1:123456789012:configuration/a/b", MskArnError::Configuration),
            ("arn:aws:kafka:us-east-1:123456789012:", MskArnError::OtherResource),
            ("arn:aws:kafka:us-east-1:123456789012:clusters/a/b", MskArnError::OtherResource),
            ("arn:aws:kafka:us-east-1:123456789012:cluster", MskArnError::ClusterNameMissing),
            ("arn:aws:kafka:us-east-1:123456789012:cluster//b", MskArnError::ClusterNameMissing),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a_b/c", MskArnError::ClusterName),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/*/*", MskArnError::ClusterName),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a", MskArnError::UuidMissing),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a/", MskArnError::UuidMissing),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a/*", MskArnError::Uuid),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a/b ", MskArnError::Uuid),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a/b/c", MskArnError::ExtraParts),
            ("arn:aws:kafka:us-east-1:123456789012:cluster/a/b/", MskArnError::ExtraParts),
        ] {
            assert_eq!(MskArn::try_from(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_cluster_name_has_at_most_64_characters() {
        let arn =
            |length| ["arn:aws:kafka:us-east-1:123456789012:cluster/", &"a".repeat(length), "/b"].concat();
        assert!(MskArn::try_from(arn(64).as_str()).is_ok());
        assert_eq!(MskArn::try_from(arn(65).as_str()), Err(MskArnError::ClusterName));
    }
}
