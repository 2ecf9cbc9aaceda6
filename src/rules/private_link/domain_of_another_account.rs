use crate::payload::private_link::PrivateLink;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Vendor;

rule! {
    code: "domain-of-another-account",
    severity: Error,
    message: "`{key}` does not belong to the storage account `{account}`",
    help: "expected `{account}.blob.core.windows.net`",
    why: "The private zone takes this name; the account answers under its own name only.",
    source: Document("terraform-provider-mongodbatlas documentation of the vendor AZURE_BLOB_STORAGE; the product page says account name, which is contested"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_BLOB_STORAGE, r#"{"dnsDomain": "invoices.blob.core.windows.net"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AZURE_BLOB_STORAGE, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((value, name)) = link.dns_domain.slot.good() else { return };
    let Some((place, account)) = link.azure_resource(Vendor::AzureBlobStorage) else { return };
    let right = [account, ".blob.core.windows.net"].concat();
    if !name.as_str().eq_ignore_ascii_case(&right) {
        found
            .at(&RULE, value)
            .with("account", account)
            .related(Place::Value(place), "the storage account")
            .unsafe_fix("use the account's own name", Edit::Set(Place::Value(value), NewValue::Text(right)));
    }
}
