//! Storey 1: the grammars. One type a grammar; parsing one says which part is wrong.

#[macro_use]
mod closed_set;
#[macro_use]
mod error;

mod access_type;
mod account_id;
mod arn;
mod authentication_scheme;
mod aws_service_name;
mod azure_host;
mod azure_resource_id;
mod bootstrap;
mod cidr;
mod class;
mod confluent_host;
mod connection_name;
mod connection_type;
mod ec2_id;
mod host;
mod host_name;
mod http_url;
mod identifier;
mod ip;
mod mechanism;
mod msk_arn;
mod msk_host;
pub mod near;
mod object_id;
mod pem;
pub mod placeholder;
mod principal;
mod provider;
mod region;
mod role_arn;
pub(crate) mod scan;
mod security_protocol;
mod service_attachment;
mod service_name;
mod state;
pub mod template;
mod vendor;

pub use access_type::{AccessType, UnknownAccessType};
pub use account_id::{AccountId, AccountIdError};
pub use authentication_scheme::{AuthenticationScheme, UnknownAuthenticationScheme};
pub use aws_service_name::{AwsServiceName, AwsServiceNameError};
pub use azure_host::{AzureCloud, BlobHost, EventHubsHost};
pub use azure_resource_id::{
    AzureResourceId, AzureResourceIdError, AzureResourceType, AzureResourceTypeError,
};
pub use bootstrap::{BootstrapError, BootstrapServers, Entry, Server};
pub use cidr::{Cidr, CidrError};
pub use confluent_host::{ConfluentHost, ConfluentKind};
pub use connection_name::{ConnectionName, ConnectionNameError};
pub use connection_type::{ConnectionType, UnknownConnectionType};
pub use ec2_id::{Ec2IdError, EndpointId, PeeringName, VpcId};
pub use host::Host;
pub use host_name::{HostName, HostNameError};
pub use http_url::{HttpUrl, HttpUrlError};
pub use identifier::Identifier;
pub use ip::Reach;
pub use mechanism::{Mechanism, UnknownMechanism};
pub use msk_arn::{ClusterId, MskArn, MskArnError};
pub use msk_host::MskHost;
pub use object_id::{ObjectId, ObjectIdError};
pub use pem::PemKind;
pub use principal::{Principal, PrincipalError};
pub use provider::{Provider, UnknownProvider};
pub use region::{
    AwsRegion, AzureRegion, GcpRegion, Region, RegionError, aws_region_of_workspace, region_of_az_id,
};
pub use role_arn::{RoleArn, RoleArnError};
pub use security_protocol::{SecurityProtocol, UnknownProtocol};
pub use service_attachment::{ServiceAttachment, ServiceAttachmentError};
pub use service_name::{ServiceName, ServiceNameError};
pub use state::{
    ConnectionState, LinkState, PeeringStatus, PeeringWork, UnknownConnectionState, UnknownLinkState,
    UnknownPeeringStatus, UnknownPeeringWork,
};
pub use vendor::{UnknownVendor, Vendor};

#[cfg(test)]
mod tests;
