use crate::payload::answer::AccountDetails;
use crate::payload::State;
use crate::rules::shape::missing_key;
use crate::rules::{Findings, rule};

rule! {
    code: "cloud-provider-omitted",
    severity: Warning,
    message: "`{key}` is missing, which tells the answers of the providers apart",
    help: "take the provider from the other keys",
    why: "A client that reads the answer by this key fails on it; the sample of the documentation leaves it out, the server does not.",
    source: Document("Atlas Administration API specification, AccountDetails: discriminator cloudProvider"),
    since: "2024-11-13",
    bad: [
        Patch(&ACCOUNT_DETAILS, r#"{"cloudProvider": null}"#) => "/cloudProvider",
    ],
    good: [
        Patch(&ACCOUNT_DETAILS, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(details: &AccountDetails<'t>, found: &mut Findings<'t>) {
    if details.cloud_provider.state == State::Absent && found.whole {
        found.add(&RULE, missing_key::place(details.object, "cloudProvider", &details.cloud_provider));
    }
}
