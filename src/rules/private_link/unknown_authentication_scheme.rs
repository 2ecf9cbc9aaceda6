use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule, suggest};
use crate::values::AuthenticationScheme;

rule! {
    code: "unknown-authentication-scheme",
    severity: Error,
    message: "`{key}` names no authentication scheme{suggestion}",
    help: "one of `SASL_SCRAM`, `IAM` and `TLS`",
    why: "The API's schema lists the three values as they are written here; the specification itself once had a typing error in one of them.",
    source: Document("Atlas Administration API specification, enum of `authenticationScheme`; terraform-provider-mongodbatlas issue 4591"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"authenticationScheme": "SASL/SCRAM"}"#) => "/authenticationScheme",
        Patch(&AWS_MSK, r#"{"authenticationScheme": "iam"}"#) => "/authenticationScheme",
    ],
    good: [
        Patch(&AWS_MSK, r#"{"authenticationScheme": "IAM"}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, _)) = link.authentication_scheme.bad() {
        suggest(&RULE, value, AuthenticationScheme::suggestion(value.as_str().unwrap_or("")), found);
    }
}
