//! Requests for who has names and texts: a command line, a program in JavaScript.

use alloc::boxed::Box;
use alloc::string::{String, ToString};

use crate::payload::detect::{self, Detected};
use crate::text::{self, Limits};
use crate::valid::Valid;
use crate::values::{AccountId, ObjectId, PeeringName};
use crate::{Kind, Options, Report, check};

use super::{Name, Operation, Parameter, Request};

/// The values of an operation's parameters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parameters<'a> {
    /// `projectId`
    pub project_id: Option<&'a str>,
    /// `workspace`
    pub workspace: Option<&'a str>,
    /// `linkId`
    pub link_id: Option<&'a str>,
    /// `connectionName`; without one, an update is of the connection that it names.
    pub connection_name: Option<&'a str>,
    /// `peering`
    pub peering: Option<&'a str>,
    /// `requesterAccountId`
    pub requester_account_id: Option<&'a str>,
}

impl<'a> Parameters<'a> {
    /// The value of one.
    #[must_use]
    pub const fn get(&self, parameter: Parameter) -> Option<&'a str> {
        match parameter {
            Parameter::ProjectId => self.project_id,
            Parameter::Workspace => self.workspace,
            Parameter::LinkId => self.link_id,
            Parameter::ConnectionName => self.connection_name,
            Parameter::Peering => self.peering,
            Parameter::RequesterAccountId => self.requester_account_id,
        }
    }

    /// Sets one.
    pub const fn set(&mut self, parameter: Parameter, value: &'a str) {
        let place = match parameter {
            Parameter::ProjectId => &mut self.project_id,
            Parameter::Workspace => &mut self.workspace,
            Parameter::LinkId => &mut self.link_id,
            Parameter::ConnectionName => &mut self.connection_name,
            Parameter::Peering => &mut self.peering,
            Parameter::RequesterAccountId => &mut self.requester_account_id,
        };
        *place = Some(value);
    }

    /// The value of one that must be there, read by its grammar.
    fn read<T, E: ToString>(
        &self,
        operation: Operation,
        parameter: Parameter,
        grammar: impl FnOnce(&'a str) -> Result<T, E>,
    ) -> Result<T, RequestError> {
        let text = self
            .get(parameter)
            .filter(|text| !text.is_empty())
            .ok_or(RequestError::Missing { operation, parameter })?;
        grammar(text).map_err(|error| RequestError::Malformed { parameter, why: error.to_string() })
    }
}

/// Why there is no request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// A parameter is missing.
    #[error("`{operation}` needs `{parameter}`")]
    Missing {
        /// The operation.
        operation: Operation,
        /// The parameter.
        parameter: Parameter,
    },
    /// A parameter does not read.
    #[error("`{parameter}` is not right: {why}")]
    Malformed {
        /// The parameter.
        parameter: Parameter,
        /// What is wrong with it.
        why: String,
    },
    /// A payload is missing.
    #[error("`{operation}` needs a payload of kind `{kind}`")]
    NoPayload {
        /// The operation.
        operation: Operation,
        /// The kind.
        kind: Kind,
    },
    /// A payload was given, and the operation sends none.
    #[error("`{operation}` sends no payload")]
    NeedlessPayload {
        /// The operation.
        operation: Operation,
    },
    /// The payload is of a kind that the operation does not send.
    #[error("`{operation}` does not send payloads of kind `{kind}`")]
    OtherKind {
        /// The operation.
        operation: Operation,
        /// The kind.
        kind: Kind,
    },
    /// The payload has errors.
    #[error("the payload is not fit to be sent")]
    Refused(Box<Report>),
}

impl Request {
    /// The request of an operation with these parameters and this payload.
    ///
    /// # Errors
    /// Where a parameter or the payload is missing or wrong.
    pub fn assemble(
        operation: Operation,
        parameters: &Parameters<'_>,
        payload: Option<&str>,
    ) -> Result<Self, RequestError> {
        let payload = body(operation, payload)?;
        let object_id = |parameter| parameters.read(operation, parameter, ObjectId::try_from);
        let name = |parameter| parameters.read(operation, parameter, Name::try_from);
        let project = object_id(Parameter::ProjectId)?;
        let workspace = || name(Parameter::Workspace);
        let link = || object_id(Parameter::LinkId);
        let connection = || name(Parameter::ConnectionName);
        let peering = || parameters.read(operation, Parameter::Peering, PeeringName::try_from);
        Ok(match operation {
            Operation::AccountDetails => Self::account_details(project, &valid(payload)?),
            Operation::ListPrivateLinks => Self::list_private_links(project),
            Operation::CreatePrivateLink => Self::create_private_link(project, &valid(payload)?),
            Operation::GetPrivateLink => Self::get_private_link(project, link()?),
            Operation::UpdatePrivateLink => Self::update_private_link(project, link()?, &valid(payload)?),
            Operation::DeletePrivateLink => Self::delete_private_link(project, link()?),
            Operation::ListConnections => Self::list_connections(project, workspace()?),
            Operation::CreateConnection if is_kafka(payload) => {
                Self::create_connection(project, workspace()?, &valid::<crate::KafkaConnection>(payload)?)
            }
            Operation::CreateConnection => {
                Self::create_connection(project, workspace()?, &valid::<crate::StreamConnection>(payload)?)
            }
            Operation::GetConnection => Self::get_connection(project, workspace()?, connection()?),
            Operation::UpdateConnection => {
                let update = valid::<crate::KafkaConnectionUpdate>(payload)?;
                let own = update.string("name");
                let named = Parameters {
                    connection_name: parameters.connection_name.or(own.as_deref()),
                    ..*parameters
                };
                let name = named.read(operation, Parameter::ConnectionName, Name::try_from)?;
                Self::update_connection(project, workspace()?, name, &update)
            }
            Operation::DeleteConnection => Self::delete_connection(project, workspace()?, connection()?),
            Operation::ListVpcPeerings => {
                let requester =
                    parameters.read(operation, Parameter::RequesterAccountId, AccountId::try_from)?;
                Self::list_vpc_peerings(project, requester)
            }
            Operation::AcceptVpcPeering => Self::accept_vpc_peering(project, peering()?, &valid(payload)?),
            Operation::RejectVpcPeering => Self::reject_vpc_peering(project, peering()?),
            Operation::DeleteVpcPeering => Self::delete_vpc_peering(project, peering()?),
        })
    }
}

