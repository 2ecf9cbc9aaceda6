//! Private Links to Amazon MSK clusters.

use crate::build::msk_cluster_policy;
use crate::values::{AccountId, MskArn};

use super::super::{Next, Task};
use super::{Here, Rung, cluster, link};

/// Up to the link; the policy comes first, since the link fails without it.
pub(super) static RUNGS: &[Rung] = &[
    link::LOOK,
    cluster::ACCOUNT,
    Rung { id: "multi-vpc", title: "Switch on multi-VPC connectivity", next: multi_vpc },
    Rung { id: "cluster-policy", title: "Attach the cluster policy", next: policy },
    link::CREATE,
];

fn multi_vpc(here: &Here<'_>) -> Option<Next> {
    if here.facts.has_done(here.step) || here.is_connected() {
        return None;
    }
    Some(Next::Person {
        step: here.step,
        task: Task {
            what: "make sure that multi-VPC connectivity is on for the way in which the connection logs in",
            console: "AWS, Amazon MSK, the networking settings of the cluster",
            why: "Atlas connects from a VPC of its own, and a new cluster has it off",
            ..Task::default()
        },
    })
}

fn policy(here: &Here<'_>) -> Option<Next> {
    if here.facts.has_done(here.step) || here.is_connected() {
        return None;
    }
    let arn = here.config.link.as_ref().and_then(|(_, wanted)| wanted.arn.as_deref());
    let account = here.facts.account.as_ref().and_then(|account| account.aws_account_id.as_deref());
    let policy = arn
        .and_then(|arn| MskArn::try_from(arn).ok())
        .zip(account.and_then(|account| AccountId::try_from(account).ok()))
        .and_then(|(arn, account)| msk_cluster_policy(account, &arn).ok());
    let Some(policy) = policy else { return here.send(None) };
    Some(Next::Person {
        step: here.step,
        task: Task {
            what: "attach this policy to the cluster, or add its statement to the policy that is there",
            console: "AWS, Amazon MSK, the cluster policy; or `aws kafka put-cluster-policy`",
            why: "the account of Atlas may not connect to the cluster otherwise",
            values: here.account_values(&["awsAccountId"]),
            payload: Some(policy.text().into()),
            ..Task::default()
        },
    })
}
