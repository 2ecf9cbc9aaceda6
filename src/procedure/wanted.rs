//! What a payload asks for, to be found again in what the API answers.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::Report;
use crate::answer::{ConnectionResponse, Open, PrivateLinkResponse};
use crate::text::{self, Limits, Token, Value, push_quoted};
use crate::valid::{KafkaConnection, PrivateLink, Valid};
use crate::values::{LinkState, MskArn, Provider, Region, Vendor};

use super::Course;

/// A Private Link that is wanted.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    pub(super) provider: Option<Provider>,
    pub(super) vendor: Option<Vendor>,
    pub(super) region: Option<Region>,
    /// `region` as it was written.
    pub(super) region_name: Option<String>,
    pub(super) arn: Option<String>,
    pub(super) dns_domain: Option<String>,
    service_endpoint_id: Option<String>,
    /// `azureResourceIds` and `gcpServiceAttachmentUris`.
    services: Vec<String>,
}

impl Wanted {
    pub(super) fn of(link: &Valid<PrivateLink>) -> Self {
        let reading = text::read(link.text(), &Limits::DEFAULT);
        let Some(root) = reading.tree.root() else { return Self::default() };
        let string = |key| {
            root.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(ToString::to_string)
        };
        let provider = string("provider").and_then(|text| text.parse().ok());
        let arn = string("arn");
        let of_arn =
            arn.as_deref().and_then(|arn| MskArn::try_from(arn).ok()).map(|arn| Region::Aws(arn.region()));
        let services = ["azureResourceIds", "gcpServiceAttachmentUris"]
            .into_iter()
            .filter_map(|key| root.get(key))
            .flat_map(Value::items)
            .filter_map(Value::as_str);
        Self {
            provider,
            vendor: string("vendor").and_then(|text| text.parse().ok()),
            region: of_arn.or_else(|| Region::parse(provider?, &string("region")?).ok()),
            region_name: string("region"),
            dns_domain: string("dnsDomain"),
            service_endpoint_id: string("serviceEndpointId"),
            services: services.map(ToString::to_string).collect(),
            arn,
        }
    }

    /// The procedure that is documented for such a link.
    pub(super) fn course(&self) -> Option<Course> {
        match (self.provider?, self.vendor?) {
            (Provider::Aws, Vendor::Msk) => Some(Course::Msk),
            (Provider::Aws, Vendor::Confluent) if self.dns_domain.is_none() => {
                Some(Course::ConfluentEnterprise)
            }
            (_, Vendor::Confluent) => Some(Course::Confluent),
            _ => None,
        }
    }

    /// Whether a link of the project leads to the same cluster.
    pub(super) fn is(&self, link: &PrivateLinkResponse) -> bool {
        let differs = |told: Option<bool>| told == Some(false);
        if differs(link.provider.as_ref().and_then(Open::known).map(|told| Some(*told) == self.provider))
            || differs(link.vendor.as_ref().and_then(Open::known).map(|told| Some(*told) == self.vendor))
        {
            return false;
        }
        let same = |ours: &Option<String>, theirs: &Option<String>| match (ours, theirs) {
            (Some(ours), Some(theirs)) => ours.eq_ignore_ascii_case(theirs),
            _ => false,
        };
        let theirs = || link.azure_resource_ids.iter().chain(&link.gcp_service_attachment_uris);
        same(&self.service_endpoint_id, &link.service_endpoint_id)
            || self.services.iter().any(|ours| theirs().any(|theirs| ours.eq_ignore_ascii_case(theirs)))
            || self
                .dns_domain
                .as_deref()
                .is_some_and(|ours| link.dns_domain.as_ref().is_some_and(|theirs| *theirs == *ours))
            || self.arn.is_some() && self.is_of_cluster(link)
    }

    /// Whether a link leads to the MSK cluster. Not every answer names it: then its domain does
    /// (`scram.<cluster>.…`), and of one that has neither yet nobody can tell that it is another's.
    fn is_of_cluster(&self, link: &PrivateLinkResponse) -> bool {
        let Some(arn) = self.arn.as_deref() else { return false };
        match (&link.arn, &link.dns_domain) {
            (Some(theirs), _) => theirs == arn,
            (None, Some(domain)) => MskArn::try_from(arn).is_ok_and(|arn| {
                domain.as_str().split('.').any(|label| label.eq_ignore_ascii_case(arn.cluster_name()))
            }),
            (None, None) => link.known_region().is_none_or(|region| Some(region) == self.region),
        }
    }
}

/// Whether a link is gone, so that another one can be made.
pub(super) fn is_deleted(link: &PrivateLinkResponse) -> bool {
    link.state.as_ref().and_then(Open::known) == Some(&LinkState::Deleted)
}

/// A Kafka connection that is wanted. Its networking is filled in when the link is known.
#[derive(Clone)]
pub(super) struct Connection {
    pub(super) name: String,
    /// The payload without its networking, without its closing brace.
    begun: String,
    /// The link that it names itself.
    pub(super) link: Option<String>,
    bootstrap_servers: Option<String>,
    /// Whether it goes over peering.
    over_peering: bool,
}

impl Connection {
    pub(super) fn of(payload: Value<'_>, over_peering: bool) -> Self {
        let string = |value: Option<Value<'_>>| value.and_then(Value::as_str).map(ToString::to_string);
        let access = payload.get("networking").and_then(|networking| networking.get("access"));
        let mut begun = String::from("{");
        if payload.token() == Token::Object {
            for member in payload.members().filter(|member| member.name() != "networking") {
                push_quoted(&mut begun, member.name());
                begun.push(':');
                begun.push_str(&text::compact(member.value));
                begun.push(',');
            }
        }
        Self {
            name: string(payload.get("name")).unwrap_or_default(),
            begun,
            link: string(access.and_then(|access| access.get("connectionId"))),
            bootstrap_servers: string(payload.get("bootstrapServers")),
            over_peering,
        }
    }

    /// The payload with its networking.
    pub(super) fn with_link(&self, link: &str) -> Result<Valid<KafkaConnection>, Report> {
        let access = if self.over_peering {
            String::from(r#"{"type":"VPC"}"#)
        } else {
            [r#"{"type":"PRIVATE_LINK","connectionId":""#, link, r#""}"#].concat()
        };
        Valid::made(&[&self.begun, r#""networking":{"access":"#, &access, "}}"].concat())
    }

    /// Whether a connection of this name is the wanted one. What an answer does not tell does not
    /// speak against it.
    pub(super) fn is(&self, other: &ConnectionResponse, link: &str) -> bool {
        let servers = |text: &str| text.replace(' ', "").to_ascii_lowercase();
        let same_servers = match (&self.bootstrap_servers, &other.bootstrap_servers) {
            (Some(ours), Some(theirs)) => servers(ours) == servers(theirs),
            _ => true,
        };
        same_servers
            && (self.over_peering || other.private_link_id.as_deref().is_none_or(|theirs| theirs == link))
    }
}
