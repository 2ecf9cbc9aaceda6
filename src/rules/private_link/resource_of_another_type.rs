use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, rule};

rule! {
    code: "resource-of-another-type",
    severity: Error,
    message: "`{key}` does not name a `{type}`: {reason}",
    help: "expected `/subscriptions/<guid>/resourceGroups/<group>/providers/{type}/<name>`",
    why: "A private endpoint is made to a namespace or an account as a whole, not to a part of it, and to nothing of another service.",
    source: Document("Atlas documentation, Private Link connections on Azure: the namespace, not the event hub"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_EVENTHUB, r#"{"serviceEndpointId": "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.EventHub/namespaces/orders/eventhubs/invoices"}"#) => "/serviceEndpointId",
        Patch(&AZURE_BLOB_STORAGE, r#"{"serviceEndpointId": "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.EventHub/namespaces/orders"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AZURE_EVENTHUB, r#"{}"#),
        Patch(&AZURE_BLOB_STORAGE, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Endpoint::Azure(slot, wanted) = &link.endpoint
        && let Some((value, id)) = slot.good()
        && let Err(error) = id.name_as(*wanted)
    {
        found.at(&RULE, value).with("type", wanted.as_str()).with("reason", error.phrase());
    }
}
