use crate::payload::Slot;
use crate::payload::bundle::Bundle;
use crate::rules::kafka_vendor::mechanism_unknown_to_msk::is_unknown;
use crate::rules::{Findings, Place, Severity, rule};
use crate::values::{AuthenticationScheme, Mechanism, Vendor};

rule! {
    code: "mechanism-of-another-scheme",
    severity: Error,
    message: "the private link is for `{scheme}`, the connection logs in with {login}",
    help: "write `SCRAM-512` for `SASL_SCRAM`, `AWS_MSK_IAM` for `IAM`, a client certificate for `TLS`, and make the private link with the scheme that you need; without `authenticationScheme` it is `SASL_SCRAM`",
    why: "Each way of logging in has an endpoint of its own at MSK, and the private link leads to one of them; on the wrong one the connection stays pending.",
    source: Document("Amazon MSK, multi-VPC private connectivity by authentication scheme; terraform-provider-mongodbatlas pull request 4638: the default is SASL_SCRAM"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_MSK, r#"{"privateLinkRequest": {"authenticationScheme": "IAM"}}"#) => "/kafkaConnection/authentication/mechanism",
        Patch(&BUNDLE_MSK, r#"{"kafkaConnection": {"authentication": {"mechanism": "AWS_MSK_IAM", "username": null, "password": null, "aws": {"roleArn": "arn:aws:iam::111122223333:role/kafka"}}}}"#) => "/kafkaConnection/authentication/mechanism",
    ],
    good: [
        Patch(&BUNDLE_MSK, r#"{}"#),
        Patch(&BUNDLE_MSK, r#"{"privateLinkRequest": {"authenticationScheme": "SASL_SCRAM"}}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let Some((connection, _)) = bundle.linked() else { return };
    let Some(vendor) = bundle.vendor_at(Vendor::Msk) else { return };
    let (Some(login), Some(place)) = (connection.login, connection.login_place()) else { return };
    let Some((at, scheme)) = (match (&bundle.request, &bundle.response) {
        (Some(request), _) => match &request.authentication_scheme {
            Slot::Good(at, scheme) => Some((*at, *scheme)),
            Slot::Absent if found.whole => Some((vendor, AuthenticationScheme::SaslScram)),
            _ => None,
        },
        (None, Some(response)) => response.authentication_scheme,
        (None, None) => None,
    }) else {
        return;
    };
    let wanted = match scheme {
        AuthenticationScheme::SaslScram => Some(Mechanism::Scram512),
        AuthenticationScheme::Iam => Some(Mechanism::AwsMskIam),
        AuthenticationScheme::Tls => None,
    };
    // What MSK does not take at all is reported as that.
    let known = !is_unknown(login.mechanism);
    if known && login.mechanism != wanted && !found.blames(place, Severity::Error) {
        found
            .at(&RULE, place)
            .with("scheme", scheme.as_str())
            .with("login", login.name)
            .related(Place::Value(at), "the private link is made here");
    }
}
