//! What one wants: the configuration of a procedure.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;

use crate::Report;
use crate::build::LinkUpdate;
use crate::text::{self, Limits, Token, Value};
use crate::valid::{KafkaConnection, PrivateLink, Valid};
use crate::values::{AccountId, ObjectId, PeeringName, Provider, Region, VpcId};

use super::wanted::Wanted;
use super::{Connection, Course, Decision, Name};

/// What one wants, checked.
///
/// ```
/// use linkspec::procedure::{Config, Course};
///
/// let config = Config::read(
///     r#"{"projectId": "8358217d3abb5c76c3434648",
///         "privateLink": {"provider": "AWS", "vendor": "MSK",
///             "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}}"#,
/// )
/// .unwrap();
/// assert_eq!(config.course(), Course::Msk);
/// ```
#[derive(Clone)]
pub struct Config {
    /// As it was written, without blanks.
    pub(super) text: String,
    pub(super) course: Course,
    pub(super) project: String,
    pub(super) workspace: Option<String>,
    pub(super) link: Option<(Valid<PrivateLink>, Wanted)>,
    pub(super) connection: Option<Connection>,
    pub(super) access_point_domain: Option<String>,
    pub(super) region: Option<(Provider, String)>,
    pub(super) requester_account_id: Option<String>,
    pub(super) requester_vpc_id: Option<String>,
    pub(super) peering: Option<String>,
    pub(super) decision: Decision,
}

/// The payloads are left out: they may hold secrets.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("procedure", &self.course)
            .field("projectId", &self.project)
            .finish_non_exhaustive()
    }
}

/// Why a configuration is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// It is no JSON object.
    #[error("the configuration is no JSON object")]
    NotAnObject,
    /// It has a key that means nothing.
    #[error("the configuration has no key `{0}`")]
    UnknownKey(String),
    /// A key is missing.
    #[error("the configuration needs `{0}`")]
    Missing(&'static str),
    /// A value is wrong.
    #[error("`{key}` is not right: {why}")]
    Malformed {
        /// The key.
        key: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// A payload has errors.
    #[error("the payload `{key}` is not fit to be sent")]
    Refused {
        /// Its key.
        key: &'static str,
        /// What is wrong with it.
        report: Box<Report>,
    },
}

/// Every key of a configuration; `events` belongs to the state of a procedure.
const KEYS: [&str; 13] = [
    "procedure",
    "projectId",
    "workspace",
    "privateLink",
    "kafkaConnection",
    "accessPointDomain",
    "region",
    "cloudProvider",
    "requesterAccountId",
    "requesterVpcId",
    "peering",
    "decision",
    "events",
];

impl Config {
    /// Reads a configuration: a JSON object with `projectId` and
    ///
    /// * for a Private Link: `privateLink`, the payload; and for the connection through it
    ///   `workspace` and `kafkaConnection`, the payload, whose networking the procedure fills in; for
    ///   `confluent-enterprise`, once Confluent has told it, `accessPointDomain`;
    /// * for `vpc-peering`: `region`, and once they are known `requesterAccountId`,
    ///   `requesterVpcId` and `peering`; `decision` is `accept`, `reject` or `delete`.
    ///
    /// `procedure` may be left out: the payload tells it.
    ///
    /// # Errors
    /// Where something is missing or wrong.
    pub fn read(text: &str) -> Result<Self, ConfigError> {
        let reading = text::read(text, &Limits::DEFAULT);
        match reading.tree.root().filter(|_| reading.faults.is_empty()) {
            Some(root) if root.token() == Token::Object => Self::of(root),
            _ => Err(ConfigError::NotAnObject),
        }
    }

    pub(super) fn of(root: Value<'_>) -> Result<Self, ConfigError> {
        for member in root.members() {
            if !KEYS.contains(&member.name()) {
                return Err(ConfigError::UnknownKey(member.name().to_owned()));
            }
        }
        let project =
            string(root, "projectId", ObjectId::try_from)?.ok_or(ConfigError::Missing("projectId"))?;
        let workspace = string(root, "workspace", Name::try_from)?;
        let link = match given(root, "privateLink") {
            None => None,
            Some(payload) => {
                let link = Valid::<PrivateLink>::read(&text::compact(payload)).map_err(|report| {
                    ConfigError::Refused { key: "privateLink", report: Box::new(report) }
                })?;
                let wanted = Wanted::of(&link);
                Some((link, wanted))
            }
        };
        let course = match string(root, "procedure", str::parse::<Course>)? {
            Some(course) => course.parse().ok(),
            None => match &link {
                Some((_, wanted)) => wanted.course(),
                None if given(root, "region").or(given(root, "requesterAccountId")).is_some() => {
                    Some(Course::VpcPeering)
                }
                None => return Err(ConfigError::Missing("privateLink")),
            },
        };
        let course = course.ok_or_else(|| ConfigError::Malformed {
            key: "privateLink",
            why: "no procedure is documented for this vendor".to_owned(),
        })?;
        fits(course, link.as_ref().map(|(_, wanted)| wanted))?;
        let connection = match given(root, "kafkaConnection") {
            None => None,
            Some(payload) => Some(Connection::read(payload, course)?),
        };
        let cloud = string(root, "cloudProvider", str::parse::<Provider>)?;
        let cloud = cloud.and_then(|cloud| cloud.parse().ok()).unwrap_or(Provider::Aws);
        let region = string(root, "region", |text| Region::parse(cloud, text))?;
        let access_point_domain = string(root, "accessPointDomain", |_| Ok::<_, ConfigError>(()))?;
        if let Some(domain) = &access_point_domain {
            LinkUpdate::new(domain).build().map_err(|report| ConfigError::Refused {
                key: "accessPointDomain",
                report: Box::new(report),
            })?;
        }
        let config = Self {
            text: text::compact(root),
            course,
            project,
            workspace,
            link,
            connection,
            access_point_domain,
            region: region.map(|region| (cloud, region)),
            requester_account_id: string(root, "requesterAccountId", AccountId::try_from)?,
            requester_vpc_id: string(root, "requesterVpcId", VpcId::try_from)?,
            peering: string(root, "peering", PeeringName::try_from)?,
            decision: string(root, "decision", str::parse::<Decision>)?
                .and_then(|text| text.parse().ok())
                .unwrap_or(Decision::Accept),
        };
        config.is_whole()?;
        Ok(config)
    }

    fn is_whole(&self) -> Result<(), ConfigError> {
        let missing = |key| Err(ConfigError::Missing(key));
        match (self.course, self.decision) {
            (Course::VpcPeering, Decision::Accept) if self.region.is_none() => missing("region"),
            (Course::VpcPeering, Decision::Reject | Decision::Delete)
                if self.requester_account_id.is_none() =>
            {
                missing("requesterAccountId")
            }
            _ => Ok(()),
        }
    }

    /// The procedure.
    #[must_use]
    pub const fn course(&self) -> Course {
        self.course
    }

    pub(super) fn project(&self) -> Option<ObjectId<'_>> {
        ObjectId::try_from(self.project.as_str()).ok()
    }
}

