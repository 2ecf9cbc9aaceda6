//! What a schema asks for, in words. Nothing of the payload is in them: it may be a secret.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

/// What the subject of the sentence does wrong: "must be `eu-west-1`".
pub(super) fn reason(kind: &ValidationErrorKind) -> String {
    use ValidationErrorKind as Broken;
    match kind {
        Broken::AdditionalItems { limit } => format!("must have at most {}", count(*limit as u64, "item")),
        Broken::AdditionalProperties { .. } | Broken::UnevaluatedProperties { .. } | Broken::FalseSchema => {
            String::from("is not allowed")
        }
        Broken::AnyOf { .. } | Broken::OneOfNotValid { .. } => {
            String::from("has none of the forms that are allowed")
        }
        Broken::OneOfMultipleValid { .. } => {
            String::from("has more than one of the forms that exclude each other")
        }
        Broken::Constant { expected_value } => format!("must be {}", shown(expected_value)),
        Broken::Contains => String::from("lacks an item that is asked for"),
        Broken::Enum { options } => match options.as_array().map(Vec::as_slice) {
            Some([only]) => format!("must be {}", shown(only)),
            Some(options) => {
                let options: Vec<String> = options.iter().map(shown).collect();
                format!("must be one of {}", options.join(", "))
            }
            None => String::from("has a value that is not allowed"),
        },
        Broken::ExclusiveMaximum { limit } => format!("must be less than {limit}"),
        Broken::ExclusiveMinimum { limit } => format!("must be greater than {limit}"),
        Broken::Format { format } => format!("must have the format `{format}`"),
        Broken::MaxItems { limit } => format!("must have at most {}", count(*limit, "item")),
        Broken::Maximum { limit } => format!("must be at most {limit}"),
        Broken::MaxLength { limit } => format!("must have at most {}", count(*limit, "character")),
        Broken::MaxProperties { limit } => format!("must have at most {}", count(*limit, "key")),
        Broken::MinItems { limit } => format!("must have at least {}", count(*limit, "item")),
        Broken::Minimum { limit } => format!("must be at least {limit}"),
        Broken::MinLength { limit } => format!("must have at least {}", count(*limit, "character")),
        Broken::MinProperties { limit } => format!("must have at least {}", count(*limit, "key")),
        Broken::MultipleOf { multiple_of } => format!("must be a multiple of {multiple_of}"),
        Broken::Not { .. } => String::from("has a form that is not allowed"),
        Broken::Pattern { pattern } => format!("must match `{pattern}`"),
        Broken::PropertyNames { .. } => String::from("is a name that is not allowed"),
        Broken::Required { .. } => String::from("is missing"),
        Broken::Type { kind: TypeKind::Single(only) } => format!("must be of type {only}"),
        Broken::Type { kind: TypeKind::Multiple(several) } => {
            let names: Vec<String> = several.iter().map(|one| one.to_string()).collect();
            format!("must be of type {}", names.join(" or "))
        }
        Broken::UnevaluatedItems { .. } => String::from("has items that are not allowed"),
        Broken::UniqueItems => String::from("must not repeat an item"),
        other => format!("does not do what `{}` asks for", other.keyword()),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    }
}

fn count(number: u64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
