use crate::payload::private_link::PrivateLink;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Provider;

rule! {
    code: "malformed-region",
    severity: Error,
    message: "`{key}` is not a region of {provider}: {reason}{suggestion}",
    help: "write the region's name, such as {example}; the spelling does not matter",
    why: "Nothing can be created in a region that the provider does not have; a zone, a domain or another provider's name is often pasted here.",
    source: Document("regions of AWS, Azure and Google Cloud; the Terraform and CloudFormation documentation asks for the cluster's domain here, which the API does not take"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_S3, r#"{"region": "eu-west-1a"}"#) => "/region",
        Patch(&AWS_S3, r#"{"region": "eastus"}"#) => "/region",
        Patch(&AWS_CONFLUENT, r#"{"region": "confluent.cloud"}"#) => "/region",
        Patch(&GCP_PUBSUB, r#"{"region": "us-central1-a"}"#) => "/region",
    ],
    good: [
        Patch(&AWS_S3, r#"{}"#),
        Patch(&AZURE_EVENTHUB, r#"{}"#),
        Patch(&GCP_PUBSUB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = link.region.bad() else { return };
    let Some(cloud) = link.cloud else { return };
    let (provider, example) = match cloud {
        Provider::Aws => ("AWS", "`us-east-1`"),
        Provider::Azure => ("Azure", "`eastus2`"),
        Provider::Gcp => ("Google Cloud", "`us-central1`"),
    };
    let meant = error.suggestion(cloud, value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value);
    finding.with("provider", provider).with("example", example).with("reason", error.phrase());
    match meant {
        Some(meant) => {
            finding.with("suggestion", [", did you mean `", &meant, "`?"].concat());
            finding.unsafe_fix("use the region that was probably meant", Edit::Set(Place::Value(value), NewValue::Text(meant)));
        }
        None => {
            finding.with("suggestion", "");
        }
    }
}
