//! Which identifier a text is, by its looks: what people paste in the place of another.

use super::{HostName, arn, class, scan};

grammar_error! {
    /// An identifier that stands in the place of another. It judges looks only: an `Arn` may have
    /// faults of its own.
    Identifier {
        Arn => "it is an ARN",
        EndpointServiceName => "it is the name of an endpoint service",
        AwsServiceName => "it is the name of a service of AWS itself",
        EndpointServiceId => "it is the bare id of an endpoint service",
        EndpointId => "it is the id of a VPC endpoint",
        VpcId => "it is the id of a VPC",
        PeeringName => "it is the name of a VPC peering connection",
        ObjectId => "it is an Atlas id",
        AccountId => "it is the id of an AWS account",
        AzureResourceId => "it is an Azure resource id",
        AzureAlias => "it is the alias of an Azure private link service, not its resource id",
        ServiceAttachment => "it is the URI of a Google Cloud service attachment",
        Url => "it is a URL",
        HostName => "it is a host name",
    }
}

const PREFIXES: &[(&str, Identifier)] = &[
    ("arn:", Identifier::Arn),
    ("com.amazonaws.vpce.", Identifier::EndpointServiceName),
    ("com.amazonaws.", Identifier::AwsServiceName),
    ("/subscriptions/", Identifier::AzureResourceId),
    ("projects/", Identifier::ServiceAttachment),
];

/// Prefixes of ids without dots; with dots they begin host names.
const ID_PREFIXES: &[(&str, Identifier)] = &[
    ("vpce-svc-", Identifier::EndpointServiceId),
    ("vpce-", Identifier::EndpointId),
    ("vpc-", Identifier::VpcId),
    ("pcx-", Identifier::PeeringName),
];

impl Identifier {
    /// What `text` looks like; none where it looks like nothing known.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let begins = |table: &[(&str, Self)]| {
            let found =
                table.iter().find(|(prefix, _)| class::strip_prefix_ignoring_case(text, prefix).is_some())?;
            Some(found.1)
        };
        if let Some(found) = begins(PREFIXES) {
            return Some(found);
        }
        if scan::split_scheme(text).is_some() {
            return Some(Self::Url);
        }
        if class::strip_suffix_ignoring_case(text, ".azure.privatelinkservice").is_some() {
            return Some(Self::AzureAlias);
        }
        if scan::has(text, b'.') {
            return HostName::try_from(text).is_ok().then_some(Self::HostName);
        }
        if arn::is_account(text) {
            return Some(Self::AccountId);
        }
        if text.len() == 24 && class::all(text, class::HEX) {
            return Some(Self::ObjectId);
        }
        begins(ID_PREFIXES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        for (text, identifier) in [
            ("arn:aws:lambda:us-east-1:123456789012:function:f", Identifier::Arn),
            ("com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9", Identifier::EndpointServiceName),
            ("com.amazonaws.us-east-1.s3", Identifier::AwsServiceName),
            ("vpce-svc-93da685022ee702a9", Identifier::EndpointServiceId),
            ("vpce-12345", Identifier::EndpointId),
            ("vpc-0d13eb6a2f0377854", Identifier::VpcId),
            ("pcx-09277e1e81d0751c1", Identifier::PeeringName),
            ("38972b0cbe9c2aa40a30a246", Identifier::ObjectId),
            ("123456789012", Identifier::AccountId),
            ("/subscriptions/x", Identifier::AzureResourceId),
            ("s-x.8c43dcd0.centralus.azure.privatelinkservice", Identifier::AzureAlias),
            ("projects/p/regions/r", Identifier::ServiceAttachment),
            ("SASL_SSL://pkc-1.us-east-1.aws.confluent.cloud:9092", Identifier::Url),
            ("vpce-0a.vpce-svc-0b.us-east-1.vpce.amazonaws.com", Identifier::HostName),
        ] {
            assert_eq!(Identifier::of(text), Some(identifier), "{text}");
        }
        for text in ["", "kafka", "10.0.0.1", "1234567890123", "a b.c"] {
            assert_eq!(Identifier::of(text), None, "{text}");
        }
    }
}
