//! Builders of Kafka connections: one for each way of logging in.

use alloc::string::String;
use core::marker::PhantomData;

use crate::Report;
use crate::payload::{Kind, Secret};
use crate::valid::{KafkaConnection, Valid};
use crate::values::{AccessType, Mechanism, ObjectId, SecurityProtocol};

use super::draft::{Draft, quoted};

/// A Kafka connection that logs in this way.
///
/// ```
/// use linkspec::build::{Kafka, Plain};
/// use linkspec::payload::Secret;
/// use linkspec::values::ObjectId;
///
/// let connection = Kafka::<Plain>::new("orders")
///     .bootstrap_servers(["lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092"])
///     .username("ABCDEFGH")
///     .password(Secret::new("not-a-real-secret"))
///     .private_link(ObjectId::try_from("0a1b2c3d4e5f60718293a4b5").unwrap())
///     .build()
///     .unwrap();
/// assert_eq!(connection.kind().as_str(), "kafka-connection");
/// ```
///
/// A way of logging in has its own keys and no others:
///
/// ```compile_fail
/// # use linkspec::build::{Kafka, MskIam};
/// # use linkspec::payload::Secret;
/// Kafka::<MskIam>::new("orders").password(Secret::new("not-a-real-secret"));
/// ```
#[derive(Debug)]
pub struct Kafka<L>(Draft, PhantomData<fn() -> L>);

impl<L> Clone for Kafka<L> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

mod sealed {
    pub trait Sealed {}
}

/// A way of logging in, as a type.
pub trait Login: sealed::Sealed {
    /// Its mechanism; none with a client certificate.
    const MECHANISM: Option<Mechanism>;
}

macro_rules! logins {
    ($($(#[$doc:meta])* $name:ident = $mechanism:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub enum $name {}
        impl sealed::Sealed for $name {}
        impl Login for $name {
            const MECHANISM: Option<Mechanism> = $mechanism;
        }
    )*};
}

logins! {
    /// `PLAIN`: a user and a password, as for Confluent Cloud and Event Hubs.
    Plain = Some(Mechanism::Plain);
    /// `SCRAM-256`: a user and a password.
    Scram256 = Some(Mechanism::Scram256);
    /// `SCRAM-512`: a user and a password, as for Amazon MSK.
    Scram512 = Some(Mechanism::Scram512);
    /// `OAUTHBEARER`: a token of an OpenID provider.
    OauthBearer = Some(Mechanism::OauthBearer);
    /// `AWS_MSK_IAM`: a role of AWS.
    MskIam = Some(Mechanism::AwsMskIam);
    /// A client certificate.
    Certificate = None;
}

/// Logging in by SASL: with a mechanism.
pub trait Sasl: Login {}

/// Logging in with a user and a password.
pub trait UserAndPassword: Sasl {}

impl Sasl for Plain {}
impl Sasl for Scram256 {}
impl Sasl for Scram512 {}
impl Sasl for OauthBearer {}
impl Sasl for MskIam {}
impl UserAndPassword for Plain {}
impl UserAndPassword for Scram256 {}
impl UserAndPassword for Scram512 {}

impl<L: Login> Kafka<L> {
    /// A connection of this name, encrypted, over the internet until something else is said.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let mut draft = Draft::default();
        draft.text("name", name);
        draft.text("type", "Kafka");
        let protocol = if L::MECHANISM.is_some() { SecurityProtocol::SaslSsl } else { SecurityProtocol::Ssl };
        draft.text("security/protocol", protocol.as_str());
        if let Some(mechanism) = L::MECHANISM {
            draft.text("authentication/mechanism", mechanism.as_str());
        }
        if L::MECHANISM == Some(Mechanism::OauthBearer) {
            draft.text("authentication/method", "OIDC");
        }
        Self(draft, PhantomData)
    }

    fn text(mut self, path: &str, text: &str) -> Self {
        self.0.text(path, text);
        self
    }

    /// `bootstrapServers`: each as `host:port`.
    #[must_use]
    pub fn bootstrap_servers(self, servers: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut joined = String::new();
        for (at, server) in servers.into_iter().enumerate() {
            if at > 0 {
                joined.push(',');
            }
            joined.push_str(server.as_ref());
        }
        self.text("bootstrapServers", &joined)
    }

    /// `security.brokerPublicCertificate`: the PEM certificate of who signed the servers' own.
    #[must_use]
    pub fn broker_public_certificate(self, pem: &str) -> Self {
        self.text("security/brokerPublicCertificate", pem)
    }

    /// One property of the Kafka client, in `config`.
    #[must_use]
    pub fn config(mut self, property: &str, value: &str) -> Self {
        self.0.member(&["config", property], quoted(value));
        self
    }

    /// Over a Private Link: its `_id`.
    #[must_use]
    pub fn private_link(self, id: ObjectId<'_>) -> Self {
        self.access(AccessType::PrivateLink).text("networking/access/connectionId", id.as_str())
    }

    /// Over VPC peering.
    #[must_use]
    pub fn vpc(self) -> Self {
        self.access(AccessType::Vpc)
    }

    fn access(self, access: AccessType) -> Self {
        self.text("networking/access/type", access.as_str())
    }

    /// Checks it.
    ///
    /// # Errors
    /// The report, where it is not fit to be sent.
    pub fn build(&self) -> Result<Valid<KafkaConnection>, Report> {
        Valid::made(&super::written(Kind::KafkaConnection, &self.0))
    }
}

