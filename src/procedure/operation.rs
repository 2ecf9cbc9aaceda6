//! What one asks the Atlas Admin API for.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::Kind;

/// Where the Atlas Admin API is.
pub const BASE: &str = "https://cloud.mongodb.com/api/atlas/v2";

/// A parameter of an operation that stands in its path or query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The id of the project: 24 hexadecimal digits.
    ProjectId,
    /// The name of the stream processing workspace.
    Workspace,
    /// The `_id` of a Private Link.
    LinkId,
    /// The name of a connection.
    ConnectionName,
    /// The name of a VPC peering connection: `pcx-…`.
    Peering,
    /// The AWS account that asks for peering.
    RequesterAccountId,
}

impl Parameter {
    /// Every parameter.
    pub const ALL: [Self; 6] = [
        Self::ProjectId,
        Self::Workspace,
        Self::LinkId,
        Self::ConnectionName,
        Self::Peering,
        Self::RequesterAccountId,
    ];

    /// Its name in JSON and JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ProjectId => "projectId",
            Self::Workspace => "workspace",
            Self::LinkId => "linkId",
            Self::ConnectionName => "connectionName",
            Self::Peering => "peering",
            Self::RequesterAccountId => "requesterAccountId",
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

macro_rules! operations {
    ($($variant:ident = $name:literal, $about:literal, $method:literal $path:literal, $version:literal, $id:literal, $success:literal;)*) => {
        /// An operation of the Atlas Admin API. Method, path, version and status are those of its
        /// specification.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Operation { $(#[doc = $about] $variant,)* }

        impl Operation {
            /// Every operation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name, the same on every face.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it does, in a few words.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$variant => $about,)* }
            }

            /// The method of its requests.
            #[must_use]
            pub const fn method(self) -> &'static str {
                match self { $(Self::$variant => $method,)* }
            }

            /// The path behind [`BASE`], parameters in braces.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$variant => $path,)* }
            }

            /// The version of the API that its `Accept` header names: the newest that the
            /// specification has for this operation.
            #[must_use]
            pub const fn version(self) -> &'static str {
                match self { $(Self::$variant => $version,)* }
            }

            /// The `operationId` of the specification.
            #[must_use]
            pub const fn operation_id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The status that says that it went well.
            #[must_use]
            pub const fn success(self) -> u16 {
                match self { $(Self::$variant => $success,)* }
            }
        }
    };
}

operations! {
    AccountDetails = "account-details", "Tell the account and network of Atlas in a region",
        "GET" "/groups/{projectId}/streams/accountDetails", "2024-11-13", "getGroupStreamAccountDetails", 200;
    ListPrivateLinks = "list-private-links", "List the Private Links of a project",
        "GET" "/groups/{projectId}/streams/privateLinkConnections", "2023-02-01", "listGroupStreamPrivateLinkConnections", 200;
    CreatePrivateLink = "create-private-link", "Create a Private Link",
        "POST" "/groups/{projectId}/streams/privateLinkConnections", "2023-02-01", "createGroupStreamPrivateLinkConnection", 200;
    GetPrivateLink = "get-private-link", "Tell one Private Link",
        "GET" "/groups/{projectId}/streams/privateLinkConnections/{linkId}", "2023-02-01", "getGroupStreamPrivateLinkConnection", 200;
    UpdatePrivateLink = "update-private-link", "Set the domain of a Private Link",
        "PATCH" "/groups/{projectId}/streams/privateLinkConnections/{linkId}", "2025-03-12", "updateGroupStreamPrivateLinkConnection", 200;
    DeletePrivateLink = "delete-private-link", "Delete a Private Link",
        "DELETE" "/groups/{projectId}/streams/privateLinkConnections/{linkId}", "2023-02-01", "deleteGroupStreamPrivateLinkConnection", 202;
    ListConnections = "list-connections", "List the connections of a workspace",
        "GET" "/groups/{projectId}/streams/{workspace}/connections", "2023-02-01", "listGroupStreamConnections", 200;
    CreateConnection = "create-connection", "Create a connection",
        "POST" "/groups/{projectId}/streams/{workspace}/connections", "2023-02-01", "createGroupStreamConnection", 200;
    GetConnection = "get-connection", "Tell one connection",
        "GET" "/groups/{projectId}/streams/{workspace}/connections/{connectionName}", "2023-02-01", "getGroupStreamConnection", 200;
    UpdateConnection = "update-connection", "Change a connection",
        "PATCH" "/groups/{projectId}/streams/{workspace}/connections/{connectionName}", "2023-02-01", "updateGroupStreamConnection", 200;
    DeleteConnection = "delete-connection", "Delete a connection",
        "DELETE" "/groups/{projectId}/streams/{workspace}/connections/{connectionName}", "2023-02-01", "deleteGroupStreamConnection", 202;
    ListVpcPeerings = "list-vpc-peerings", "List the VPC peering connections that an AWS account asked for",
        "GET" "/groups/{projectId}/streams/vpcPeeringConnections?requesterAccountId={requesterAccountId}", "2023-02-01", "listGroupStreamVpcPeeringConnections", 200;
    AcceptVpcPeering = "accept-vpc-peering", "Accept a VPC peering connection",
        "POST" "/groups/{projectId}/streams/vpcPeeringConnections/{peering}:accept", "2023-02-01", "acceptGroupStreamVpcPeeringConnection", 202;
    RejectVpcPeering = "reject-vpc-peering", "Reject a VPC peering connection",
        "POST" "/groups/{projectId}/streams/vpcPeeringConnections/{peering}:reject", "2023-02-01", "rejectGroupStreamVpcPeeringConnection", 202;
    DeleteVpcPeering = "delete-vpc-peering", "Delete a VPC peering connection",
        "DELETE" "/groups/{projectId}/streams/vpcPeeringConnections/{peering}", "2023-02-01", "deleteGroupStreamVpcPeeringConnection", 202;
}

