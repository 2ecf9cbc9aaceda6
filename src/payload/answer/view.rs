use crate::payload::{Binding, Bindings, Slot};
use crate::text::Value;
use crate::values::{Cidr, CidrError};

use super::table::account::*;

/// Account details as their rules see them.
pub(crate) struct AccountDetails<'t> {
    /// The payload.
    pub(crate) object: Value<'t>,
    pub(crate) cloud_provider: Binding<'t>,
    pub(crate) cidr_block: Slot<'t, Cidr, CidrError>,
}

impl<'t> AccountDetails<'t> {
    /// Reads what was bound.
    pub(crate) fn read(object: Value<'t>, bound: &Bindings<'t>) -> Self {
        Self {
            object,
            cloud_provider: bound[CLOUD_PROVIDER],
            cidr_block: Slot::read(&bound[CIDR_BLOCK], Cidr::try_from),
        }
    }
}
