//! Host names of Azure's services.

use super::{HostName, scan};

/// One of Azure's clouds, each with domains of its own. Source: Azure, national clouds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AzureCloud {
    /// The public cloud.
    Public,
    /// Azure operated by 21Vianet.
    China,
    /// Azure for the government of the United States.
    UsGovernment,
    /// The closed cloud of Germany.
    Germany,
}

const EVENT_HUBS: &[(&str, AzureCloud)] = &[
    ("servicebus.windows.net", AzureCloud::Public),
    ("servicebus.chinacloudapi.cn", AzureCloud::China),
    ("servicebus.usgovcloudapi.net", AzureCloud::UsGovernment),
    ("servicebus.cloudapi.de", AzureCloud::Germany),
];

const BLOB_STORAGE: &[(&str, AzureCloud)] = &[
    ("blob.core.windows.net", AzureCloud::Public),
    ("blob.core.chinacloudapi.cn", AzureCloud::China),
    ("blob.core.usgovcloudapi.net", AzureCloud::UsGovernment),
    ("blob.core.cloudapi.de", AzureCloud::Germany),
];

/// The one label before one of the suffixes.
fn read<'a>(host: HostName<'a>, suffixes: &[(&str, AzureCloud)]) -> Option<(&'a str, AzureCloud)> {
    let (name, cloud) = suffixes.iter().find_map(|&(suffix, cloud)| Some((host.below(suffix)?, cloud)))?;
    (!scan::has(name, b'.')).then_some((name, cloud))
}

/// `<namespace>.servicebus.windows.net`, where an Event Hubs namespace speaks Kafka.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventHubsHost<'a> {
    /// The namespace.
    pub namespace: &'a str,
    /// The cloud it is in.
    pub cloud: AzureCloud,
}

impl<'a> EventHubsHost<'a> {
    /// None where `host` is not of this form.
    #[must_use]
    pub fn new(host: HostName<'a>) -> Option<Self> {
        let (namespace, cloud) = read(host, EVENT_HUBS)?;
        Some(Self { namespace, cloud })
    }
}

/// `<account>.blob.core.windows.net`, the blobs of a storage account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlobHost<'a> {
    /// The storage account.
    pub account: &'a str,
    /// The cloud it is in.
    pub cloud: AzureCloud,
}

impl<'a> BlobHost<'a> {
    /// None where `host` is not of this form.
    #[must_use]
    pub fn new(host: HostName<'a>) -> Option<Self> {
        let (account, cloud) = read(host, BLOB_STORAGE)?;
        Some(Self { account, cloud })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namespaces() {
        for (text, namespace, cloud) in [
            ("sample.servicebus.windows.net", "sample", AzureCloud::Public),
            ("Sample.ServiceBus.Windows.net.", "Sample", AzureCloud::Public),
            ("a.servicebus.chinacloudapi.cn", "a", AzureCloud::China),
            ("a.servicebus.usgovcloudapi.net", "a", AzureCloud::UsGovernment),
            ("a.servicebus.cloudapi.de", "a", AzureCloud::Germany),
        ] {
            let host = EventHubsHost::new(HostName::try_from(text).unwrap());
            assert_eq!(host, Some(EventHubsHost { namespace, cloud }), "{text}");
        }
    }

    #[test]
    fn accounts() {
        let host = BlobHost::new(HostName::try_from("myaccount.blob.core.windows.net").unwrap());
        assert_eq!(host, Some(BlobHost { account: "myaccount", cloud: AzureCloud::Public }));
    }

    #[test]
    fn others_are_neither() {
        for text in [
            "servicebus.windows.net",
            "a.b.servicebus.windows.net",
            "notservicebus.windows.net",
            "a.blob.core.windows.org",
            "myaccount",
        ] {
            let host = HostName::try_from(text).unwrap();
            assert_eq!((EventHubsHost::new(host), BlobHost::new(host)), (None, None), "{text}");
        }
        assert_eq!(EventHubsHost::new(HostName::try_from("a.blob.core.windows.net").unwrap()), None);
    }
}
