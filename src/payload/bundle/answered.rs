//! What answers tell, read leniently: a value that does not read is as good as absent.

use alloc::vec::Vec;

use crate::text::{Token, Value};
use crate::values::{
    AccountId, AuthenticationScheme, HostName, LinkState, ObjectId, Provider, Region, ServiceName, Vendor,
    VpcId, placeholder, template,
};

/// A value of an answer, and where it stands.
pub(crate) type Told<'t, T> = Option<(Value<'t>, T)>;

fn told<'t, T>(object: Value<'t>, key: &str, grammar: impl FnOnce(&'t str) -> Option<T>) -> Told<'t, T> {
    let value = object.get(key)?;
    Some((value, grammar(value.as_str()?)?))
}

/// A private link as answered.
pub(crate) struct AnsweredLink<'t> {
    pub(crate) object: Value<'t>,
    pub(crate) id: Told<'t, ObjectId<'t>>,
    pub(crate) provider: Told<'t, Provider>,
    pub(crate) vendor: Told<'t, Vendor>,
    pub(crate) region: Told<'t, Region>,
    pub(crate) service_endpoint_id: Told<'t, ServiceName<'t>>,
    pub(crate) dns_domain: Told<'t, HostName<'t>>,
    pub(crate) authentication_scheme: Told<'t, AuthenticationScheme>,
    /// Whether it was given up, or is about to be.
    pub(crate) is_gone: bool,
}

impl<'t> AnsweredLink<'t> {
    pub(crate) fn read(object: Value<'t>) -> Self {
        let provider = told(object, "provider", |text| text.parse::<Provider>().ok());
        let state = object.get("state").and_then(Value::as_str).unwrap_or("");
        Self {
            object,
            id: told(object, "_id", |text| ObjectId::try_from(text).ok()),
            provider,
            vendor: told(object, "vendor", |text| text.parse().ok()),
            region: told(object, "region", |text| Region::parse(provider?.1, text).ok()),
            service_endpoint_id: told(object, "serviceEndpointId", |text| ServiceName::try_from(text).ok()),
            dns_domain: told(object, "dnsDomain", |text| HostName::fully_qualified(text).ok()),
            authentication_scheme: told(object, "authenticationScheme", |text| text.parse().ok()),
            is_gone: state.parse().is_ok_and(LinkState::is_gone),
        }
    }
}

/// A VPC peering connection as answered.
pub(crate) struct AnsweredPeering<'t> {
    pub(crate) requester_account_id: Told<'t, AccountId<'t>>,
    pub(crate) requester_vpc_id: Told<'t, VpcId<'t>>,
    pub(crate) accepter_vpc_id: Told<'t, VpcId<'t>>,
    pub(crate) cloud_status: Told<'t, &'t str>,
}

impl<'t> AnsweredPeering<'t> {
    pub(crate) fn read(object: Value<'t>) -> Self {
        let vpc = |text| VpcId::try_from(text).ok();
        let is_known = |text: &&str| {
            !text.is_empty() && placeholder::find(text).is_none() && template::reference(text).is_none()
        };
        Self {
            requester_account_id: told(object, "requesterAccountId", |text| AccountId::try_from(text).ok()),
            requester_vpc_id: told(object, "requesterVpcId", vpc),
            accepter_vpc_id: told(object, "accepterVpcId", vpc),
            cloud_status: told(object, "cloudStatus", |text| Some(text).filter(is_known)),
        }
    }
}

/// Account details as answered.
pub(crate) struct AnsweredAccount<'t> {
    pub(crate) aws_account_id: Told<'t, AccountId<'t>>,
    pub(crate) vpc_id: Told<'t, VpcId<'t>>,
}

impl<'t> AnsweredAccount<'t> {
    pub(crate) fn read(object: Value<'t>) -> Self {
        Self {
            aws_account_id: told(object, "awsAccountId", |text| AccountId::try_from(text).ok()),
            vpc_id: told(object, "vpcId", |text| VpcId::try_from(text).ok()),
        }
    }
}

/// A page of a list.
pub(crate) struct Page<'t, T> {
    /// `results`.
    pub(crate) results: Value<'t>,
    /// Its entries.
    pub(crate) entries: Vec<T>,
    /// Whether there is nothing in the list that is not on this page.
    pub(crate) is_whole: bool,
}

impl<'t, T> Page<'t, T> {
    /// Reads a page; none where it has no `results`.
    pub(crate) fn read(page: Value<'t>, entry: fn(Value<'t>) -> T) -> Option<Self> {
        let results = page.get("results").filter(|value| value.token() == Token::Array)?;
        let mut entries = Vec::new();
        let mut is_whole = true;
        let mut total = 0u32;
        for item in results.items() {
            total = total.saturating_add(1);
            if item.token() == Token::Object {
                entries.push(entry(item));
            } else {
                is_whole = false;
            }
        }
        if let Some(count) = page.get("totalCount").filter(|count| count.token() == Token::Number) {
            is_whole &= count.span().of(count.tree().text()).parse() == Ok(total);
        }
        let other_page =
            |link: Value<'t>| matches!(link.get("rel").and_then(Value::as_str), Some("next" | "previous"));
        is_whole &= !page.get("links").into_iter().flat_map(Value::items).any(other_page);
        Some(Self { results, entries, is_whole })
    }
}
