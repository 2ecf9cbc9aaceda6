//! What the files of a procedure are, by their keys.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::{Map, Value};

use crate::Verdict;
use crate::payload::Kind;
use crate::payload::detect::{self, Detected};
use crate::procedure::Operation;
use crate::report::render::visible;
use crate::text::{self, Limits};

use super::super::request::{Source, usage};
use super::super::{Host, Output};

/// An answer of Atlas.
pub(super) enum Answer {
    /// To this operation.
    To(Operation, String),
    /// A refusal with this status.
    Error(u16, String),
}

/// What was found in the files.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) config: Map<String, Value>,
    pub(super) answers: Vec<Answer>,
}

/// Keys that only a configuration has.
const OF_CONFIG: [&str; 5] = ["projectId", "privateLink", "procedure", "events", "accessPointDomain"];

impl Gathered {
    /// Takes a file in.
    pub(super) fn take(&mut self, source: &Source, host: &dyn Host) -> Result<(), Output> {
        let name = visible(&source.name);
        let value: Option<Value> = serde_json::from_str(&source.text).ok();
        if let Some(Value::Object(config)) = &value
            && OF_CONFIG.iter().any(|key| config.contains_key(*key))
        {
            self.config.extend(config.clone());
            return Ok(());
        }
        let reading = text::read(&source.text, &Limits::DEFAULT);
        let kind = match reading.tree.root().map(detect::by_keys) {
            Some(Detected::Kind(kind)) => kind,
            _ => return Err(usage(&format!("`{name}` is no payload of ours"), "`linkspec check` says more")),
        };
        let Some(value) = value else { return Err(self.refused(source, kind, host)) };
        if !self.member(kind, value) {
            return Err(usage(&format!("`{name}` is of kind `{kind}`, which no procedure has"), ""));
        }
        let (_, report) = source.report(Some(kind), host);
        if report.verdict >= Verdict::Invalid { Err(self.refused(source, kind, host)) } else { Ok(()) }
    }

    fn refused(&self, source: &Source, kind: Kind, host: &dyn Host) -> Output {
        let (err, _) = source.report(Some(kind), host);
        Output { err, exit: 1, ..Output::default() }
    }

    /// Takes in a payload; says whether a procedure has such.
    fn member(&mut self, kind: Kind, value: Value) -> bool {
        let config = |key: &str| Some(key.to_string());
        let key = match kind {
            Kind::PrivateLink => config("privateLink"),
            Kind::KafkaConnection => config("kafkaConnection"),
            Kind::PrivateLinkUpdate => {
                return self.take_key("accessPointDomain", value.get("dnsDomain"));
            }
            Kind::AccountDetailsQuery => {
                return self.take_key("region", value.get("regionName"));
            }
            // What a person has at hand anyway, and what the procedure makes itself.
            Kind::MskClusterPolicy | Kind::VpcPeeringAccept => return true,
            Kind::Bundle => return self.bundle(value),
            _ => None,
        };
        if let Some(key) = key {
            self.config.insert(key, value);
            return true;
        }
        let operation = match kind {
            Kind::PrivateLinkList => Operation::ListPrivateLinks,
            // What creates a link answers without its state.
            Kind::PrivateLinkResponse if value.get("state").is_some() => Operation::GetPrivateLink,
            Kind::PrivateLinkResponse => Operation::CreatePrivateLink,
            Kind::ConnectionList => Operation::ListConnections,
            Kind::ConnectionResponse => Operation::GetConnection,
            Kind::VpcPeeringList => Operation::ListVpcPeerings,
            Kind::AccountDetailsResponse => Operation::AccountDetails,
            Kind::ApiError => {
                let status =
                    value.get("error").and_then(Value::as_u64).and_then(|status| status.try_into().ok());
                self.answers.push(Answer::Error(status.unwrap_or(500), value.to_string()));
                return true;
            }
            _ => return false,
        };
        self.answers.push(Answer::To(operation, value.to_string()));
        true
    }

    fn take_key(&mut self, key: &str, value: Option<&Value>) -> bool {
        if let Some(value) = value {
            self.config.insert(key.to_string(), value.clone());
        }
        true
    }

    fn bundle(&mut self, value: Value) -> bool {
        let Value::Object(members) = value else { return false };
        for (key, member) in members {
            let kind = match key.as_str() {
                "privateLinkRequest" => Kind::PrivateLink,
                "privateLinkResponse" => Kind::PrivateLinkResponse,
                "privateLinkList" => Kind::PrivateLinkList,
                "kafkaConnection" => Kind::KafkaConnection,
                "accountDetails" => Kind::AccountDetailsResponse,
                "vpcPeeringList" => Kind::VpcPeeringList,
                _ => continue,
            };
            self.member(kind, member);
        }
        true
    }
}
