use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::Kind;
use crate::payload::outline::{Outline, variants};
use crate::payload::private_link::{VARIANTS, Variant};
use crate::values::{Provider, Vendor};

use super::conditions::{add, map, when};
use super::object::{Reading, merged, object, wants};
use super::value::{given, in_any_case};

/// A Private Link request: what all have in common, then what each provider × vendor wants.
pub(super) fn body() -> Map<String, Value> {
    let outlines = variants(Kind::PrivateLink);
    let all = merged(&outlines);
    let mut schema = object(&all, Reading::Whole);
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("provider".into(), in_any_case(Provider::NAMES, false));
        properties.insert("vendor".into(), in_any_case(Vendor::NAMES, true));
        if let Some(Value::Object(attachments)) = properties.get_mut("gcpServiceAttachmentUris") {
            attachments.insert("maxItems".into(), 3.into());
        }
    }
    add(&mut schema, Provider::ALL.iter().map(|provider| vendors(*provider)).collect());
    let conditions =
        VARIANTS.iter().zip(&outlines).map(|(variant, outline)| of_variant(variant, outline, &all));
    add(&mut schema, conditions.collect());
    schema
}

/// The vendors that a provider has.
fn vendors(provider: Provider) -> Value {
    let own = VARIANTS.iter().filter(|variant| variant.provider == provider);
    let names: Vec<&str> = own.map(|variant| variant.vendor.as_str()).collect();
    let then = map(json!({ "properties": { "vendor": in_any_case(&names, true) } }));
    when(json!({ "provider": in_any_case(&[provider.as_str()], false) }), &["provider"], then)
}

fn of_variant(variant: &Variant, outline: &Outline, all: &Outline) -> Value {
    let mut then = wants(outline, all);
    // The server takes who names no vendor to mean this one.
    let generic = variant.vendor == Vendor::Generic;
    if let Some(Value::Object(properties)) = then.get_mut("properties") {
        properties.remove("vendor");
        for list in ["azureResourceIds", "gcpServiceAttachmentUris"] {
            if let Some(Value::Object(list)) = properties.get_mut(list)
                && list.get("type").is_some_and(|kind| kind == "array")
            {
                list.insert("minItems".into(), 1.into());
            }
        }
    }
    if let Some(Value::Array(required)) = then.get_mut("required") {
        required.retain(|name| name != "vendor");
    }
    if variant.provider == Provider::Aws && variant.vendor == Vendor::Confluent {
        // Sub-domains lie under the domain, so it is known.
        let domain = map(json!({ "properties": { "dnsDomain": given() }, "required": ["dnsDomain"] }));
        let sub_domains = json!({ "dnsSubDomain": { "type": "array", "minItems": 1 } });
        add(&mut then, alloc::vec![when(sub_domains, &["dnsSubDomain"], domain)]);
    }
    let properties = json!({
        "provider": in_any_case(&[variant.provider.as_str()], false),
        "vendor": in_any_case(&[variant.vendor.as_str()], generic),
    });
    when(properties, if generic { &["provider"] } else { &["provider", "vendor"] }, then)
}
