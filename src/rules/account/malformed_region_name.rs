use crate::payload::account::AccountQuery;
use crate::rules::account::odd_region_style::atlas_style;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Provider;

rule! {
    code: "malformed-region-name",
    severity: Error,
    message: "`{key}` is not a region of {provider}: {reason}{suggestion}",
    help: "write the provider's region as Atlas names it, such as `US_EAST_1`",
    why: "Account details exist for the regions of a cloud provider; those of a stream processing workspace have other names.",
    source: Document("Atlas Administration API specification, getGroupStreamAccountDetails"),
    since: "2024-11-13",
    bad: [
        Patch(&ACCOUNT_QUERY, r#"{"regionName": "VIRGINIA_USA"}"#) => "/regionName",
        Patch(&ACCOUNT_QUERY, r#"{"regionName": "us-east-1a"}"#) => "/regionName",
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "azure", "regionName": "US_CENTRAL1"}"#) => "/regionName",
    ],
    good: [
        Patch(&ACCOUNT_QUERY, r#"{}"#),
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "azure", "regionName": "US_EAST_2"}"#),
    ],
}

pub(crate) fn check<'t>(query: &AccountQuery<'t>, found: &mut Findings<'t>) {
    let (Some((value, error)), Some((_, cloud))) = (query.region_name.bad(), query.cloud_provider.good()) else {
        return;
    };
    let provider = match cloud.provider {
        Provider::Aws => "AWS",
        Provider::Azure => "Azure",
        Provider::Gcp => "Google Cloud",
    };
    let meant = error.suggestion(cloud.provider, value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("provider", provider).with("reason", error.phrase());
    match meant {
        // Only AWS' own names become those of Atlas by their spelling alone.
        Some(meant) if cloud.provider == Provider::Aws => {
            let meant = atlas_style(&meant);
            finding.with("suggestion", [", did you mean `", &meant, "`?"].concat()).unsafe_fix(
                "use the region that was probably meant",
                Edit::Set(Place::Value(value), NewValue::Text(meant)),
            );
        }
        _ => {
            finding.with("suggestion", "");
        }
    }
}