/// The payload that the operation sends, the empty text where it sends none.
fn body(operation: Operation, payload: Option<&str>) -> Result<&str, RequestError> {
    match (operation.kinds().first(), payload) {
        (None, None) => Ok(""),
        (None, Some(_)) => Err(RequestError::NeedlessPayload { operation }),
        (Some(kind), None) => Err(RequestError::NoPayload { operation, kind: *kind }),
        (Some(_), Some(text)) => Ok(text),
    }
}

fn valid<T: crate::Payload>(text: &str) -> Result<Valid<T>, RequestError> {
    Valid::read(text).map_err(|report| RequestError::Refused(Box::new(report)))
}

/// Whether a connection is one to Kafka; what nobody can tell is judged as one.
fn is_kafka(payload: &str) -> bool {
    let reading = text::read(payload, &Limits::DEFAULT);
    !matches!(reading.tree.root().map(detect::by_keys), Some(Detected::Kind(Kind::StreamConnection)))
}

impl Operation {
    /// The operation that sends a payload, recognised by its keys.
    ///
    /// # Errors
    /// The report of a payload whose kind nothing tells; the kind of one that nothing sends.
    pub fn of_payload(payload: &str) -> Result<Self, Box<Report>> {
        let report = check(payload, &Options::default());
        report.kind.and_then(Self::sending).ok_or_else(|| Box::new(report))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::base;

    const GIVEN: Parameters<'_> = Parameters {
        project_id: Some("8358217d3abb5c76c3434648"),
        workspace: Some("spinstance"),
        link_id: Some("6aa12e7ccd660d4b2380b1c1"),
        connection_name: Some("confluent_demo"),
        peering: Some("pcx-09277e1e81d0751c1"),
        requester_account_id: Some("417601102659"),
    };

    fn payload(operation: Operation) -> Option<&'static str> {
        let kind = operation.kinds().first()?;
        base::ALL.iter().find(|base| base.kind == *kind).map(|base| base.text)
    }

    #[test]
    fn every_operation_has_its_request() {
        for operation in Operation::ALL {
            let request = Request::assemble(*operation, &GIVEN, payload(*operation)).unwrap();
            assert_eq!(request.operation(), *operation);
            assert!(!request.path().contains('{'), "{request:?}");
            assert_eq!(
                request.body().is_some(),
                matches!(request.method(), "POST" | "PATCH") && !operation.kinds().is_empty()
            );
        }
    }

    #[test]
    fn every_parameter_is_asked_for_by_its_name() {
        for operation in Operation::ALL {
            for missing in operation.parameters() {
                for (value, why) in [("", "needs"), ("..", "is not right")] {
                    let mut parameters = GIVEN;
                    parameters.set(missing, value);
                    let error = Request::assemble(*operation, &parameters, payload(*operation)).unwrap_err();
                    let text = error.to_string();
                    assert!(text.contains(missing.as_str()) && text.contains(why), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_payload_is_asked_for_where_one_is_sent() {
        let assemble = |operation, payload| Request::assemble(operation, &GIVEN, payload).unwrap_err();
        assert_eq!(
            assemble(Operation::RejectVpcPeering, Some("{}")).to_string(),
            "`reject-vpc-peering` sends no payload"
        );
        assert_eq!(
            assemble(Operation::CreatePrivateLink, None).to_string(),
            "`create-private-link` needs a payload of kind `private-link`"
        );
        let RequestError::Refused(report) = assemble(Operation::CreateConnection, Some("{}")) else {
            panic!()
        };
        assert_eq!(report.kind, Some(Kind::KafkaConnection));
    }

    #[test]
    fn a_payload_tells_its_operation() {
        for base in base::ALL {
            let told = Operation::of_payload(base.text).ok();
            // The update of a Kafka connection looks like a connection.
            if base.kind != Kind::KafkaConnectionUpdate {
                assert_eq!(told, Operation::sending(base.kind), "{}", base.title);
            }
        }
    }

    #[test]
    fn an_update_names_its_connection() {
        let update = r#"{"type": "Kafka", "name": "orders"}"#;
        let parameters = Parameters { connection_name: None, ..GIVEN };
        let request = Request::assemble(Operation::UpdateConnection, &parameters, Some(update)).unwrap();
        assert!(request.path().ends_with("/connections/orders"), "{request:?}");
    }
}
