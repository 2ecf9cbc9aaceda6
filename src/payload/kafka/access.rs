//! `networking.access` as its rules see it.

use crate::payload::{Binding, Bindings, Slot, State};
use crate::text::{Member, Value};
use crate::values::{AccessType, ObjectId, ObjectIdError, UnknownAccessType};

use super::credentials::is_given;
use super::table::*;

/// Over which network the servers are reached.
pub(crate) struct Access<'t> {
    /// `networking.access`, where it is an object.
    pub(crate) object: Option<Value<'t>>,
    pub(crate) kind: Slot<'t, AccessType, UnknownAccessType>,
    /// Whether something stands under `connectionId`.
    pub(crate) has_connection_id: bool,
    pub(crate) connection_id: Slot<'t, ObjectId<'t>, ObjectIdError>,
    pub(crate) tgw_route_id: Slot<'t, ObjectId<'t>, ObjectIdError>,
    /// `name`, which the API reserves.
    pub(crate) name: Option<Member<'t>>,
    /// Whether nothing is said, so that the API's default holds; in an update it keeps what it is.
    is_silent: bool,
}

impl<'t> Access<'t> {
    /// `whole`: what seems absent is known to be absent.
    pub(super) fn read(bound: &Bindings<'t>, whole: bool) -> Self {
        let unusable = |binding: &Binding<'_>| binding.state == State::Unusable;
        Self {
            object: bound[ACCESS].value(),
            kind: Slot::read(&bound[ACCESS_TYPE], str::parse),
            has_connection_id: is_given(bound, CONNECTION_ID),
            connection_id: Slot::read(&bound[CONNECTION_ID], ObjectId::try_from),
            tgw_route_id: Slot::read(&bound[TGW_ROUTE_ID], ObjectId::try_from),
            name: bound[ACCESS_NAME].member.filter(|_| is_given(bound, ACCESS_NAME)),
            is_silent: whole
                && bound[ACCESS_TYPE].state == State::Absent
                && !unusable(&bound[NETWORKING])
                && !unusable(&bound[ACCESS]),
        }
    }

    /// The network of a new connection: the API's default is `PUBLIC`. None where it is not known.
    pub(crate) fn network(&self) -> Option<AccessType> {
        match self.kind.good() {
            Some((_, kind)) => Some(*kind),
            None if self.is_silent => Some(AccessType::Public),
            None => None,
        }
    }

    /// Whether the payload says nothing of the network.
    pub(crate) const fn is_silent(&self) -> bool {
        self.is_silent
    }
}
