use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, rule};
use crate::text::Value;
use crate::values::AzureResourceId;

rule! {
    code: "odd-azure-subscription",
    severity: Warning,
    message: "the subscription in `{key}` is not a GUID",
    help: "copy the id from the resource's properties",
    why: "Azure's subscriptions are GUIDs; a name or a word in its place is usually an example's.",
    source: Reasoning("Azure Resource Manager ids"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_EVENTHUB, r#"{"serviceEndpointId": "/subscriptions/my-subscription/resourceGroups/streams/providers/Microsoft.EventHub/namespaces/orders"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AZURE_EVENTHUB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Endpoint::Azure(slot, _) = &link.endpoint
        && let Some((value, id)) = slot.good()
    {
        judge(value, id, found);
    }
    for (value, id) in &link.azure_resource_ids.each {
        if let Ok(id) = id {
            judge(*value, id, found);
        }
    }
}

fn judge<'t>(value: Value<'t>, id: &AzureResourceId<'t>, found: &mut Findings<'t>) {
    if !id.has_guid_subscription() {
        found.at(&RULE, value);
    }
}
