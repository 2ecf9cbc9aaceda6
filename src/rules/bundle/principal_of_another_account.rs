use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::rules::policy::owner_as_principal;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "principal-of-another-account",
    severity: Error,
    message: "`{key}` is not the account of Atlas, which is {account}",
    help: "name the `awsAccountId` of the account details",
    why: "The policy has to let in the account of Atlas; with another one in its place the private link is refused by AWS minutes later.",
    source: Document("Atlas documentation, Private Link connections to MSK: the principal is the `awsAccountId` of the account details"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_MSK, r#"{"accountDetails": {"awsAccountId": "777788889999"}}"#) => "/mskPolicy/Statement/0/Principal/AWS/0",
    ],
    good: [
        Patch(&BUNDLE_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(policy), Some(account)) = (&bundle.policy, &bundle.account) else { return };
    let Some((at, account)) = account.aws_account_id else { return };
    let mut first = None;
    for statement in policy.allowing() {
        let principals = &statement.principals;
        if principals.unknown
            || principals.is_anyone()
            || principals.accounts().any(|named| named == account.as_str())
        {
            return;
        }
        first = first.or(principals.aws.first().map(|(value, _)| *value));
    }
    if let Some(value) = first {
        found.withdraw(&owner_as_principal::RULE, value);
        found
            .at(&RULE, value)
            .with("account", account.as_str())
            .related(Place::Value(at), "the account of Atlas")
            .unsafe_fix(
                "name the account of Atlas",
                Edit::Set(Place::Value(value), NewValue::Text(String::from(account.as_str()))),
            );
    }
}
