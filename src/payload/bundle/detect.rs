use crate::text::{Token, Value};

use super::table::BUNDLE;

/// Whether two keys or more are those of a bundle, and one of them at least holds an object.
pub(crate) fn is_bundle(root: Value<'_>) -> bool {
    let mut keys = 0;
    let mut objects = false;
    for member in root.members().filter(|member| BUNDLE.field(member.name()).is_some()) {
        keys += 1;
        objects |= member.value.token() == Token::Object;
    }
    keys > 1 && objects
}

/// The value of the only key, where it is one of a bundle. What stands there has to tell the rest:
/// other services answer with `accountDetails`, too.
pub(crate) fn only_member(root: Value<'_>) -> Option<Value<'_>> {
    let mut members = root.members();
    let first = members.next()?;
    (members.next().is_none() && BUNDLE.field(first.name()).is_some()).then_some(first.value)
}
