use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, rule};
use crate::text::Value;
use crate::values::{AzureResourceIdError, AzureResourceType};

rule! {
    code: "malformed-azure-resource-id",
    severity: Error,
    message: "`{key}` is not an Azure resource id: {reason}",
    help: "expected `/subscriptions/<guid>/resourceGroups/<group>/providers/{type}/<name>`",
    why: "Atlas asks Azure for a private endpoint to the resource of this id. Confluent's console shows an alias beside it, which is no id.",
    source: Document("Atlas documentation, Private Link connections on Azure; Azure Resource Manager ids"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_EVENTHUB, r#"{"serviceEndpointId": "orders.servicebus.windows.net"}"#) => "/serviceEndpointId",
        Patch(&AZURE_CONFLUENT, r#"{"azureResourceIds": ["s-1a2b3-privatelink-1.0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9.eastus2.azure.privatelinkservice"]}"#) => "/azureResourceIds/0",
    ],
    good: [
        Patch(&AZURE_EVENTHUB, r#"{}"#),
        Patch(&AZURE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Endpoint::Azure(slot, wanted) = &link.endpoint
        && let Some((value, error)) = slot.bad()
    {
        report(value, *error, *wanted, found);
    }
    for (value, id) in &link.azure_resource_ids.each {
        if let Err(error) = id {
            report(*value, *error, AzureResourceType::PrivateLinkService, found);
        }
    }
}

fn report<'t>(value: Value<'t>, error: AzureResourceIdError, wanted: AzureResourceType, found: &mut Findings<'t>) {
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase()).with("type", wanted.as_str());
    finding.meant("keep the id", meant);
}