/// Whether a procedure and a Private Link belong together.
fn fits(course: Course, wanted: Option<&Wanted>) -> Result<(), ConfigError> {
    let told = wanted.map(Wanted::course);
    let same_vendor = match (course, told) {
        (Course::VpcPeering, None) => true,
        (Course::VpcPeering, Some(_)) => {
            return Err(ConfigError::Malformed {
                key: "privateLink",
                why: "peering needs no Private Link".to_owned(),
            });
        }
        (_, None) => return Err(ConfigError::Missing("privateLink")),
        (Course::Msk, Some(told)) => told == Some(Course::Msk),
        (_, Some(told)) => matches!(told, Some(Course::Confluent | Course::ConfluentEnterprise)),
    };
    if same_vendor {
        return Ok(());
    }
    let why = ["the procedure `", course.as_str(), "` is not for this vendor"].concat();
    Err(ConfigError::Malformed { key: "privateLink", why })
}

fn given<'t>(root: Value<'t>, key: &str) -> Option<Value<'t>> {
    root.get(key).filter(|value| value.token() != Token::Null)
}

/// The string under a key, where its grammar takes it.
fn string<'t, T, E: ToString>(
    root: Value<'t>,
    key: &'static str,
    grammar: impl FnOnce(&'t str) -> Result<T, E>,
) -> Result<Option<String>, ConfigError> {
    let Some(value) = given(root, key) else { return Ok(None) };
    let malformed = |why: String| ConfigError::Malformed { key, why };
    let text = value.as_str().ok_or_else(|| malformed("it is no string".to_owned()))?;
    if text.is_empty() {
        return Ok(None);
    }
    grammar(text).map_err(|error| malformed(error.to_string()))?;
    Ok(Some(text.to_owned()))
}

impl Connection {
    /// Checks the connection as it will be once the link is there.
    fn read(payload: Value<'_>, course: Course) -> Result<Self, ConfigError> {
        let connection = Self::of(payload, course == Course::VpcPeering);
        // Any id serves: the right one is known later.
        connection
            .with_link("0".repeat(24).as_str())
            .map_err(|report| ConfigError::Refused { key: "kafkaConnection", report: Box::new(report) })?;
        Ok(connection)
    }

    pub(super) fn valid(&self, link: &str) -> Result<Valid<KafkaConnection>, Report> {
        self.with_link(link)
    }
}
