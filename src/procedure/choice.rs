//! Which procedure, and what it is to end with.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

macro_rules! names {
    ($(#[$meta:meta])* $name:ident, $error:ident, $phrase:literal { $($(#[$doc:meta])* $variant:ident = $text:literal;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name, the same on every face.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }

        #[doc = $phrase]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        #[error($phrase)]
        pub struct $error;

        impl FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::ALL.iter().copied().find(|name| name.as_str() == text).ok_or($error)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

names! {
    /// A documented procedure.
    Course, UnknownCourse, "it is none of `confluent`, `confluent-enterprise`, `msk` and `vpc-peering`" {
        /// A Private Link to a Confluent dedicated cluster.
        Confluent = "confluent";
        /// A Private Link to a Confluent Enterprise or serverless cluster, which is told the
        /// interface endpoint and tells its domain later.
        ConfluentEnterprise = "confluent-enterprise";
        /// A Private Link to an Amazon MSK cluster.
        Msk = "msk";
        /// VPC peering that Confluent asks for.
        VpcPeering = "vpc-peering";
    }
}

names! {
    /// What is to become of a VPC peering connection.
    Decision, UnknownDecision, "it is none of `accept`, `reject` and `delete`" {
        /// Traffic is to flow.
        Accept = "accept";
        /// It is to be refused.
        Reject = "reject";
        /// It is to go.
        Delete = "delete";
    }
}
