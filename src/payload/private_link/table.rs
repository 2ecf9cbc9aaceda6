//! The keys of a Private Link request, and which of them each provider × vendor wants.

use crate::payload::Need::{self, Computed as C, Forbidden as X, Optional as O, Required as R, Unused as U};
use crate::payload::Shape::{Any, Text, TextList};
use crate::payload::field::fields;
use crate::values::{Provider, Vendor};

fields! { REQUEST {
    PROVIDER = 0 "provider": Text, Required;
    VENDOR = 1 "vendor": Text, Optional;
    REGION = 2 "region": Text, Optional;
    SERVICE_ENDPOINT_ID = 3 "serviceEndpointId": Text, Optional;
    DNS_DOMAIN = 4 "dnsDomain": Text, Optional;
    DNS_SUB_DOMAIN = 5 "dnsSubDomain": TextList, Optional;
    ARN = 6 "arn": Text, Optional;
    AUTHENTICATION_SCHEME = 7 "authenticationScheme": Text, Optional;
    AZURE_RESOURCE_IDS = 8 "azureResourceIds": TextList, Optional;
    GCP_SERVICE_ATTACHMENT_URIS = 9 "gcpServiceAttachmentUris": TextList, Optional;
    ID = 10 "_id": Any, ReadOnly;
    STATE = 11 "state": Any, ReadOnly;
    ERROR_MESSAGE = 12 "errorMessage": Any, ReadOnly;
    INTERFACE_ENDPOINT_ID = 13 "interfaceEndpointId": Any, ReadOnly;
    INTERFACE_ENDPOINT_NAME = 14 "interfaceEndpointName": Any, ReadOnly;
    PROVIDER_ACCOUNT_ID = 15 "providerAccountId": Any, ReadOnly;
    GCP_CONNECTION_IDS = 16 "gcpConnectionIds": Any, ReadOnly;
    LINKS = 17 "links": Any, ReadOnly;
}}

pub(crate) mod update {
    use crate::payload::Shape::{Any, Text};
    use crate::payload::field::fields;

    fields! { UPDATE {
        DNS_DOMAIN = 0 "dnsDomain": Text, Required;
        ID = 1 "_id": Any, ReadOnly;
        STATE = 2 "state": Any, ReadOnly;
        ERROR_MESSAGE = 3 "errorMessage": Any, ReadOnly;
        INTERFACE_ENDPOINT_ID = 4 "interfaceEndpointId": Any, ReadOnly;
        INTERFACE_ENDPOINT_NAME = 5 "interfaceEndpointName": Any, ReadOnly;
        PROVIDER_ACCOUNT_ID = 6 "providerAccountId": Any, ReadOnly;
        GCP_CONNECTION_IDS = 7 "gcpConnectionIds": Any, ReadOnly;
        LINKS = 8 "links": Any, ReadOnly;
        PROVIDER = 9 "provider": Any, ReadOnly;
        VENDOR = 10 "vendor": Any, ReadOnly;
        REGION = 11 "region": Any, ReadOnly;
        SERVICE_ENDPOINT_ID = 12 "serviceEndpointId": Any, ReadOnly;
        DNS_SUB_DOMAIN = 13 "dnsSubDomain": Any, ReadOnly;
        ARN = 14 "arn": Any, ReadOnly;
        AUTHENTICATION_SCHEME = 15 "authenticationScheme": Any, ReadOnly;
        AZURE_RESOURCE_IDS = 16 "azureResourceIds": Any, ReadOnly;
        GCP_SERVICE_ATTACHMENT_URIS = 17 "gcpServiceAttachmentUris": Any, ReadOnly;
    }}
}

/// A combination of provider and vendor that the API knows, and what it wants.
#[derive(Debug)]
pub struct Variant {
    /// The provider.
    pub provider: Provider,
    /// The vendor.
    pub vendor: Vendor,
    /// Ends a sentence about it.
    pub whose: &'static str,
    /// What is wanted of the keys from [`REGION`] to [`GCP_SERVICE_ATTACHMENT_URIS`].
    needs: [Need; 8],
}

/// Every combination, from the specification's descriptions, the product documentation and what
/// the server's own checks are known to ask (mongodb-mcp-server, pull request 1000).
#[rustfmt::skip]
pub static VARIANTS: [Variant; 13] = [
    //                                                                                               region endpoint domain subs arn scheme azure gcp
    variant(Provider::Aws, Vendor::Confluent,          " for `CONFLUENT` on `AWS`",                [R, R, O, R, U, U, X, X]),
    variant(Provider::Aws, Vendor::Msk,                " for `MSK` on `AWS`",                      [C, U, C, U, R, O, X, X]),
    variant(Provider::Aws, Vendor::S3,                 " for `S3` on `AWS`",                       [R, R, U, U, U, U, X, X]),
    variant(Provider::Aws, Vendor::Lambda,             " for `LAMBDA` on `AWS`",                   [R, R, U, U, U, U, X, X]),
    variant(Provider::Aws, Vendor::Kinesis,            " for `KINESIS` on `AWS`",                  [R, O, U, U, U, U, X, X]),
    variant(Provider::Azure, Vendor::EventHub,         " for `EVENTHUB` on `AZURE`",               [R, R, R, U, U, U, X, X]),
    variant(Provider::Azure, Vendor::Confluent,        " for `CONFLUENT` on `AZURE`",              [R, X, R, O, U, U, R, X]),
    variant(Provider::Azure, Vendor::AzureBlobStorage, " for `AZURE_BLOB_STORAGE` on `AZURE`",     [R, R, R, U, U, U, X, X]),
    variant(Provider::Gcp, Vendor::Confluent,          " for `CONFLUENT` on `GCP`",                [R, X, R, O, U, U, X, R]),
    variant(Provider::Gcp, Vendor::PubSub,             " for `PUBSUB` on `GCP`",                   [R, U, C, U, U, U, X, X]),
    variant(Provider::Aws, Vendor::Generic,            " for `GENERIC` on `AWS`",                  [O, O, O, O, U, U, X, X]),
    variant(Provider::Azure, Vendor::Generic,          " for `GENERIC` on `AZURE`",                [O, O, O, O, U, U, X, X]),
    variant(Provider::Gcp, Vendor::Generic,            " for `GENERIC` on `GCP`",                  [O, O, O, O, U, U, X, X]),
];

const fn variant(provider: Provider, vendor: Vendor, whose: &'static str, needs: [Need; 8]) -> Variant {
    Variant { provider, vendor, whose, needs }
}

impl Variant {
    /// The combination of these two, where the API knows it.
    #[must_use]
    pub fn of(provider: Provider, vendor: Vendor) -> Option<&'static Self> {
        VARIANTS.iter().find(|variant| variant.provider == provider && variant.vendor == vendor)
    }

    /// The only combination with this vendor, where there is just one: what somebody means who
    /// left the provider out.
    #[must_use]
    pub fn only(vendor: Vendor) -> Option<&'static Self> {
        let mut with = VARIANTS.iter().filter(|variant| variant.vendor == vendor);
        match (with.next(), with.next()) {
            (Some(variant), None) => Some(variant),
            _ => None,
        }
    }

    /// What it wants of the key in this slot.
    #[must_use]
    pub fn need(&self, slot: usize) -> Option<Need> {
        slot.checked_sub(REGION).and_then(|at| self.needs.get(at)).copied()
    }
}
