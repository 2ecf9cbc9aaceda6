//! Requests to the Atlas Admin API, ready to be sent by whoever can.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::report::secret_spans;
use crate::text::pointer::push_decimal;
use crate::text::{self, Limits, Span};
use crate::valid::{
    AccountDetailsQuery, Connection, KafkaConnectionUpdate, PrivateLink, PrivateLinkUpdate, Valid,
    VpcPeeringAccept,
};
use crate::values::{AccountId, ObjectId, PeeringName};

use super::name::push_encoded;
use super::{Name, Operation};

/// A request to the Atlas Admin API: everything but who asks.
///
/// ```
/// use linkspec::procedure::{BASE, Request};
/// use linkspec::values::ObjectId;
///
/// let project = ObjectId::try_from("8358217d3abb5c76c3434648").unwrap();
/// let request = Request::list_private_links(project);
/// assert_eq!(request.method(), "GET");
/// assert_eq!(
///     request.url(BASE),
///     "https://cloud.mongodb.com/api/atlas/v2/groups/8358217d3abb5c76c3434648/streams/privateLinkConnections"
/// );
/// assert_eq!(request.headers()[0].1, "application/vnd.atlas.2023-02-01+json");
/// ```
///
/// Nothing but a checked payload goes in:
///
/// ```compile_fail
/// # use linkspec::procedure::Request;
/// # use linkspec::values::ObjectId;
/// # let project = ObjectId::try_from("8358217d3abb5c76c3434648").unwrap();
/// Request::create_private_link(project, "{}");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    operation: Operation,
    path: String,
    body: Option<String>,
}

impl Request {
    /// Asks for the account and network of Atlas in a region.
    #[must_use]
    pub fn account_details(project: ObjectId<'_>, query: &Valid<AccountDetailsQuery>) -> Self {
        let mut request = Self::new(Operation::AccountDetails, project, &[]);
        for (before, key) in [("?", "cloudProvider"), ("&", "regionName")] {
            request.path.push_str(before);
            request.path.push_str(key);
            request.path.push('=');
            push_encoded(&mut request.path, &query.string(key).unwrap_or_default());
        }
        request
    }

    /// Lists the Private Links of a project.
    #[must_use]
    pub fn list_private_links(project: ObjectId<'_>) -> Self {
        Self::new(Operation::ListPrivateLinks, project, &[])
    }

    /// Creates a Private Link. It is not idempotent: after an unknown outcome, list first.
    #[must_use]
    pub fn create_private_link(project: ObjectId<'_>, link: &Valid<PrivateLink>) -> Self {
        Self::new(Operation::CreatePrivateLink, project, &[]).with(link.text())
    }

    /// Asks for one Private Link.
    #[must_use]
    pub fn get_private_link(project: ObjectId<'_>, link: ObjectId<'_>) -> Self {
        Self::new(Operation::GetPrivateLink, project, &[link.as_str()])
    }

    /// Sets the domain of a Private Link.
    #[must_use]
    pub fn update_private_link(
        project: ObjectId<'_>,
        link: ObjectId<'_>,
        update: &Valid<PrivateLinkUpdate>,
    ) -> Self {
        Self::new(Operation::UpdatePrivateLink, project, &[link.as_str()]).with(update.text())
    }

    /// Deletes a Private Link. Atlas refuses while a connection uses it.
    #[must_use]
    pub fn delete_private_link(project: ObjectId<'_>, link: ObjectId<'_>) -> Self {
        Self::new(Operation::DeletePrivateLink, project, &[link.as_str()])
    }

    /// Lists the connections of a workspace.
    #[must_use]
    pub fn list_connections(project: ObjectId<'_>, workspace: Name<'_>) -> Self {
        Self::new(Operation::ListConnections, project, &[workspace.as_str()])
    }

    /// Creates a connection. It is not idempotent: after an unknown outcome, list first.
    #[must_use]
    pub fn create_connection<C: Connection>(
        project: ObjectId<'_>,
        workspace: Name<'_>,
        connection: &Valid<C>,
    ) -> Self {
        Self::new(Operation::CreateConnection, project, &[workspace.as_str()]).with(connection.text())
    }

    /// Asks for one connection.
    #[must_use]
    pub fn get_connection(project: ObjectId<'_>, workspace: Name<'_>, name: Name<'_>) -> Self {
        Self::new(Operation::GetConnection, project, &[workspace.as_str(), name.as_str()])
    }

