use alloc::string::String;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

/// One step of a path into a payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into an object, by key.
    Key(String),
    /// Into an array, from 0.
    Index(u32),
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Key(key) => serializer.serialize_str(key),
            Self::Index(index) => serializer.serialize_u32(*index),
        }
    }
}

/// The RFC 6901 pointer of a path.
#[must_use]
pub fn pointer(path: &[Step]) -> String {
    let mut pointer = String::new();
    for step in path {
        pointer.push('/');
        match step {
            Step::Key(key) => push_escaped(&mut pointer, key),
            Step::Index(index) => push_decimal(&mut pointer, *index),
        }
    }
    pointer
}

fn push_escaped(pointer: &mut String, key: &str) {
    for letter in key.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            letter => pointer.push(letter),
        }
    }
}

/// Appends a number in decimal, without the weight of the formatting machinery.
pub fn push_decimal(text: &mut String, number: u32) {
    if number >= 10 {
        push_decimal(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// The steps of an RFC 6901 pointer; a step of digits is an index only to who knows that an array
/// stands there, so all steps are keys. None where it is no pointer.
#[must_use]
pub fn keys(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let steps = pointer.strip_prefix('/')?.split('/');
    Some(steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;
    use alloc::vec;

    #[test]
    fn escapes_as_rfc_6901_says() {
        let path = vec![Step::Key("a/b".to_owned()), Step::Key("m~n".to_owned()), Step::Index(120)];
        assert_eq!(pointer(&path), "/a~1b/m~0n/120");
        assert_eq!(keys("/a~1b/m~0n/120"), Some(vec!["a/b".to_owned(), "m~n".to_owned(), "120".to_owned()]));
        assert_eq!(pointer(&[]), "");
        assert_eq!(keys("a"), None);
    }

    #[test]
    fn decimals_have_no_leading_zero() {
        for number in [0, 7, 10, 4_294_967_295] {
            let mut text = String::new();
            push_decimal(&mut text, number);
            assert_eq!(text, std::string::ToString::to_string(&number));
        }
    }
}
