//! Regions of the cloud providers, in whatever spelling they come.
//!
//! The API takes `us-east-1`, `us_east_1` and `US_EAST_1` alike, so spelling is never an error here;
//! what cannot be a region of the provider is.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;

use super::{Provider, near, scan};

/// How a region of one provider is read and written.
macro_rules! region_texts {
    ($region:ident, $provider:ident) => {
        impl core::str::FromStr for $region {
            type Err = super::RegionError;

            fn from_str(text: &str) -> Result<Self, super::RegionError> {
                Self::any_spelling(text)
                    .ok_or_else(|| super::diagnose(crate::values::Provider::$provider, text))
            }
        }

        impl core::fmt::Display for $region {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl core::fmt::Debug for $region {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Debug::fmt(self.as_str(), f)
            }
        }
    };
}

mod aws;
mod azure;
mod gcp;
mod name;
mod workspace;

pub use aws::{AwsRegion, region_of_az_id};
pub use azure::AzureRegion;
pub use gcp::GcpRegion;
pub use workspace::aws_region_of_workspace;

/// The directions in the names of regions, of all providers.
const DIRECTIONS: &str = "east west north south central northeast southeast northwest southwest";

grammar_error! {
    /// Why a text is not a region of a provider.
    RegionError {
        Empty => "it is empty",
        AvailabilityZone => "it is an availability zone, not a region",
        RegionOfAws => "it is a region of AWS",
        RegionOfAzure => "it is a region of Azure",
        RegionOfGcp => "it is a region of Google Cloud",
        DomainName => "it is a domain name",
        WorkspaceRegion => "it is a region of stream processing workspaces, not of the cloud provider",
        Unknown => "the provider has no region of that name",
    }
}

/// A region of one of the providers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// A region of AWS.
    Aws(AwsRegion),
    /// A region of Azure.
    Azure(AzureRegion),
    /// A region of Google Cloud.
    Gcp(GcpRegion),
}

impl Region {
    /// Reads a region of `provider` in any spelling.
    ///
    /// # Errors
    /// [`RegionError`] says what `text` is instead.
    pub fn parse(provider: Provider, text: &str) -> Result<Self, RegionError> {
        Self::any_spelling(provider, text).ok_or_else(|| diagnose(provider, text))
    }

    fn any_spelling(provider: Provider, text: &str) -> Option<Self> {
        match provider {
            Provider::Aws => AwsRegion::any_spelling(text).map(Self::Aws),
            Provider::Azure => AzureRegion::any_spelling(text).map(Self::Azure),
            Provider::Gcp => GcpRegion::any_spelling(text).map(Self::Gcp),
        }
    }

