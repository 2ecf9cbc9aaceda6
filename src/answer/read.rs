//! The values of an answer, as far as they read.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::secret;
use crate::text::{Token, Value};

/// The text under a key; none where it is empty. What looks like a secret is masked.
pub(super) fn text(object: Value<'_>, key: &str) -> Option<String> {
    let text = object.get(key)?.as_str()?;
    (!text.is_empty()).then(|| shown(text))
}

/// A text, or `***` where it looks like a secret.
pub(super) fn shown(text: &str) -> String {
    if secret::looks_like_one(text) { secret::MASK.to_owned() } else { text.to_owned() }
}

/// The text under a key, read further.
pub(super) fn read<T>(object: Value<'_>, key: &str, read: impl FnOnce(String) -> T) -> Option<T> {
    text(object, key).map(read)
}

/// The texts of the array under a key; what is no text is left out.
pub(super) fn texts(object: Value<'_>, key: &str) -> Vec<String> {
    let items = object.get(key).into_iter().flat_map(Value::items);
    items.filter_map(Value::as_str).map(shown).collect()
}

/// The whole number under a key.
pub(super) fn number(object: Value<'_>, key: &str) -> Option<u64> {
    let value = object.get(key).filter(|value| value.token() == Token::Number)?;
    value.span().of(value.tree().text()).parse().ok()
}