impl Operation {
    /// The kinds of payload that it sends: one of them, or none at all.
    #[must_use]
    pub const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::AccountDetails => &[Kind::AccountDetailsQuery],
            Self::CreatePrivateLink => &[Kind::PrivateLink],
            Self::UpdatePrivateLink => &[Kind::PrivateLinkUpdate],
            Self::CreateConnection => &[Kind::KafkaConnection, Kind::StreamConnection],
            Self::UpdateConnection => &[Kind::KafkaConnectionUpdate],
            Self::AcceptVpcPeering => &[Kind::VpcPeeringAccept],
            _ => &[],
        }
    }

    /// The operation that sends payloads of a kind.
    #[must_use]
    pub fn sending(kind: Kind) -> Option<Self> {
        Self::ALL.iter().copied().find(|operation| operation.kinds().contains(&kind))
    }

    /// The parameters of its path and query, in their order.
    pub fn parameters(self) -> impl Iterator<Item = Parameter> {
        let path = self.path();
        let named = move |parameter: &Parameter| {
            path.split('{').skip(1).any(|rest| rest.split('}').next() == Some(parameter.as_str()))
        };
        Parameter::ALL.into_iter().filter(named)
    }

    /// Whether it changes nothing, so that it may be asked again at any time.
    #[must_use]
    pub fn is_safe(self) -> bool {
        self.method() == "GET"
    }
}

/// The text names no operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such operation")]
pub struct UnknownOperation;

impl FromStr for Operation {
    type Err = UnknownOperation;

    fn from_str(name: &str) -> Result<Self, UnknownOperation> {
        Self::ALL.iter().copied().find(|operation| operation.as_str() == name).ok_or(UnknownOperation)
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Operation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn paths_name_their_parameters() {
        let names = |operation: Operation| operation.parameters().collect::<Vec<_>>();
        assert_eq!(names(Operation::ListPrivateLinks), [Parameter::ProjectId]);
        assert_eq!(
            names(Operation::UpdateConnection),
            [Parameter::ProjectId, Parameter::Workspace, Parameter::ConnectionName]
        );
        assert_eq!(names(Operation::ListVpcPeerings), [Parameter::ProjectId, Parameter::RequesterAccountId]);
        for operation in Operation::ALL {
            assert_eq!(operation.path().matches('{').count(), operation.parameters().count(), "{operation}");
            assert_eq!(operation.as_str().parse(), Ok(*operation));
        }
    }

    #[test]
    fn what_is_sent_has_one_operation() {
        for kind in Kind::ALL {
            let senders = Operation::ALL.iter().filter(|operation| operation.kinds().contains(kind)).count();
            assert!(senders <= 1, "{kind}");
        }
        assert_eq!(Operation::sending(Kind::StreamConnection), Some(Operation::CreateConnection));
        assert_eq!(Operation::sending(Kind::MskClusterPolicy), None);
    }
}
