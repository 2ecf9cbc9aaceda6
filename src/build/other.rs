//! Payloads with one form only.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Report;
use crate::payload::Kind;
use crate::payload::outline::Outline;
use crate::payload::policy::ACTIONS;
use crate::valid::{AccountDetailsQuery, MskClusterPolicy, Valid, VpcPeeringAccept};
use crate::values::{AccountId, MskArn, Provider, Region, VpcId};

use super::draft::Draft;

/// Accepts what this account asked for from this network.
///
/// # Errors
/// The report, where it is not fit to be sent.
pub fn vpc_peering_accept(account: AccountId<'_>, vpc: VpcId<'_>) -> Result<Valid<VpcPeeringAccept>, Report> {
    let mut draft = Draft::default();
    draft.text("requesterAccountId", account.as_str());
    draft.text("requesterVpcId", vpc.as_str());
    Valid::made(&super::written(Kind::VpcPeeringAccept, &draft))
}

/// Asks for Atlas' account in a region, as the documentation spells both: `aws`, `US_EAST_1`.
///
/// # Errors
/// The report, where it is not fit to be sent.
pub fn account_details_query(region: &Region) -> Result<Valid<AccountDetailsQuery>, Report> {
    account_details_query_of(region.provider(), region.as_str())
}

/// [`account_details_query`] for a region as somebody wrote it.
pub(crate) fn account_details_query_of(
    provider: Provider,
    region: &str,
) -> Result<Valid<AccountDetailsQuery>, Report> {
    let mut draft = Draft::default();
    draft.text("cloudProvider", &provider.as_str().to_ascii_lowercase());
    draft.text("regionName", &region.to_ascii_uppercase().replace('-', "_"));
    Valid::made(&super::written(Kind::AccountDetailsQuery, &draft))
}

/// The cluster policy that lets an account connect to an MSK cluster: Atlas' account, as its account
/// details tell it.
///
/// # Errors
/// The report, where it is not fit to be sent.
pub fn msk_cluster_policy(
    account: AccountId<'_>,
    cluster: &MskArn<'_>,
) -> Result<Valid<MskClusterPolicy>, Report> {
    Valid::made(&policy(account.as_str(), cluster.as_str()))
}

/// The policy with these texts in their places.
pub(super) fn policy(account: &str, cluster: &str) -> String {
    let mut statement = Draft::default();
    statement.text("Effect", "Allow");
    statement.list("Principal/AWS", [account]);
    statement.list("Action", ACTIONS);
    statement.text("Resource", cluster);
    let mut draft = Draft::default();
    draft.text("Version", "2012-10-17");
    // Keys stand in the order in which they were set: a statement has no outline of its own.
    let statements = ["[", &statement.write(&Outline { keys: Vec::new(), open: false }), "]"].concat();
    draft.json("Statement", statements);
    super::written(Kind::MskClusterPolicy, &draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::base;
    use crate::text::{self, Limits};

    #[test]
    fn the_policy_is_the_documented_one() {
        let cluster =
            "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";
        let policy = msk_cluster_policy(
            AccountId::try_from("444455556666").unwrap(),
            &MskArn::try_from(cluster).unwrap(),
        );
        let base = text::read(base::MSK_POLICY.text, &Limits::DEFAULT);
        assert_eq!(policy.unwrap().text(), text::compact(base.tree.root().unwrap()));
    }

    #[test]
    fn the_query_is_spelt_as_documented() {
        let region = Region::parse(Provider::Aws, "us-east-1").unwrap();
        let query = account_details_query(&region).unwrap();
        assert_eq!(query.text(), r#"{"cloudProvider":"aws","regionName":"US_EAST_1"}"#);
        assert!(query.report().diagnostics.is_empty());
    }

    #[test]
    fn what_is_accepted_is_named() {
        let accept = vpc_peering_accept(
            AccountId::try_from("417601102659").unwrap(),
            VpcId::try_from("vpc-0d13eb6a2f0377854").unwrap(),
        );
        assert_eq!(
            accept.unwrap().text(),
            r#"{"requesterAccountId":"417601102659","requesterVpcId":"vpc-0d13eb6a2f0377854"}"#
        );
    }
}
