use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::Kind;
use crate::text::Value;
use crate::values::{AuthenticationScheme, LinkState, Provider, Region, Vendor};

use super::page::Entry;
use super::{Answer, Domain, Open, Page, from_str, read};

/// A private link. Right after it was asked for, the server answers with little more than what was
/// asked; state, vendor and the rest come with `GET`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateLinkResponse {
    /// `_id`: what a connection through it names in `networking.access.connectionId`.
    pub id: String,
    /// `provider`
    pub provider: Option<Open<Provider>>,
    /// `vendor`
    pub vendor: Option<Open<Vendor>>,
    /// `region`, in any spelling; [`Self::known_region`] reads it.
    pub region: Option<String>,
    /// `serviceEndpointId`
    pub service_endpoint_id: Option<String>,
    /// `dnsDomain`
    pub dns_domain: Option<Domain>,
    /// `dnsSubDomain`
    pub dns_sub_domains: Vec<Domain>,
    /// `arn`
    pub arn: Option<String>,
    /// `authenticationScheme`
    pub authentication_scheme: Option<Open<AuthenticationScheme>>,
    /// `azureResourceIds`
    pub azure_resource_ids: Vec<String>,
    /// `gcpServiceAttachmentUris`
    pub gcp_service_attachment_uris: Vec<String>,
    /// `gcpConnectionIds`
    pub gcp_connection_ids: Vec<String>,
    /// `state`
    pub state: Option<Open<LinkState>>,
    /// `errorMessage`: why the link failed.
    pub error_message: Option<String>,
    /// `interfaceEndpointId`: what a Confluent Enterprise cluster asks for.
    pub interface_endpoint_id: Option<String>,
    /// `interfaceEndpointName`
    pub interface_endpoint_name: Option<String>,
    /// `providerAccountId`
    pub provider_account_id: Option<String>,
}

/// A page of private links.
pub type PrivateLinkList = Page<PrivateLinkResponse>;

impl PrivateLinkResponse {
    /// The region, where it is one of the provider.
    #[must_use]
    pub fn known_region(&self) -> Option<Region> {
        Region::parse(*self.provider.as_ref()?.known()?, self.region.as_deref()?).ok()
    }
}

impl Answer for PrivateLinkResponse {
    const KIND: Kind = Kind::PrivateLinkResponse;

    fn read(root: Value<'_>) -> Self {
        Self {
            id: read::text(root, "_id").unwrap_or_default(),
            provider: read::read(root, "provider", Open::from),
            vendor: read::read(root, "vendor", Open::from),
            region: read::text(root, "region"),
            service_endpoint_id: read::text(root, "serviceEndpointId"),
            dns_domain: read::read(root, "dnsDomain", Domain::from),
            dns_sub_domains: read::texts(root, "dnsSubDomain").into_iter().map(Domain::from).collect(),
            arn: read::text(root, "arn"),
            authentication_scheme: read::read(root, "authenticationScheme", Open::from),
            azure_resource_ids: read::texts(root, "azureResourceIds"),
            gcp_service_attachment_uris: read::texts(root, "gcpServiceAttachmentUris"),
            gcp_connection_ids: read::texts(root, "gcpConnectionIds"),
            state: read::read(root, "state", Open::from),
            error_message: read::text(root, "errorMessage"),
            interface_endpoint_id: read::text(root, "interfaceEndpointId"),
            interface_endpoint_name: read::text(root, "interfaceEndpointName"),
            provider_account_id: read::text(root, "providerAccountId"),
        }
    }
}

impl Entry for PrivateLinkResponse {
    const PAGE: Kind = Kind::PrivateLinkList;

    fn read(entry: Value<'_>) -> Self {
        Answer::read(entry)
    }
}

from_str!(PrivateLinkResponse);
