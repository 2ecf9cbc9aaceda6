//! The fields of each kind's form, from the library's own tables, for `linkspec/forms`.

use anyhow::Result;
use linkspec::Kind;
use linkspec::payload::form::{Asked, Field, Form, Input, Variant, form, option_label};
use serde_json::{Map, Value, json};

/// A JavaScript module with the form of every kind that has one.
pub(crate) fn javascript() -> Result<String> {
    let mut kinds = Map::new();
    let mut labels = Map::new();
    for kind in Kind::ALL {
        let Some(form) = form(*kind) else { continue };
        for option in form.fields.iter().flat_map(|field| &field.options) {
            if let Some(label) = option_label(option) {
                labels.insert((*option).into(), label.into());
            }
        }
        kinds.insert(kind.as_str().into(), described(&form));
    }
    let (kinds, labels) = (serde_json::to_string(&kinds)?, serde_json::to_string(&labels)?);
    Ok(format!("export const forms = {kinds};\nexport const optionLabels = {labels};\n"))
}

fn described(form: &Form) -> Value {
    let mut described = json!({
        "fields": form.fields.iter().map(field).collect::<Vec<_>>(),
        "deciders": form.deciders,
        "variants": form.variants.iter().map(variant).collect::<Vec<_>>(),
    });
    if !form.compared.is_empty() {
        described["compared"] = object(form.compared.iter().map(|(one, others)| (*one, json!(others))));
    }
    described
}

fn field(field: &Field) -> Value {
    let text = field.text;
    let mut described = json!({ "pointer": field.pointer, "label": text.label });
    let input = match field.input {
        Input::Text => "",
        Input::Lines => "lines",
        Input::Choice => "choice",
        Input::List => "list",
        Input::Map => "map",
    };
    for (key, value) in [("input", input), ("help", text.help), ("example", text.example)] {
        if !value.is_empty() {
            described[key] = value.into();
        }
    }
    if !field.options.is_empty() {
        described["options"] = json!(field.options);
    }
    for (key, holds) in [("secret", field.secret), ("empty", text.empty)] {
        if holds {
            described[key] = true.into();
        }
    }
    if let Some(when) = &field.when {
        described["when"] = json!([when.other, when.values, letter(when.asked)]);
    }
    described
}

fn variant(variant: &Variant) -> Value {
    let asked: String = variant.asked.iter().map(|asked| letter(*asked)).collect();
    let mut described = json!({ "values": variant.values, "asked": asked });
    if !variant.told.is_empty() {
        described["told"] =
            object(variant.told.iter().map(|told| (told.pointer, json!([told.help, told.example]))));
    }
    described
}

fn object<'a>(members: impl Iterator<Item = (&'a str, Value)>) -> Value {
    members.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>().into()
}

fn letter(asked: Asked) -> char {
    match asked {
        Asked::Required => 'R',
        Asked::Optional => 'O',
        Asked::Forbidden => '-',
    }
}
