//! Which keys each type of connection wants.

use crate::payload::Need::{self, Forbidden, Optional, Required};
use crate::values::ConnectionType::{self, *};

use super::AccessKey;
use super::table::*;

/// A type of connection, and what it wants.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) kind: ConnectionType,
    /// Ends a sentence about it.
    pub(crate) whose: &'static str,
    /// The keys that this type has beyond those of all.
    keys: &'static [(usize, Need)],
    /// The key of its networking, where it has any.
    pub(crate) access: Option<AccessKey>,
}

/// Every type but Kafka. What is required is what the product documentation sets for it; the
/// specification requires keys of schema registries only.
#[rustfmt::skip]
static VARIANTS: [Variant; 9] = [
    variant(Cluster, " for type `Cluster`", &[(CLUSTER_NAME, Required), (CLUSTER_GROUP_ID, Optional), (DB_ROLE_TO_EXECUTE, Optional)], None),
    variant(Sample, " for type `Sample`", &[], None),
    variant(Https, " for type `Https`", &[(URL, Required), (HEADERS, Optional)], None),
    variant(S3, " for type `S3`", &[(AWS, Optional)], Some(AccessKey::Networking)),
    variant(AwsKinesisDataStreams, " for type `AWSKinesisDataStreams`", &[(AWS, Optional)], Some(AccessKey::Networking)),
    variant(AwsLambda, " for type `AWSLambda`", &[(AWS, Optional)], Some(AccessKey::PublicPrivateNetworking)),
    variant(AzureBlobStorage, " for type `AzureBlobStorage`", &[(AZURE, Optional)], Some(AccessKey::PublicPrivateNetworking)),
    variant(GcpPubSub, " for type `GCPPubSub`", &[(GCP, Optional)], Some(AccessKey::PublicPrivateNetworking)),
    variant(SchemaRegistry, " for type `SchemaRegistry`", &[(PROVIDER, Required), (SCHEMA_REGISTRY_URLS, Required), (SCHEMA_REGISTRY_AUTHENTICATION, Optional)], None),
];

const fn variant(
    kind: ConnectionType,
    whose: &'static str,
    keys: &'static [(usize, Need)],
    access: Option<AccessKey>,
) -> Variant {
    Variant { kind, whose, keys, access }
}

impl Variant {
    /// Every type but Kafka.
    pub(crate) fn all() -> &'static [Self] {
        &VARIANTS
    }

    /// The variant of a type; none for Kafka.
    pub(crate) fn of(kind: ConnectionType) -> Option<&'static Self> {
        VARIANTS.iter().find(|variant| variant.kind == kind)
    }

    /// What it wants of the key in this slot. A key of networking that is another type's is judged by
    /// a rule of its own.
    pub(crate) fn need(&self, slot: usize, ordinary: Need) -> Need {
        if slot <= REGION || ordinary == Need::ReadOnly {
            return ordinary;
        }
        if matches!(slot, NETWORKING | PUBLIC_PRIVATE_NETWORKING) && self.access.is_some() {
            return Optional;
        }
        self.keys.iter().find(|(key, _)| *key == slot).map_or(Forbidden, |(_, need)| *need)
    }

    /// Whether it has the key in this slot.
    pub(crate) fn has(&self, slot: usize) -> bool {
        self.keys.iter().any(|(key, _)| *key == slot)
    }
}

/// A required key of a nested object.
#[derive(Debug)]
pub(crate) struct Nested {
    /// The slot of the object.
    pub(crate) outer: usize,
    /// The slot of the key.
    pub(crate) inner: usize,
    /// The name of the key.
    pub(crate) name: &'static str,
    /// The key as seen from the payload, where the object is missing too.
    pub(crate) path: &'static str,
}

/// The required keys of nested objects, for the types that have the objects.
pub(crate) static NESTED: [Nested; 5] = [
    nested(AWS, ROLE_ARN, "roleArn", "aws/roleArn"),
    nested(AZURE, SERVICE_PRINCIPAL_ID, "servicePrincipalId", "azure/servicePrincipalId"),
    nested(AZURE, STORAGE_ACCOUNT_NAME, "storageAccountName", "azure/storageAccountName"),
    nested(GCP, SERVICE_ACCOUNT_ID, "serviceAccountId", "gcp/serviceAccountId"),
    nested(SCHEMA_REGISTRY_AUTHENTICATION, AUTHENTICATION_TYPE, "type", "schemaRegistryAuthentication/type"),
];

const fn nested(outer: usize, inner: usize, name: &'static str, path: &'static str) -> Nested {
    Nested { outer, inner, name, path }
}