impl<L: Sasl> Kafka<L> {
    /// Without encryption. Private networks do not take it.
    #[must_use]
    pub fn unencrypted(self) -> Self {
        self.text("security/protocol", SecurityProtocol::SaslPlaintext.as_str())
    }
}

impl<L: UserAndPassword> Kafka<L> {
    /// `authentication.username`
    #[must_use]
    pub fn username(self, username: &str) -> Self {
        self.text("authentication/username", username)
    }

    /// `authentication.password`
    #[must_use]
    pub fn password(self, password: Secret<'_>) -> Self {
        self.text("authentication/password", password.expose())
    }
}

impl Kafka<OauthBearer> {
    /// `authentication.clientId`
    #[must_use]
    pub fn client_id(self, id: &str) -> Self {
        self.text("authentication/clientId", id)
    }

    /// `authentication.clientSecret`
    #[must_use]
    pub fn client_secret(self, secret: Secret<'_>) -> Self {
        self.text("authentication/clientSecret", secret.expose())
    }

    /// `authentication.tokenEndpointUrl`
    #[must_use]
    pub fn token_endpoint_url(self, url: &str) -> Self {
        self.text("authentication/tokenEndpointUrl", url)
    }

    /// `authentication.scope`
    #[must_use]
    pub fn scope(self, scope: &str) -> Self {
        self.text("authentication/scope", scope)
    }

    /// `authentication.saslOauthbearerExtensions`, as `logicalCluster=lkc-…,identityPoolId=pool-…`.
    #[must_use]
    pub fn extensions(self, extensions: &str) -> Self {
        self.text("authentication/saslOauthbearerExtensions", extensions)
    }
}

impl Kafka<MskIam> {
    /// `authentication.aws.roleArn`
    #[must_use]
    pub fn role_arn(self, arn: &str) -> Self {
        self.text("authentication/aws/roleArn", arn)
    }
}

impl Kafka<Certificate> {
    /// `authentication.sslCertificate`, as PEM.
    #[must_use]
    pub fn certificate(self, pem: &str) -> Self {
        self.text("authentication/sslCertificate", pem)
    }

    /// `authentication.sslKey`, as PEM.
    #[must_use]
    pub fn key(self, pem: Secret<'_>) -> Self {
        self.text("authentication/sslKey", pem.expose())
    }

    /// `authentication.sslKeyPassword`
    #[must_use]
    pub fn key_password(self, password: Secret<'_>) -> Self {
        self.text("authentication/sslKeyPassword", password.expose())
    }
}
