//! Who serves the brokers that a connection begins with.

use crate::payload::{Binding, Slot};
use crate::text::Value;
use crate::values::{
    BootstrapError, BootstrapServers, ConfluentHost, Entry, EventHubsHost, Host, HostName, MskHost, Reach,
    Server,
};

/// `bootstrapServers` as its rules see it.
pub(crate) struct Servers<'t> {
    /// The list, where each entry reads; else the fault of the first that does not.
    pub(crate) slot: Slot<'t, BootstrapServers<'t>, BootstrapError>,
    /// Whom the servers belong to, a bit for each [`Party`]. The list is read once to find its faults;
    /// a rule about a party that was not met then reads nothing.
    parties: u8,
    /// From where the servers are reached, a bit for each [`Reach`].
    reaches: u8,
}

/// Who a server belongs to, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Party {
    /// Confluent Cloud.
    Confluent,
    /// An Amazon MSK cluster.
    Msk,
    /// A serverless cluster of Amazon MSK.
    MskServerless,
    /// Something of AWS that has not the name of an MSK broker, and no name that Kafka of one's own
    /// has there either.
    Amazon,
    /// Azure Event Hubs.
    EventHubs,
    /// Anybody.
    Other,
}

/// Labels under which machines, load balancers and endpoints of customers stand at AWS.
const OWN_AT_AWS: [&str; 4] = ["compute", "compute-1", "elb", "vpce"];

impl Party {
    pub(crate) fn of(server: &Server<'_>) -> Self {
        let Host::Name(name) = server.host else { return Self::Other };
        if ConfluentHost::new(name).is_some() {
            return Self::Confluent;
        }
        if EventHubsHost::new(name).is_some() {
            return Self::EventHubs;
        }
        match MskHost::new(name) {
            Some(host) if host.is_serverless() => Self::MskServerless,
            Some(_) => Self::Msk,
            None if is_unknown_at_aws(name) => Self::Amazon,
            None => Self::Other,
        }
    }

    /// Those whose servers speak TLS only, whatever the port.
    pub(crate) const TLS_ONLY: [Self; 2] = [Self::Confluent, Self::EventHubs];
}

fn is_unknown_at_aws(name: HostName<'_>) -> bool {
    name.is_below("amazonaws.com")
        && !name.labels_from_right().any(|label| OWN_AT_AWS.iter().any(|own| label.eq_ignore_ascii_case(own)))
}

impl<'t> Servers<'t> {
    pub(super) fn read(binding: &Binding<'t>) -> Self {
        let (mut parties, mut reaches) = (0, 0);
        let slot = Slot::read(binding, |text| {
            let list = BootstrapServers::new(text);
            for entry in list.entries() {
                let server = entry.server?;
                parties |= 1 << Party::of(&server) as u8;
                reaches |= 1 << server.host.reach() as u8;
            }
            Ok(list)
        });
        Self { slot, parties, reaches }
    }

    /// The first server for which this holds, as it was written; none where the list has a fault.
    pub(crate) fn find(&self, holds: &dyn Fn(&Server<'t>) -> bool) -> Option<(Value<'t>, Entry<'t>)> {
        let (value, list) = self.slot.good()?;
        let entry = list.entries().find(|entry| entry.server.as_ref().is_ok_and(holds))?;
        Some((value, entry))
    }

    /// The list, where a server of it belongs to one of these.
    #[inline(never)]
    pub(crate) fn any_of(&self, parties: &[Party]) -> Option<Value<'t>> {
        let (value, _) = self.slot.good()?;
        parties.iter().any(|&party| self.parties & 1 << party as u8 != 0).then_some(value)
    }

    /// The first server that belongs to one of these.
    pub(crate) fn of(&self, parties: &[Party]) -> Option<(Value<'t>, Entry<'t>)> {
        self.find_of(parties, &|_| true)
    }

    /// The first server that belongs to one of these and for which this holds.
    #[inline(never)]
    pub(crate) fn find_of(
        &self,
        parties: &[Party],
        holds: &dyn Fn(&Server<'t>) -> bool,
    ) -> Option<(Value<'t>, Entry<'t>)> {
        self.any_of(parties)?;
        self.find(&|server| holds(server) && parties.contains(&Party::of(server)))
    }

    /// The first server that is reached from there.
    #[inline(never)]
    pub(crate) fn reached(&self, reach: Reach) -> Option<(Value<'t>, Entry<'t>)> {
        if self.reaches & 1 << reach as u8 == 0 {
            return None;
        }
        self.find(&|server| server.host.reach() == reach)
    }
}
