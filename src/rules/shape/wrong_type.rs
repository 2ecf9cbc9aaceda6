use crate::rules::{Finding, Findings, rule};
use crate::text::Value;

rule! {
    code: "wrong-type",
    severity: Error,
    message: "`{key}` is {actual}, not {expected}",
    help: "write it as {expected}",
    why: "The API answers 400 to a value of another type.",
    source: Document("Atlas Administration API specification, types of the keys"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"arn": 1235711}"#) => "/arn",
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": [1]}"#) => "/dnsSubDomain/0",
        Patch(&AZURE_CONFLUENT, r#"{"azureResourceIds": {"1": "…"}}"#) => "/azureResourceIds",
    ],
    good: [Patch(&AWS_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(value: Value<'t>, expected: &'static str, found: &mut Findings<'t>) {
    report(value, expected, found);
}

pub(crate) fn report<'t, 'f>(
    value: Value<'t>,
    expected: &'static str,
    found: &'f mut Findings<'t>,
) -> &'f mut Finding<'t> {
    found.spoil(value);
    found.at(&RULE, value).with("actual", value.token().describe()).with("expected", expected)
}