    /// Changes a connection.
    #[must_use]
    pub fn update_connection(
        project: ObjectId<'_>,
        workspace: Name<'_>,
        name: Name<'_>,
        update: &Valid<KafkaConnectionUpdate>,
    ) -> Self {
        Self::new(Operation::UpdateConnection, project, &[workspace.as_str(), name.as_str()])
            .with(update.text())
    }

    /// Deletes a connection.
    #[must_use]
    pub fn delete_connection(project: ObjectId<'_>, workspace: Name<'_>, name: Name<'_>) -> Self {
        Self::new(Operation::DeleteConnection, project, &[workspace.as_str(), name.as_str()])
    }

    /// Lists the VPC peering connections that an AWS account asked for.
    #[must_use]
    pub fn list_vpc_peerings(project: ObjectId<'_>, requester: AccountId<'_>) -> Self {
        Self::new(Operation::ListVpcPeerings, project, &[requester.as_str()])
    }

    /// Accepts a VPC peering connection.
    #[must_use]
    pub fn accept_vpc_peering(
        project: ObjectId<'_>,
        peering: PeeringName<'_>,
        accept: &Valid<VpcPeeringAccept>,
    ) -> Self {
        Self::new(Operation::AcceptVpcPeering, project, &[peering.as_str()]).with(accept.text())
    }

    /// Rejects a VPC peering connection.
    #[must_use]
    pub fn reject_vpc_peering(project: ObjectId<'_>, peering: PeeringName<'_>) -> Self {
        Self::new(Operation::RejectVpcPeering, project, &[peering.as_str()])
    }

    /// Deletes a VPC peering connection.
    #[must_use]
    pub fn delete_vpc_peering(project: ObjectId<'_>, peering: PeeringName<'_>) -> Self {
        Self::new(Operation::DeleteVpcPeering, project, &[peering.as_str()])
    }

    /// Fills the parameters of the path, in their order.
    fn new(operation: Operation, project: ObjectId<'_>, others: &[&str]) -> Self {
        let mut values = [project.as_str()].into_iter().chain(others.iter().copied());
        let mut path = String::new();
        for (at, part) in operation.path().split(['{', '}']).enumerate() {
            if at % 2 == 0 {
                path.push_str(part);
            } else {
                push_encoded(&mut path, values.next().unwrap_or(""));
            }
        }
        Self { operation, path, body: None }
    }

    fn with(mut self, body: &str) -> Self {
        self.body = Some(body.to_string());
        self
    }

    /// Another page of a list; the first one is 1, and is what is asked for otherwise.
    #[must_use]
    pub fn page(mut self, number: u32) -> Self {
        if number > 1 {
            self.path.push_str(if self.path.contains('?') { "&pageNum=" } else { "?pageNum=" });
            push_decimal(&mut self.path, number);
        }
        self
    }

    /// What it asks for.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// Its method.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.operation.method()
    }

    /// Path and query behind the address of the API. They hold no secret.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The URL below an address of the API, such as [`BASE`](super::BASE).
    #[must_use]
    pub fn url(&self, base: &str) -> String {
        [base.trim_end_matches('/'), self.path.as_str()].concat()
    }

    /// The headers beside the credentials: the version of the API that is asked, and what the body
    /// is. `Content-Type` stands where there is no body too, as in every documented request.
    #[must_use]
    pub fn headers(&self) -> [(&'static str, String); 2] {
        let accept = ["application/vnd.atlas.", self.operation.version(), "+json"].concat();
        [("Accept", accept), ("Content-Type", "application/json".to_string())]
    }

    /// The body, where there is one: JSON without blanks. It holds the payload's secrets.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// Where the secrets of the body stand in it, quotes not included, in order.
    #[must_use]
    pub fn secrets(&self) -> Vec<Span> {
        let reading = text::read(self.body.as_deref().unwrap_or(""), &Limits::DEFAULT);
        let mut spans = secret_spans(&reading.tree, false);
        // Something that looks like a secret may stand inside of one.
        let mut end = 0;
        spans.retain(|span| {
            let outside = span.start >= end;
            end = end.max(span.end);
            outside
        });
        spans
    }
}

/// The body is left out: it may hold secrets.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}
