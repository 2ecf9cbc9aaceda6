//! Storey 1: the grammars. One type a grammar; parsing one says which part is wrong.

#[macro_use]
mod closed_set;
#[macro_use]
mod error;

mod arn;
mod authentication_scheme;
mod class;
pub mod near;
mod provider;
mod region;
mod vendor;

pub use authentication_scheme::{AuthenticationScheme, UnknownAuthenticationScheme};
pub use provider::{Provider, UnknownProvider};
pub use region::{
    AwsRegion, AzureRegion, GcpRegion, Region, RegionError, aws_region_of_workspace, region_of_az_id,
};
pub use vendor::{UnknownVendor, Vendor};
