use core::convert::Infallible;

use crate::payload::{Binding, Bindings, Secret, Slot, State};
use crate::text::Value;
use crate::values::{
    ConnectionName, ConnectionNameError, HttpUrl, HttpUrlError, Mechanism, PemKind, RoleArn, RoleArnError,
    SecurityProtocol, UnknownMechanism, UnknownProtocol,
};

use super::credentials::{Login, login};
use super::table::*;
use super::{Access, Servers};

/// A Kafka connection, or its update, as its rules see it: every value read by its grammar, once.
pub(crate) struct Kafka<'t> {
    /// Whether it is an update: what it does not name keeps the value it has.
    pub(crate) update: bool,
    /// `type`; what is not `Kafka` is bad.
    pub(crate) kind: Slot<'t, (), ()>,
    pub(crate) name: Slot<'t, ConnectionName<'t>, ConnectionNameError>,
    pub(crate) servers: Servers<'t>,
    pub(crate) protocol: Slot<'t, SecurityProtocol, UnknownProtocol>,
    pub(crate) broker_public_certificate: Pem<'t>,
    pub(crate) mechanism: MechanismField<'t>,
    /// How the connection logs in, where that is certain.
    pub(crate) login: Option<&'static Login>,
    pub(crate) username: Slot<'t, &'t str>,
    pub(crate) password: Slot<'t, Secret<'t>>,
    /// `method`; what is not `OIDC` is bad.
    pub(crate) method: Slot<'t, (), ()>,
    pub(crate) token_endpoint_url: Slot<'t, HttpUrl<'t>, HttpUrlError>,
    pub(crate) role_arn: Slot<'t, RoleArn<'t>, RoleArnError>,
    pub(crate) ssl_certificate: Pem<'t>,
    pub(crate) ssl_key: Slot<'t, Secret<'t>>,
    pub(crate) config: Option<Value<'t>>,
    pub(crate) access: Access<'t>,
}

/// A certificate, of which only the armour is judged.
pub(crate) type Pem<'t> = Slot<'t, PemKind>;

/// `authentication.mechanism`, where an empty string has a meaning of its own: a client certificate.
pub(crate) enum MechanismField<'t> {
    /// Not there, or `null`.
    Absent,
    /// `""`
    Empty(Value<'t>),
    /// A text, or what nothing is to be said about.
    Given(Slot<'t, Mechanism, UnknownMechanism>),
}

impl<'t> MechanismField<'t> {
    fn read(binding: &Binding<'t>) -> Self {
        if binding.state != State::Absent {
            return Self::Given(Slot::read(binding, str::parse));
        }
        match binding.member {
            Some(member) if member.value.as_str().is_some() => Self::Empty(member.value),
            _ => Self::Absent,
        }
    }

    /// The value, also an empty one.
    pub(crate) fn value(&self) -> Option<Value<'t>> {
        match self {
            Self::Absent => None,
            Self::Empty(value) => Some(*value),
            Self::Given(slot) => slot.good().map(|(value, _)| value),
        }
    }
}

/// The grammar of a key with one value.
fn only<'t>(binding: &Binding<'t>, wanted: &'static str) -> Slot<'t, (), ()> {
    Slot::read(binding, |text| if text == wanted { Ok(()) } else { Err(()) })
}

fn pem(text: &str) -> Result<PemKind, Infallible> {
    Ok(PemKind::of(text))
}

fn secret(text: &str) -> Result<Secret<'_>, Infallible> {
    Ok(Secret::new(text))
}

impl<'t> Kafka<'t> {
    /// Reads what was bound. `whole`: what seems absent is known to be absent.
    pub(crate) fn read(bound: &Bindings<'t>, update: bool, whole: bool) -> Self {
        let protocol = Slot::read(&bound[PROTOCOL], str::parse);
        let mechanism = MechanismField::read(&bound[MECHANISM]);
        Self {
            update,
            kind: only(&bound[TYPE], "Kafka"),
            name: Slot::read(&bound[NAME], ConnectionName::try_from),
            servers: Servers::read(&bound[BOOTSTRAP_SERVERS]),
            login: login(&mechanism, &protocol, update || !whole, bound),
            protocol,
            broker_public_certificate: Slot::read(&bound[BROKER_PUBLIC_CERTIFICATE], pem),
            mechanism,
            username: Slot::read(&bound[USERNAME], Ok),
            password: Slot::read(&bound[PASSWORD], secret),
            method: only(&bound[METHOD], "OIDC"),
            token_endpoint_url: Slot::read(&bound[TOKEN_ENDPOINT_URL], HttpUrl::try_from),
            role_arn: Slot::read(&bound[ROLE_ARN], RoleArn::try_from),
            ssl_certificate: Slot::read(&bound[SSL_CERTIFICATE], pem),
            ssl_key: Slot::read(&bound[SSL_KEY], secret),
            config: bound[CONFIG].value(),
            access: Access::read(bound, whole),
        }
    }

    /// The protocol, where it is known.
    pub(crate) fn protocol(&self) -> Option<SecurityProtocol> {
        self.protocol.good().map(|(_, protocol)| *protocol)
    }

    /// The mechanism, where it is known and there is one.
    pub(crate) fn mechanism(&self) -> Option<Mechanism> {
        self.login?.mechanism
    }

    /// Where it says how it logs in: at the mechanism, or at the protocol that takes none.
    pub(crate) fn login_place(&self) -> Option<Value<'t>> {
        self.mechanism.value().or_else(|| self.protocol.good().map(|(value, _)| value))
    }
}
