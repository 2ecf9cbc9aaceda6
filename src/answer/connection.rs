use alloc::string::String;

use crate::payload::Kind;
use crate::text::Value;
use crate::values::{AccessType, ConnectionState, ConnectionType};

use super::page::Entry;
use super::{Answer, Open, Page, from_str, read};

/// A connection of a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionResponse {
    /// `name`: what its URL ends with.
    pub name: String,
    /// `type`
    pub kind: Open<ConnectionType>,
    /// `id`
    pub id: Option<String>,
    /// `region`: that of the workspace, in the vocabulary of workspaces (`VIRGINIA_USA`).
    pub region: Option<String>,
    /// `state`
    pub state: Option<Open<ConnectionState>>,
    /// `bootstrapServers`
    pub bootstrap_servers: Option<String>,
    /// `clusterName`
    pub cluster_name: Option<String>,
    /// The network: `networking.access.type`, or that of `publicPrivateNetworking`.
    pub access: Option<Open<AccessType>>,
    /// The `_id` of the private link that it goes through: `connectionId` beside the network.
    pub private_link_id: Option<String>,
}

/// A page of connections.
pub type ConnectionList = Page<ConnectionResponse>;

impl Answer for ConnectionResponse {
    const KIND: Kind = Kind::ConnectionResponse;

    fn read(root: Value<'_>) -> Self {
        let networking = root.get("networking").or_else(|| root.get("publicPrivateNetworking"));
        let access = networking.and_then(|networking| networking.get("access"));
        Self {
            name: read::text(root, "name").unwrap_or_default(),
            kind: Open::from(read::text(root, "type").unwrap_or_default()),
            id: read::text(root, "id"),
            region: read::text(root, "region"),
            state: read::read(root, "state", Open::from),
            bootstrap_servers: read::text(root, "bootstrapServers"),
            cluster_name: read::text(root, "clusterName"),
            access: access.and_then(|access| read::read(access, "type", Open::from)),
            private_link_id: access.and_then(|access| read::text(access, "connectionId")),
        }
    }
}

impl Entry for ConnectionResponse {
    const PAGE: Kind = Kind::ConnectionList;

    fn read(entry: Value<'_>) -> Self {
        Answer::read(entry)
    }
}

from_str!(ConnectionResponse);
