use crate::payload::kafka::Kafka;
use crate::payload::peering::PeeringAccept;
use crate::payload::policy::Policy;
use crate::payload::private_link::PrivateLink;
use crate::text::Value;
use crate::values::{AccessType, HostName, Provider, Region, Vendor};

use super::table::*;
use super::{AnsweredAccount, AnsweredLink, AnsweredPeering, Page};

/// A bundle as its rules see it: the views of its members.
#[derive(Default)]
pub(crate) struct Bundle<'t> {
    pub(crate) request: Option<PrivateLink<'t>>,
    pub(crate) response: Option<AnsweredLink<'t>>,
    pub(crate) links: Option<Page<'t, AnsweredLink<'t>>>,
    pub(crate) connection: Option<Kafka<'t>>,
    pub(crate) policy: Option<Policy<'t>>,
    pub(crate) account: Option<AnsweredAccount<'t>>,
    pub(crate) peerings: Option<Page<'t, AnsweredPeering<'t>>>,
    pub(crate) accept: Option<PeeringAccept<'t>>,
    /// Whether its members are payloads of their own, each with a report: what is wrong with one says
    /// nothing in the report of another.
    pub(crate) is_gathered: bool,
}

impl<'t> Bundle<'t> {
    /// Takes over the members of another.
    pub(crate) fn adopt(&mut self, other: &mut Self) {
        for field in BUNDLE.fields {
            other.give(usize::from(field.slot), self);
        }
    }

    /// Hands the member in this slot, where there is one, to another bundle.
    pub(crate) fn give(&mut self, slot: usize, other: &mut Self) {
        match slot {
            PRIVATE_LINK_REQUEST => hand(&mut self.request, &mut other.request),
            PRIVATE_LINK_RESPONSE => hand(&mut self.response, &mut other.response),
            PRIVATE_LINK_LIST => hand(&mut self.links, &mut other.links),
            KAFKA_CONNECTION => hand(&mut self.connection, &mut other.connection),
            MSK_POLICY => hand(&mut self.policy, &mut other.policy),
            ACCOUNT_DETAILS => hand(&mut self.account, &mut other.account),
            VPC_PEERING_LIST => hand(&mut self.peerings, &mut other.peerings),
            _ => hand(&mut self.accept, &mut other.accept),
        }
    }

    /// The connection, where it goes through a private link, and where it says so.
    pub(crate) fn linked(&self) -> Option<(&Kafka<'t>, Value<'t>)> {
        let connection = self.connection.as_ref()?;
        match connection.access.kind.good() {
            Some((at, AccessType::PrivateLink)) => Some((connection, at)),
            _ => None,
        }
    }

    /// The vendor of the private link: the one that was asked for, else the one that was answered.
    pub(crate) fn vendor(&self) -> Option<(Value<'t>, Vendor)> {
        match &self.request {
            Some(request) => {
                let (at, vendor) = request.vendor.good()?;
                request.variant.map(|_| (at, *vendor))
            }
            None => self.response.as_ref()?.vendor,
        }
    }

    /// Where the vendor stands, if it is this one.
    pub(crate) fn vendor_at(&self, wanted: Vendor) -> Option<Value<'t>> {
        self.vendor().filter(|(_, vendor)| *vendor == wanted).map(|(at, _)| at)
    }

    /// The domains of the private link: as answered, and as asked for.
    pub(crate) fn domains(&self) -> [Option<(Value<'t>, HostName<'t>)>; 2] {
        let asked = self.request.as_ref().and_then(|request| request.dns_domain.slot.good());
        [self.response.as_ref().and_then(|response| response.dns_domain), asked.map(|(at, name)| (at, *name))]
    }

    /// The region of the private link, where a cluster of MSK tells it or somebody wrote it.
    pub(crate) fn region(&self) -> Option<(Value<'t>, Region)> {
        let request = self.request.as_ref();
        let arn = request.filter(|request| request.is(Provider::Aws, Vendor::Msk));
        let of_arn =
            arn.and_then(|request| request.arn.good()).map(|(at, arn)| (at, Region::Aws(arn.region())));
        let asked = request.and_then(|request| request.region.good()).map(|(at, region)| (at, *region));
        of_arn.or(asked).or(self.response.as_ref().and_then(|response| response.region))
    }
}

fn hand<T>(from: &mut Option<T>, to: &mut Option<T>) {
    if from.is_some() {
        *to = from.take();
    }
}
