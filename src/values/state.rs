//! The states that the API answers with. All are open sets: servers learn new ones.

closed_set! {
    /// The state of a private link. Sources: terraform-provider-mongodbatlas, `state_transition.go`;
    /// recordings of mongodb-atlas-cli.
    LinkState, UnknownLinkState => "it is no known state of a private link", same: str::eq_ignore_ascii_case,
    {
        /// Made, and not worked on. A domain can be set.
        Idle = "IDLE",
        /// The server is connecting.
        Working = "WORKING",
        /// Connected.
        Done = "DONE",
        /// Not connected; `errorMessage` says why.
        Failed = "FAILED",
        /// Somebody asked to delete it.
        DeleteRequested = "DELETE_REQUESTED",
        /// It is being deleted.
        Deleting = "DELETING",
        /// It is gone.
        Deleted = "DELETED",
    }
}

impl LinkState {
    /// Whether it was given up, or is about to be.
    #[must_use]
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::Failed | Self::DeleteRequested | Self::Deleting | Self::Deleted)
    }
}

closed_set! {
    /// The state of a connection of a workspace. Source: Atlas Admin API, `StreamsConnection`.
    ConnectionState, UnknownConnectionState => "it is no known state of a connection", same: str::eq_ignore_ascii_case,
    {
        /// The server is connecting.
        Pending = "PENDING",
        /// Connected.
        Ready = "READY",
        /// It is being deleted.
        Deleting = "DELETING",
        /// Not connected.
        Failed = "FAILED",
    }
}

closed_set! {
    /// What AWS says of a VPC peering connection (`cloudStatus`). Source: Amazon VPC peering,
    /// lifecycle of a connection.
    PeeringStatus, UnknownPeeringStatus => "it is no known status of a peering connection", same: str::eq_ignore_ascii_case,
    {
        /// It is being asked for.
        InitiatingRequest = "initiating-request",
        /// It waits to be accepted.
        PendingAcceptance = "pending-acceptance",
        /// Accepted, and about to be active.
        Provisioning = "provisioning",
        /// Traffic flows.
        Active = "active",
        /// Nobody accepted it within seven days.
        Expired = "expired",
        /// It was rejected.
        Rejected = "rejected",
        /// It could not be asked for.
        Failed = "failed",
        /// It is being deleted.
        Deleting = "deleting",
        /// It is gone.
        Deleted = "deleted",
    }
}

closed_set! {
    /// What Atlas does with a VPC peering connection (`localStatus`). Source: Atlas Admin API,
    /// `VPCPeeringConnection`.
    PeeringWork, UnknownPeeringWork => "it is no known work on a peering connection", same: str::eq_ignore_ascii_case,
    {
        /// Nothing.
        None = "NONE",
        /// Its state could not be read from the cloud.
        ScanFailed = "SCAN_FAILED",
        /// It could not be changed.
        UpdateFailed = "UPDATE_FAILED",
        /// Somebody asked Atlas to accept it.
        RequestAccept = "REQUEST_ACCEPT",
        /// Atlas asked the cloud to accept it.
        AcceptRequested = "ACCEPT_REQUESTED",
        /// Somebody asked Atlas to reject it.
        RequestReject = "REQUEST_REJECT",
        /// Atlas asked the cloud to reject it.
        RejectRequested = "REJECT_REQUESTED",
        /// Somebody asked Atlas to delete it.
        RequestDelete = "REQUEST_DELETE",
        /// Atlas asked the cloud to delete it.
        DeleteRequested = "DELETE_REQUESTED",
        /// It is in use.
        Active = "ACTIVE",
    }
}
