use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::AzureResourceType;

rule! {
    code: "odd-resource-type",
    severity: Warning,
    message: "`{key}` does not name a private link service",
    help: "copy the resource ids of the cluster's private link services from Confluent's networking details",
    why: "Confluent offers one private link service for each zone; an id of another type is likely the wrong line of the console.",
    source: Reasoning("all documented examples name `Microsoft.Network/privateLinkServices`"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_CONFLUENT, r#"{"azureResourceIds": ["/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.Network/privateEndpoints/kafka-1"]}"#) => "/azureResourceIds/0",
    ],
    good: [
        Patch(&AZURE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    for (value, id) in &link.azure_resource_ids.each {
        if id.as_ref().is_ok_and(|id| id.name_as(AzureResourceType::PrivateLinkService).is_err()) {
            found.at(&RULE, *value);
        }
    }
}
