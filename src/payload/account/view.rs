use crate::payload::{Bindings, Slot, State};
use crate::text::Value;
use crate::values::{Provider, Region, RegionError, UnknownProvider};

use super::table::*;

/// A cloud provider as this query spells it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CloudProvider {
    pub(crate) provider: Provider,
    /// Whether it is in lower case, as documented here and nowhere else.
    pub(crate) is_lower_case: bool,
}

/// The query for account details as its rules see it.
pub(crate) struct AccountQuery<'t> {
    pub(crate) cloud_provider: Slot<'t, CloudProvider, UnknownProvider>,
    pub(crate) region_name: Slot<'t, Region, RegionError>,
}

impl<'t> AccountQuery<'t> {
    /// Reads what was bound. Without a known provider there is nothing to hold the region against.
    pub(crate) fn read(bound: &Bindings<'t>) -> Self {
        let cloud_provider = Slot::read(&bound[CLOUD_PROVIDER], |text| {
            let is_lower_case = !text.bytes().any(|byte| byte.is_ascii_uppercase());
            text.parse().map(|provider| CloudProvider { provider, is_lower_case })
        });
        let region = &bound[REGION_NAME];
        let region_name = match cloud_provider.good() {
            Some((_, cloud)) => Slot::read(region, |text| Region::parse(cloud.provider, text)),
            None if region.state == State::Absent => Slot::Absent,
            None => Slot::Unusable,
        };
        Self { cloud_provider, region_name }
    }
}

/// Whether an object is the query: it holds both parameters and nothing else.
pub(crate) fn is_query(root: Value<'_>) -> bool {
    let mut members = root.members();
    let names =
        [members.next(), members.next(), members.next()].map(|member| member.map(|member| member.name()));
    matches!(
        names,
        [Some("cloudProvider"), Some("regionName"), None] | [Some("regionName"), Some("cloudProvider"), None]
    )
}
