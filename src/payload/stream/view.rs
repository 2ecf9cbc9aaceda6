use crate::payload::{Bindings, Slot};
use crate::text::Value;
use crate::values::{
    ConnectionName, ConnectionNameError, ConnectionType, HttpUrl, HttpUrlError, ObjectId, ObjectIdError,
    RoleArn, RoleArnError, UnknownConnectionType,
};

use super::table::*;
use super::{Access, Variant};

/// How a schema registry is logged in to. Source: the discriminator of `SchemaRegistryAuthentication`
/// in the Atlas Admin API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RegistryAuthentication {
    /// `USER_INFO`: with a user name and a password of its own.
    UserInfo,
    /// `SASL_INHERIT`: as the Kafka connection does.
    SaslInherit,
}

/// A connection of any type but Kafka as its rules see it.
pub(crate) struct StreamConnection<'t> {
    /// The type, or the one that was probably meant, with what it wants; none for Kafka.
    pub(crate) variant: Option<&'static Variant>,
    pub(crate) kind: Slot<'t, ConnectionType, UnknownConnectionType>,
    pub(crate) name: Slot<'t, ConnectionName<'t>, ConnectionNameError>,
    pub(crate) cluster_group_id: Slot<'t, ObjectId<'t>, ObjectIdError>,
    pub(crate) role_type: Slot<'t, (), ()>,
    pub(crate) url: Slot<'t, HttpUrl<'t>, HttpUrlError>,
    pub(crate) role_arn: Slot<'t, RoleArn<'t>, RoleArnError>,
    pub(crate) storage_account_name: Slot<'t, (), ()>,
    pub(crate) service_account_id: Slot<'t, (), ()>,
    pub(crate) registry_provider: Slot<'t, (), ()>,
    pub(crate) registry_urls: Option<Value<'t>>,
    pub(crate) registry_authentication: Slot<'t, RegistryAuthentication, ()>,
    pub(crate) access: Option<Access<'t>>,
}

impl<'t> StreamConnection<'t> {
    /// Reads what was bound.
    pub(crate) fn read(bound: &Bindings<'t>) -> Self {
        let kind: Slot<'t, ConnectionType, _> = Slot::read(&bound[TYPE], str::parse);
        let meant = |value: Value<'t>| ConnectionType::suggestion(value.as_str()?)?.parse().ok();
        let variant = match &kind {
            Slot::Good(_, kind) => Some(*kind),
            Slot::Bad(value, _) => meant(*value),
            Slot::Absent | Slot::Unusable => None,
        }
        .and_then(Variant::of);
        // Values of keys that the type does not have are not judged.
        let has = |slot: usize| variant.is_none_or(|variant| variant.has(slot));
        let fits = |outer: usize, slot: usize, fits: fn(&str) -> bool| {
            let binding = if has(outer) { bound.get(slot).copied() } else { None }.unwrap_or_default();
            Slot::read(&binding, |text| if fits(text) { Ok(()) } else { Err(()) })
        };
        let bound_of = |outer: usize, slot: usize| {
            if has(outer) { bound.get(slot).copied() } else { None }.unwrap_or_default()
        };
        Self {
            variant,
            name: Slot::read(&bound[NAME], ConnectionName::try_from),
            cluster_group_id: Slot::read(&bound_of(CLUSTER_GROUP_ID, CLUSTER_GROUP_ID), ObjectId::try_from),
            role_type: fits(DB_ROLE_TO_EXECUTE, ROLE_TYPE, |text| matches!(text, "BUILT_IN" | "CUSTOM")),
            url: Slot::read(&bound_of(URL, URL), HttpUrl::try_from),
            role_arn: Slot::read(&bound_of(AWS, ROLE_ARN), RoleArn::try_from),
            storage_account_name: fits(AZURE, STORAGE_ACCOUNT_NAME, is_storage_account),
            service_account_id: fits(GCP, SERVICE_ACCOUNT_ID, is_email),
            registry_provider: fits(PROVIDER, PROVIDER, |text| text == "CONFLUENT"),
            registry_urls: bound_of(SCHEMA_REGISTRY_URLS, SCHEMA_REGISTRY_URLS).value(),
            registry_authentication: Slot::read(
                &bound_of(SCHEMA_REGISTRY_AUTHENTICATION, AUTHENTICATION_TYPE),
                |text| match text {
                    "USER_INFO" => Ok(RegistryAuthentication::UserInfo),
                    "SASL_INHERIT" => Ok(RegistryAuthentication::SaslInherit),
                    _ => Err(()),
                },
            ),
            access: variant.and_then(|variant| variant.access).map(|key| Access::read(key, bound)),
            kind,
        }
    }
}

/// 3 to 24 lower-case letters and digits. Source: Azure, naming rules of storage accounts.
fn is_storage_account(text: &str) -> bool {
    (3..=24).contains(&text.len()) && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
}

/// `<name>@<domain>`, as Google Cloud names service accounts.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let graphic =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'@');
    graphic(name) && graphic(domain) && domain.contains('.')
}
