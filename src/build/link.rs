//! Builders of Private Link requests: one for each combination of provider and vendor, with the
//! keys that it has and no others.

use crate::Report;
use crate::payload::Kind;
use crate::valid::{PrivateLink, PrivateLinkUpdate, Valid};
use crate::values::{AuthenticationScheme, Provider, Vendor};

use super::draft::Draft;

macro_rules! setter {
    (region) => {
        setter!(@text
            /// `region`: that of the service, in any spelling.
            region "region");
    };
    (service_endpoint_id) => {
        setter!(@text
            /// `serviceEndpointId`: the name of the endpoint service, or the Azure resource id.
            service_endpoint_id "serviceEndpointId");
    };
    (dns_domain) => {
        setter!(@text
            /// `dnsDomain`: the domain that the cluster's servers are under, without port.
            dns_domain "dnsDomain");
    };
    (arn) => {
        setter!(@text
            /// `arn`: the ARN of the cluster.
            arn "arn");
    };
    (dns_sub_domain) => {
        setter!(@list
            /// `dnsSubDomain`: one domain below `dnsDomain` for each zone.
            dns_sub_domain "dnsSubDomain");
    };
    (azure_resource_ids) => {
        setter!(@list
            /// `azureResourceIds`: the Private Link services of the cluster.
            azure_resource_ids "azureResourceIds");
    };
    (gcp_service_attachment_uris) => {
        setter!(@list
            /// `gcpServiceAttachmentUris`: one to three service attachments of the cluster.
            gcp_service_attachment_uris "gcpServiceAttachmentUris");
    };
    (authentication_scheme) => {
        /// `authenticationScheme`; Atlas takes `SASL_SCRAM` where there is none.
        #[must_use]
        pub fn authentication_scheme(mut self, scheme: AuthenticationScheme) -> Self {
            self.0.text("authenticationScheme", scheme.as_str());
            self
        }
    };
    (without_sub_domains) => {
        /// An empty `dnsSubDomain`, which a cluster without sub-domains must have.
        #[must_use]
        pub fn without_sub_domains(self) -> Self {
            self.dns_sub_domain([""; 0])
        }
    };
    (@text $(#[$doc:meta])* $name:ident $key:literal) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, $name: &str) -> Self {
            self.0.text($key, $name);
            self
        }
    };
    (@list $(#[$doc:meta])* $name:ident $key:literal) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(mut self, $name: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
            self.0.list($key, $name);
            self
        }
    };
}