    /// The name as the provider itself spells it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Aws(region) => region.as_str(),
            Self::Azure(region) => region.as_str(),
            Self::Gcp(region) => region.as_str(),
        }
    }

    /// The provider whose region it is.
    #[must_use]
    pub const fn provider(&self) -> Provider {
        match self {
            Self::Aws(_) => Provider::Aws,
            Self::Azure(_) => Provider::Azure,
            Self::Gcp(_) => Provider::Gcp,
        }
    }

    /// Whether `label`, out of a host name or an id, may name this region.
    #[must_use]
    pub fn matches(&self, label: &str) -> bool {
        match self {
            Self::Aws(region) => region.matches(label),
            Self::Azure(region) => region.matches(label),
            Self::Gcp(region) => region.matches(label),
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Says what a text is that is no region of `provider`.
#[cold]
fn diagnose(provider: Provider, text: &str) -> RegionError {
    if text.is_empty() {
        RegionError::Empty
    } else if aws_region_of_workspace(text).is_some() {
        RegionError::WorkspaceRegion
    } else if scan::has(text, b'.') {
        RegionError::DomainName
    } else if AwsRegion::of_zone(text).is_some() || GcpRegion::of_zone(text).is_some() {
        RegionError::AvailabilityZone
    } else {
        let other = Provider::ALL
            .iter()
            .find(|&&other| other != provider && Region::any_spelling(other, text).is_some());
        match other {
            Some(Provider::Aws) => RegionError::RegionOfAws,
            Some(Provider::Azure) => RegionError::RegionOfAzure,
            Some(Provider::Gcp) => RegionError::RegionOfGcp,
            None => RegionError::Unknown,
        }
    }
}

impl RegionError {
    /// The region of `provider` that `text` probably stands for.
    #[must_use]
    pub fn suggestion(self, provider: Provider, text: &str) -> Option<String> {
        match (self, provider) {
            (Self::AvailabilityZone, Provider::Aws) => {
                AwsRegion::of_zone(text).map(|region| region.as_str().to_owned())
            }
            (Self::AvailabilityZone, Provider::Gcp) => {
                GcpRegion::of_zone(text).map(|region| region.as_str().to_owned())
            }
            (Self::WorkspaceRegion, Provider::Aws) => aws_region_of_workspace(text).map(ToOwned::to_owned),
            (Self::Unknown, _) => {
                let candidates = match provider {
                    Provider::Aws => aws::KNOWN,
                    Provider::Azure => azure::COMMON,
                    Provider::Gcp => gcp::COMMON,
                };
                near::nearest_listed(text, candidates).map(ToOwned::to_owned)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Provider::{Aws, Azure, Gcp};

    #[test]
    fn errors_say_what_stands_there_instead() {
        for (provider, text, error, suggestion) in [
            (Aws, "", RegionError::Empty, None),
            (Aws, "us-east-1a", RegionError::AvailabilityZone, Some("us-east-1")),
            (Aws, "use1-az1", RegionError::AvailabilityZone, Some("us-east-1")),
            (Aws, "us-west1-a", RegionError::AvailabilityZone, None),
            (Aws, "eastus", RegionError::RegionOfAzure, None),
            (Aws, "westeurope", RegionError::RegionOfAzure, None),
            (Aws, "us-central1", RegionError::RegionOfGcp, None),
            (Aws, "us-east1", RegionError::RegionOfGcp, None),
            (Aws, "confluent.cloud", RegionError::DomainName, None),
            (Aws, "VIRGINIA_USA", RegionError::WorkspaceRegion, Some("us-east-1")),
            (Aws, "dublin_irl", RegionError::WorkspaceRegion, Some("eu-west-1")),
            (Aws, "us-esat-1", RegionError::Unknown, Some("us-east-1")),
            (Aws, "us-east-11", RegionError::Unknown, Some("us-east-1")),
            (Aws, "some-region-1", RegionError::Unknown, None),
            (Aws, "us-east-1 \u{2028}", RegionError::Unknown, Some("us-east-1")),
            (Azure, "us-central1", RegionError::RegionOfGcp, None),
            (Azure, "eu-west-1", RegionError::RegionOfAws, None),
            (Azure, "VIRGINIA_USA", RegionError::WorkspaceRegion, None),
            (Azure, "eatsus2", RegionError::Unknown, Some("eastus2")),
            (Gcp, "us-west1-a", RegionError::AvailabilityZone, Some("us-west1")),
            (Gcp, "us-east-1", RegionError::RegionOfAws, None),
            (Gcp, "eastus", RegionError::RegionOfAzure, None),
            (Gcp, "us-cental1", RegionError::Unknown, Some("us-central1")),
        ] {
            assert_eq!(Region::parse(provider, text), Err(error), "{provider} {text}");
            assert_eq!(error.suggestion(provider, text).as_deref(), suggestion, "{provider} {text}");
        }
    }

    #[test]
    fn a_region_knows_its_provider_and_its_name() {
        for (provider, text, name) in [
            (Aws, "us_east_1", "us-east-1"),
            (Azure, "US_EAST_2", "eastus2"),
            (Gcp, "CENTRAL_US", "us-central1"),
        ] {
            let region = Region::parse(provider, text).unwrap();
            assert_eq!((region.provider(), region.as_str()), (provider, name));
            assert!(region.matches(name) && region.matches(text) && !region.matches("eu-west-3"));
        }
    }
}
