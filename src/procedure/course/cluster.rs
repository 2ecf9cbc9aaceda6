//! What a cluster's side has to know of Atlas.

use alloc::string::String;
use alloc::vec::Vec;

use crate::build::account_details_query_of;
use crate::values::Provider;

use super::super::{Next, Request};
use super::{Here, Rung};

pub(super) const ACCOUNT: Rung =
    Rung { id: "account-details", title: "Ask for the account and network of Atlas", next: account };

impl Here<'_> {
    /// The region whose account is asked for. Atlas has names of its own for the regions of Azure and
    /// Google Cloud, so of these the region stays as it was written.
    fn region(&self) -> Option<(Provider, String)> {
        if let Some(region) = &self.config.region {
            return Some(region.clone());
        }
        let (_, wanted) = self.config.link.as_ref()?;
        let written = match (wanted.provider?, &wanted.region) {
            (Provider::Aws, Some(region)) => region.as_str().into(),
            _ => wanted.region_name.clone()?,
        };
        Some((wanted.provider?, written))
    }

    /// What the account details say, by their own keys.
    pub(super) fn account_values(&self, keys: &[&'static str]) -> Vec<(&'static str, String)> {
        let Some(account) = &self.facts.account else { return Vec::new() };
        let value = |key: &&'static str| {
            let value = match *key {
                "awsAccountId" => &account.aws_account_id,
                "vpcId" => &account.vpc_id,
                "cidrBlock" => &account.cidr_block,
                "azureSubscriptionId" => &account.azure_subscription_id,
                "gcpProjectId" => &account.gcp_project_id,
                _ => &None,
            };
            value.clone().map(|value| (*key, value))
        };
        keys.iter().filter_map(value).collect()
    }
}

fn account(here: &Here<'_>) -> Option<Next> {
    if here.facts.account.is_some() || here.is_connected() {
        return None;
    }
    let query = here.region().and_then(|(cloud, region)| account_details_query_of(cloud, &region).ok());
    here.send(
        here.config.project().zip(query).map(|(project, query)| Request::account_details(project, &query)),
    )
}