macro_rules! links {
    ($($(#[$doc:meta])* $name:ident = $provider:ident $vendor:ident [$($setter:ident)*] $($start:expr)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name(Draft);

        impl $name {
            /// Nothing is filled in but provider and vendor.
            #[must_use]
            pub fn new() -> Self {
                #[allow(unused_mut, reason = "some start with more")]
                let mut draft = start(Provider::$provider, Vendor::$vendor);
                $(let start: fn(&mut Draft) = $start; start(&mut draft);)?
                Self(draft)
            }

            $(setter!($setter);)*

            /// Checks it.
            ///
            /// # Errors
            /// The report, where it is not fit to be sent.
            pub fn build(&self) -> Result<Valid<PrivateLink>, Report> {
                finish(&self.0)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    )*

        /// What each builder can set, for the test that holds it against the table.
        #[cfg(test)]
        const SETTERS: &[(Provider, Vendor, &[&str])] =
            &[$((Provider::$provider, Vendor::$vendor, &[$(stringify!($setter)),*])),*];
    };
}

links! {
    /// A Confluent dedicated cluster on AWS.
    AwsConfluent = Aws Confluent [region service_endpoint_id dns_domain dns_sub_domain without_sub_domains];
    /// A Confluent Enterprise or serverless cluster on AWS. It has no sub-domains, and its domain is
    /// known when Confluent has made an access point: a [`LinkUpdate`] sets it then.
    AwsConfluentEnterprise = Aws Confluent [region service_endpoint_id] |draft| draft.list("dnsSubDomain", [""; 0]);
    /// An Amazon MSK cluster.
    AwsMsk = Aws Msk [arn authentication_scheme];
    /// Amazon S3.
    AwsS3 = Aws S3 [region service_endpoint_id];
    /// AWS Lambda.
    AwsLambda = Aws Lambda [region service_endpoint_id];
    /// Amazon Kinesis Data Streams.
    AwsKinesis = Aws Kinesis [region service_endpoint_id];
    /// An Azure Event Hubs namespace.
    AzureEventHub = Azure EventHub [region service_endpoint_id dns_domain];
    /// A Confluent dedicated cluster on Azure.
    AzureConfluent = Azure Confluent [region dns_domain dns_sub_domain azure_resource_ids];
    /// Azure Blob Storage.
    AzureBlobStorage = Azure AzureBlobStorage [region service_endpoint_id dns_domain];
    /// A Confluent dedicated cluster on Google Cloud.
    GcpConfluent = Gcp Confluent [region dns_domain dns_sub_domain gcp_service_attachment_uris];
    /// Google Cloud Pub/Sub.
    GcpPubSub = Gcp PubSub [region];
    /// A vendor on AWS that the API does not know.
    AwsGeneric = Aws Generic [region service_endpoint_id dns_domain dns_sub_domain];
    /// A vendor on Azure that the API does not know.
    AzureGeneric = Azure Generic [region service_endpoint_id dns_domain dns_sub_domain];
    /// A vendor on Google Cloud that the API does not know.
    GcpGeneric = Gcp Generic [region service_endpoint_id dns_domain dns_sub_domain];
}

fn start(provider: Provider, vendor: Vendor) -> Draft {
    let mut draft = Draft::default();
    draft.text("provider", provider.as_str());
    draft.text("vendor", vendor.as_str());
    draft
}

fn finish(draft: &Draft) -> Result<Valid<PrivateLink>, Report> {
    Valid::made(&super::written(Kind::PrivateLink, draft))
}

/// The domain of a Private Link to a Confluent Enterprise or serverless cluster, set later.
#[derive(Clone, Debug)]
pub struct LinkUpdate(Draft);

impl LinkUpdate {
    /// `dnsDomain`: `<access point>.<region>.aws.accesspoint.confluent.cloud`.
    #[must_use]
    pub fn new(dns_domain: &str) -> Self {
        let mut draft = Draft::default();
        draft.text("dnsDomain", dns_domain);
        Self(draft)
    }

    /// Checks it.
    ///
    /// # Errors
    /// The report, where it is not fit to be sent.
    pub fn build(&self) -> Result<Valid<PrivateLinkUpdate>, Report> {
        Valid::made(&super::written(Kind::PrivateLinkUpdate, &self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::private_link::VARIANTS;
    use crate::payload::{Need, outline};
    use std::string::String;
    use std::vec::Vec;

    /// The builder of a variant sets what the table lets it have, and nothing else.
    #[test]
    fn builders_have_the_keys_of_the_table() {
        let outlines = outline::variants(Kind::PrivateLink);
        for (variant, outline) in VARIANTS.iter().zip(&outlines) {
            let of_variant = |entry: &&(Provider, Vendor, &[&str])| {
                entry.0 == variant.provider && entry.1 == variant.vendor
            };
            let mut builders = SETTERS.iter().filter(of_variant);
            let (_, _, setters) = builders.next().expect("every variant has a builder");
            let mut set: Vec<String> =
                setters.iter().filter(|name| **name != "without_sub_domains").map(|name| key(name)).collect();
            let mut wanted: Vec<String> = outline
                .keys
                .iter()
                .filter(|key| matches!(key.need, Need::Required | Need::Optional))
                .filter(|key| !matches!(key.name, "provider" | "vendor"))
                .map(|key| key.name.into())
                .collect();
            set.sort();
            wanted.sort();
            assert_eq!(set, wanted, "{}", variant.whose);
        }
    }

    /// `dns_domain` is `dnsDomain`.
    fn key(name: &str) -> String {
        let mut words = name.split('_');
        let mut key = String::from(words.next().unwrap());
        for word in words {
            key.push_str(&word[..1].to_uppercase());
            key.push_str(&word[1..]);
        }
        key
    }

    #[test]
    fn keys_stand_in_the_order_of_the_table() {
        let link = AwsConfluent::new()
            .without_sub_domains()
            .dns_domain("n3tw0rk.us-east-2.aws.confluent.cloud")
            .service_endpoint_id("com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718")
            .region("us-east-2")
            .build()
            .unwrap();
        assert_eq!(
            link.text(),
            r#"{"provider":"AWS","vendor":"CONFLUENT","region":"us-east-2","serviceEndpointId":"com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718","dnsDomain":"n3tw0rk.us-east-2.aws.confluent.cloud","dnsSubDomain":[]}"#
        );
    }

    #[test]
    fn what_is_missing_is_reported() {
        let report = AwsMsk::new().authentication_scheme(AuthenticationScheme::Iam).build().unwrap_err();
        let found: Vec<(&str, &str)> =
            report.diagnostics.iter().map(|found| (found.code, found.pointer.as_str())).collect();
        assert_eq!(found, [("missing-key", "/arn")]);
        assert!(LinkUpdate::new("lkc-1.example.com:9092").build().is_err());
    }

    #[test]
    fn an_enterprise_cluster_starts_without_a_domain() {
        let link = AwsConfluentEnterprise::new()
            .region("us-east-2")
            .service_endpoint_id("com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718")
            .build()
            .unwrap();
        assert!(link.text().ends_with(r#","dnsSubDomain":[]}"#), "{}", link.text());
        let codes: Vec<&str> = link.report().diagnostics.iter().map(|found| found.code).collect();
        assert_eq!(codes, ["dns-domain-pending"]);
    }
}
