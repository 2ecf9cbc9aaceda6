use crate::payload::{Bindings, Slot, State};
use crate::text::{Member, Value};
use crate::values::{AccessType, ObjectId, ObjectIdError, UnknownAccessType};

use super::table::*;

/// The key that a type of connection has its networking under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AccessKey {
    /// `networking.access`, with every networking type.
    Networking,
    /// `publicPrivateNetworking.access`, with `PUBLIC` and `PRIVATE_LINK` only.
    PublicPrivateNetworking,
}

impl AccessKey {
    /// The name of the outer key.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Networking => "networking",
            Self::PublicPrivateNetworking => "publicPrivateNetworking",
        }
    }

    const fn slots(self) -> [usize; 4] {
        match self {
            Self::Networking => [NETWORKING, ACCESS, ACCESS_TYPE, CONNECTION_ID],
            Self::PublicPrivateNetworking => [
                PUBLIC_PRIVATE_NETWORKING,
                PUBLIC_PRIVATE_ACCESS,
                PUBLIC_PRIVATE_ACCESS_TYPE,
                PUBLIC_PRIVATE_CONNECTION_ID,
            ],
        }
    }
}

/// Over which network a connection reaches its service.
pub(crate) struct Access<'t> {
    /// The key that the type has.
    pub(crate) key: AccessKey,
    /// The member of the other key, where it is given.
    pub(crate) misplaced: Option<Member<'t>>,
    /// Whether the right key is given too.
    pub(crate) given_twice: bool,
    /// The object `access`, where there is one.
    pub(crate) object: Option<Value<'t>>,
    pub(crate) kind: Slot<'t, AccessType, UnknownAccessType>,
    pub(crate) connection_id: Slot<'t, ObjectId<'t>, ObjectIdError>,
    /// What stands under `connectionId`, whatever it is.
    pub(crate) connection_id_member: Option<Member<'t>>,
}

impl<'t> Access<'t> {
    /// Reads the networking of a type that has it under `key`. Where only the other key is given, what
    /// stands there is read.
    pub(crate) fn read(key: AccessKey, bound: &Bindings<'t>) -> Self {
        let other = match key {
            AccessKey::Networking => AccessKey::PublicPrivateNetworking,
            AccessKey::PublicPrivateNetworking => AccessKey::Networking,
        };
        let given = |key: AccessKey| {
            let binding = bound.get(key.slots()[0])?;
            binding.member.filter(|_| binding.state != State::Absent)
        };
        let given_twice = given(key).is_some();
        let misplaced = given(other);
        let [_, object, kind, connection_id] =
            if misplaced.is_some() && !given_twice { other.slots() } else { key.slots() };
        let at = |slot: usize| bound.get(slot).copied().unwrap_or_default();
        let id = at(connection_id);
        Self {
            key,
            misplaced,
            given_twice: given_twice && misplaced.is_some(),
            object: at(object).value(),
            kind: Slot::read(&at(kind), str::parse),
            connection_id: Slot::read(&id, ObjectId::try_from),
            connection_id_member: id.member.filter(|_| id.state != State::Absent),
        }
    }

    /// Whether the networking type is this one.
    pub(crate) fn is(&self, wanted: AccessType) -> bool {
        self.kind.good().is_some_and(|(_, kind)| *kind == wanted)
    }
}
