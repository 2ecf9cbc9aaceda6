use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $about:literal;)*) => {
        /// What a payload is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind { $(#[doc = $about] $variant,)* }

        impl Kind {
            /// Every kind, in the order of the contract.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant,)*];

            /// The name, the same on every face.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Kind::$variant => $name,)* }
            }

            /// What it is, in a few words.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Kind::$variant => $about,)* }
            }
        }
    };
}

kinds! {
    PrivateLink = "private-link", "body of `POST …/streams/privateLinkConnections`";
    PrivateLinkUpdate = "private-link-update", "body of `PATCH …/streams/privateLinkConnections/{id}`";
    KafkaConnection = "kafka-connection", "body of `POST …/streams/{workspace}/connections` with type `Kafka`";
    KafkaConnectionUpdate = "kafka-connection-update", "body of the `PATCH` of a Kafka connection";
    StreamConnection = "stream-connection", "body of `POST …/streams/{workspace}/connections` with any other type";
    MskClusterPolicy = "msk-cluster-policy", "resource policy that lets Atlas connect to an MSK cluster";
    VpcPeeringAccept = "vpc-peering-accept", "body of `POST …/streams/vpcPeeringConnections/{name}:accept`";
    AccountDetailsQuery = "account-details-query", "query of `GET …/streams/accountDetails`, as an object";
    PrivateLinkResponse = "private-link-response", "answer that holds one Private Link";
    PrivateLinkList = "private-link-list", "answer that lists Private Links";
    ConnectionResponse = "connection-response", "answer that holds one connection";
    ConnectionList = "connection-list", "answer that lists connections";
    VpcPeeringList = "vpc-peering-list", "answer that lists VPC peering connections";
    AccountDetailsResponse = "account-details-response", "answer with Atlas' account, network and address block";
    ApiError = "api-error", "answer to a request that was refused";
    Bundle = "bundle", "several payloads of one procedure, checked against each other";
}

/// The text names no kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such kind")]
pub struct UnknownKind;

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name).ok_or(UnknownKind)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
