use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule};

rule! {
    code: "malformed-storage-account",
    severity: Error,
    message: "`{key}` is not the name of a storage account",
    help: "write its bare name: 3 to 24 lower-case letters and digits",
    why: "The name is put into the address of the account; a host name or a resource id makes an address that does not exist.",
    source: Document("Azure, naming rules of resources: Microsoft.Storage/storageAccounts"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_BLOB, r#"{"azure": {"storageAccountName": "ordersarchive.blob.core.windows.net"}}"#) => "/azure/storageAccountName",
        Patch(&STREAM_BLOB, r#"{"azure": {"storageAccountName": "Orders"}}"#) => "/azure/storageAccountName",
    ],
    good: [
        Patch(&STREAM_BLOB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = connection.storage_account_name.bad() {
        found.at(&RULE, value);
    }
}
