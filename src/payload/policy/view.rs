use alloc::vec::Vec;

use crate::payload::{Binding, Bindings, Slot};
use crate::text::{Token, Value};

use super::Statement;
use super::table::*;

/// The version of the policy language. Source: AWS IAM, the element `Version`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PolicyVersion {
    /// `2012-10-17`
    Current,
    /// `2008-10-17`, which is also what a policy without a version is taken for.
    Old,
}

/// A cluster policy as its rules see it.
pub(crate) struct Policy<'t> {
    /// The payload.
    pub(crate) object: Value<'t>,
    /// What is bound to `Version`, for the place of a finding.
    pub(crate) version_binding: Binding<'t>,
    pub(crate) version: Slot<'t, PolicyVersion, ()>,
    /// The value of `Statement`.
    pub(crate) statement: Option<Value<'t>>,
    /// Its statements; what is no object is left out.
    pub(crate) statements: Vec<Statement<'t>>,
}

impl<'t> Policy<'t> {
    /// Reads what was bound of the policy; its statements come from the caller.
    pub(crate) fn read(object: Value<'t>, bound: &Bindings<'t>, statements: Vec<Statement<'t>>) -> Self {
        let version = Slot::read(&bound[VERSION], |text| match text {
            "2012-10-17" => Ok(PolicyVersion::Current),
            "2008-10-17" => Ok(PolicyVersion::Old),
            _ => Err(()),
        });
        let statement = bound[STATEMENT].value();
        Self { object, version_binding: bound[VERSION], version, statement, statements }
    }

    /// How many bytes the policy takes without blanks between its values, escapes as they were
    /// written.
    pub(crate) fn compact_size(&self) -> usize {
        let (first, end) = (self.object.id(), self.object.end_id());
        let mut size = 0;
        for id in first..end {
            let Some(value) = self.object.tree().value(id) else { continue };
            // A comma or colon follows every value but the last of its object or array.
            size += 1;
            let full = match value.token() {
                Token::Object | Token::Array => value.end_id() > id + 1,
                _ => {
                    let span = value.span();
                    size += (span.end - span.start) as usize;
                    continue;
                }
            };
            size += if full { 1 } else { 2 };
        }
        size - size.min(1)
    }
}
