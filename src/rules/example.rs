use alloc::format;
use alloc::string::String;

use serde_json::Value;

use super::Example;

impl Example {
    /// The payload that it shows, as a text.
    pub(crate) fn payload(&self) -> String {
        match self {
            Self::Governed(base, _) => String::from(base.text),
            Self::Patch(base, patch) | Self::Committed(base, patch) => {
                let (Ok(mut value), Ok(patch)) =
                    (serde_json::from_str(base.text), serde_json::from_str(patch))
                else {
                    return String::from(base.text);
                };
                merge(&mut value, patch);
                serde_json::to_string_pretty(&value).unwrap_or_default()
            }
            Self::Text(_, text)
            | Self::Document(_, text)
            | Self::Unknown(text)
            | Self::Configured(text)
            | Self::Limited(_, _, text) => String::from(*text),
            Self::Refused(..) => String::from("let link = {}; link.self = link;"),
            Self::Bytes(_, bytes) => format!("{}", bytes.escape_ascii()),
        }
    }
}

/// A JSON merge patch (RFC 7396). Examples are ours, so their depth is bounded.
fn merge(target: &mut Value, patch: Value) {
    let (Some(target), Value::Object(patch)) = (target.as_object_mut(), patch) else { return };
    for (key, change) in patch {
        match change {
            Value::Null => {
                target.shift_remove(&key);
            }
            Value::Object(_) if target.get(&key).is_some_and(Value::is_object) => {
                if let Some(below) = target.get_mut(&key) {
                    merge(below, change);
                }
            }
            change => {
                target.insert(key, change);
            }
        }
    }
}
