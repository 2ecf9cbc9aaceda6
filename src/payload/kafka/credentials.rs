//! Which keys each way of logging in wants.

use crate::payload::Need::{self, Optional as O, Required as R, Unused as U};
use crate::payload::{Bindings, Slot, State};
use crate::values::{Mechanism, SecurityProtocol, UnknownProtocol};

use super::table::*;
use super::view::MechanismField;

/// A key below the payload's own: its slot, the slots of the objects around it, and its path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leaf {
    pub(crate) slot: usize,
    pub(crate) around: &'static [usize],
    pub(crate) path: &'static str,
}

const fn leaf(slot: usize, path: &'static str) -> Leaf {
    Leaf { slot, around: &[AUTHENTICATION], path }
}

/// The mechanism itself.
pub(crate) static MECHANISM: Leaf = leaf(super::table::MECHANISM, "authentication/mechanism");

/// The protocol, which is required however somebody logs in.
pub(crate) static PROTOCOL: Leaf =
    Leaf { slot: super::table::PROTOCOL, around: &[SECURITY], path: "security/protocol" };

/// The keys from [`USERNAME`] to [`SSL_KEY_PASSWORD`]; of `aws` the role is what counts.
static LEAVES: [Leaf; 12] = [
    leaf(USERNAME, "authentication/username"),
    leaf(PASSWORD, "authentication/password"),
    leaf(METHOD, "authentication/method"),
    leaf(CLIENT_ID, "authentication/clientId"),
    leaf(CLIENT_SECRET, "authentication/clientSecret"),
    leaf(TOKEN_ENDPOINT_URL, "authentication/tokenEndpointUrl"),
    leaf(SCOPE, "authentication/scope"),
    leaf(SASL_OAUTHBEARER_EXTENSIONS, "authentication/saslOauthbearerExtensions"),
    Leaf { slot: ROLE_ARN, around: &[AUTHENTICATION, AWS], path: "authentication/aws/roleArn" },
    leaf(SSL_CERTIFICATE, "authentication/sslCertificate"),
    leaf(SSL_KEY, "authentication/sslKey"),
    leaf(SSL_KEY_PASSWORD, "authentication/sslKeyPassword"),
];

/// A way of logging in, and what it wants.
#[derive(Debug)]
pub(crate) struct Login {
    /// None: a client certificate.
    pub(crate) mechanism: Option<Mechanism>,
    /// What it is, inside a sentence.
    pub(crate) name: &'static str,
    /// Ends a sentence about a key that it lacks.
    pub(crate) lacks: &'static str,
    /// Ends a sentence about a key that it has no use for.
    pub(crate) beside: &'static str,
    needs: [Need; 12],
}

macro_rules! login {
    ($mechanism:expr, $name:literal, $before:literal, $needs:expr) => {
        Login {
            mechanism: $mechanism,
            name: $name,
            lacks: concat!(" for ", $before, $name),
            beside: concat!(" beside ", $before, $name),
            needs: $needs,
        }
    };
}

/// Source: Atlas documentation, key-value pairs of a Kafka connection; the role from
/// terraform-provider-mongodbatlas pull request 4638.
#[rustfmt::skip]
static LOGINS: [Login; 6] = [
    //                                                              user pass method id secret url scope ext aws cert key keypass
    login!(Some(Mechanism::Plain),       "`PLAIN`",       "mechanism ", [R, R, U, U, U, U, U, U, U, U, U, U]),
    login!(Some(Mechanism::Scram256),    "`SCRAM-256`",   "mechanism ", [R, R, U, U, U, U, U, U, U, U, U, U]),
    login!(Some(Mechanism::Scram512),    "`SCRAM-512`",   "mechanism ", [R, R, U, U, U, U, U, U, U, U, U, U]),
    login!(Some(Mechanism::OauthBearer), "`OAUTHBEARER`", "mechanism ", [U, U, R, R, R, R, O, O, U, U, U, U]),
    login!(Some(Mechanism::AwsMskIam),   "`AWS_MSK_IAM`", "mechanism ", [U, U, U, U, U, U, U, U, R, U, U, U]),
    login!(None,                         "a client certificate", "",    [U, U, U, U, U, U, U, U, U, R, R, O]),
];

impl Login {
    pub(super) fn of(mechanism: Option<Mechanism>) -> Option<&'static Self> {
        LOGINS.iter().find(|login| login.mechanism == mechanism)
    }

    /// Every way of logging in.
    pub(crate) fn all() -> &'static [Self] {
        &LOGINS
    }

    /// What it wants of the key in this slot.
    pub(crate) fn need(&self, slot: usize) -> Option<Need> {
        let at = LEAVES.iter().position(|leaf| leaf.slot == slot)?;
        self.needs.get(at).copied()
    }

    /// The keys that it asks for or has no use for.
    pub(crate) fn keys(&self, need: Need) -> impl Iterator<Item = &'static Leaf> {
        LEAVES.iter().zip(self.needs).filter(move |(_, own)| *own == need).map(|(leaf, _)| leaf)
    }

    /// Whether nothing that it asks for is absent.
    pub(crate) fn is_complete(&self, bound: &Bindings<'_>) -> bool {
        self.keys(R).all(|leaf| is_given(bound, leaf.slot) || is_unusable_above(bound, leaf))
    }
}

/// Whether something stands under the key, whatever it is good for.
pub(crate) fn is_given(bound: &Bindings<'_>, slot: usize) -> bool {
    bound.get(slot).is_some_and(|binding| binding.state != State::Absent)
}

fn is_unusable_above(bound: &Bindings<'_>, leaf: &Leaf) -> bool {
    leaf.around.iter().any(|slot| bound.get(*slot).is_some_and(|binding| binding.state == State::Unusable))
}

/// How somebody logs in who wrote this mechanism and this protocol; none where that is not certain.
/// `partial`: what is absent may be there all the same.
pub(super) fn login(
    mechanism: &MechanismField<'_>,
    protocol: &Slot<'_, SecurityProtocol, UnknownProtocol>,
    partial: bool,
    bound: &Bindings<'_>,
) -> Option<&'static Login> {
    let certificate = is_given(bound, SSL_CERTIFICATE) || is_given(bound, SSL_KEY);
    let user = is_given(bound, USERNAME) || is_given(bound, PASSWORD);
    let ssl = matches!(protocol, Slot::Good(_, SecurityProtocol::Ssl));
    let by_certificate = match mechanism {
        MechanismField::Given(slot) => return Login::of(Some(*slot.good()?.1)),
        // Beside a protocol that asks for a mechanism, an empty one may have been forgotten.
        MechanismField::Empty(_) => ssl || certificate || !user && !matches!(protocol, Slot::Good(..)),
        MechanismField::Absent if partial => false,
        MechanismField::Absent if ssl => certificate || !user,
        MechanismField::Absent => certificate && !user,
    };
    if by_certificate { Login::of(None) } else { None }
}
