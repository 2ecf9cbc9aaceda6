use alloc::string::String;

use crate::payload::Kind;
use crate::text::Value;
use crate::values::Provider;

use super::{Answer, Open, from_str, read};

/// Atlas' account and network in a cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountDetailsResponse {
    /// `cloudProvider`; where the answer lacks it, as the documentation's does, its other keys tell.
    pub cloud_provider: Option<Open<Provider>>,
    /// `cidrBlock`
    pub cidr_block: Option<String>,
    /// `awsAccountId`: the principal of an MSK cluster's policy.
    pub aws_account_id: Option<String>,
    /// `vpcId`, on AWS.
    pub vpc_id: Option<String>,
    /// `azureSubscriptionId`
    pub azure_subscription_id: Option<String>,
    /// `virtualNetworkName`, on Azure.
    pub virtual_network_name: Option<String>,
    /// `gcpProjectId`
    pub gcp_project_id: Option<String>,
    /// `vpcNetworkName`, on Google Cloud.
    pub vpc_network_name: Option<String>,
}

impl Answer for AccountDetailsResponse {
    const KIND: Kind = Kind::AccountDetailsResponse;

    fn read(root: Value<'_>) -> Self {
        let mut details = Self {
            cloud_provider: read::read(root, "cloudProvider", Open::from),
            cidr_block: read::text(root, "cidrBlock"),
            aws_account_id: read::text(root, "awsAccountId"),
            vpc_id: read::text(root, "vpcId"),
            azure_subscription_id: read::text(root, "azureSubscriptionId"),
            virtual_network_name: read::text(root, "virtualNetworkName"),
            gcp_project_id: read::text(root, "gcpProjectId"),
            vpc_network_name: read::text(root, "vpcNetworkName"),
        };
        if details.cloud_provider.is_none() {
            details.cloud_provider = details.provider_of_keys().map(Open::Known);
        }
        details
    }
}

impl AccountDetailsResponse {
    fn provider_of_keys(&self) -> Option<Provider> {
        let tells = [
            (Provider::Aws, self.aws_account_id.is_some() || self.vpc_id.is_some()),
            (Provider::Azure, self.azure_subscription_id.is_some() || self.virtual_network_name.is_some()),
            (Provider::Gcp, self.gcp_project_id.is_some() || self.vpc_network_name.is_some()),
        ];
        let mut told = tells.iter().filter(|(_, told)| *told);
        let (provider, _) = told.next()?;
        told.next().is_none().then_some(*provider)
    }
}

from_str!(AccountDetailsResponse);
