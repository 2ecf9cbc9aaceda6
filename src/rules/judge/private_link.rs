use crate::payload::private_link::table::{
    AZURE_RESOURCE_IDS, GCP_SERVICE_ATTACHMENT_URIS, REGION, REQUEST, update,
};
use crate::payload::private_link::{LinkUpdate, PrivateLink};
use crate::payload::{Field, Need, unbound};
use crate::rules::bind::{bind, judge_needs};
use crate::rules::shape::{duplicate_entry, empty_list};
use crate::rules::{Findings, dns_domain, link_update, private_link};
use crate::text::Value;

pub(super) fn judge<'t>(root: Value<'t>, found: &mut Findings<'t>) -> PrivateLink<'t> {
    let mut bound = unbound();
    bind(root, &REQUEST, &mut bound, found);
    let link = PrivateLink::read(root, &bound, &|value| found.is_spoiled(value));
    let need = |field: &Field| {
        let slot = usize::from(field.slot);
        match link.variant.and_then(|variant| variant.need(slot)).unwrap_or(field.need) {
            // One fault, one finding: a region that is wrong is not also needless.
            Need::Computed if slot == REGION && link.has_wrong_region() => Need::Optional,
            need => need,
        }
    };
    let whose = link.variant.map_or("", |variant| variant.whose);
    judge_needs(root, &REQUEST, &bound, false, whose, &need, found);
    empty_list::check(link.azure_resource_ids.array.filter(|_| link.needs(AZURE_RESOURCE_IDS)), found);
    empty_list::check(
        link.gcp_service_attachment_uris.array.filter(|_| link.needs(GCP_SERVICE_ATTACHMENT_URIS)),
        found,
    );
    for array in [link.dns_sub_domain.array, link.azure_resource_ids.array].into_iter().flatten() {
        duplicate_entry::check(array, found);
    }
    for (value, name) in &link.dns_sub_domain.each {
        if let Ok(name) = name {
            dns_domain::trailing_dot::judge(*value, name, found);
        }
    }
    dns_domain::judge(&link.dns_domain, found);
    private_link::judge(&link, found);
    link
}

pub(super) fn judge_update<'t>(root: Value<'t>, found: &mut Findings<'t>) {
    let mut bound = unbound();
    bind(root, &update::UPDATE, &mut bound, found);
    let update = LinkUpdate::read(&bound);
    judge_needs(root, &update::UPDATE, &bound, true, "", &|field| field.need, found);
    dns_domain::judge(&update.dns_domain, found);
    link_update::judge(&update, found);
}
