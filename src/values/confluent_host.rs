//! Host and domain names of Confluent Cloud.

use super::{HostName, Provider, class};

/// What a name of Confluent Cloud tells. Names read, from the right: `confluent.cloud`, perhaps `glb`, perhaps
/// `private` or `accesspoint`, the cloud, the region, the network.
/// Source: Confluent Cloud networking and DNS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfluentHost<'a> {
    host: HostName<'a>,
    kind: ConfluentKind,
    is_global: bool,
    cloud: Option<&'a str>,
    region: Option<&'a str>,
    network: Option<&'a str>,
}

/// The sort of network that a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfluentKind {
    /// `confluent.cloud` itself.
    Apex,
    /// `<network>.<region>.<cloud>.confluent.cloud`, a dedicated network, and what lies below it.
    Dedicated,
    /// `<region>.<cloud>.confluent.cloud`, and clusters directly below it: reached over the internet.
    Public,
    /// `<region>.<cloud>.private.confluent.cloud`, and what lies below it.
    Serverless,
    /// `<access point>.<region>.<cloud>.accesspoint.confluent.cloud`, and what lies below it.
    AccessPoint,
    /// `….<region>.<cloud>.glb.confluent.cloud`: a cluster under a name that its network resolves.
    Global,
    /// No cloud stands where one belongs.
    Other,
}

/// The prefixes of the ids of Kafka clusters and schema registries.
const CLUSTER_PREFIXES: &[&str] = &["lkc-", "pkc-", "lsrc-", "psrc-"];

fn is_cluster_id(label: &str) -> bool {
    CLUSTER_PREFIXES.iter().any(|prefix| class::strip_prefix_ignoring_case(label, prefix).is_some())
}

/// Takes `word` off the right end of `labels`.
fn take<'a>(labels: &mut impl Iterator<Item = &'a str>, next: &mut Option<&'a str>, word: &str) -> bool {
    let found = next.is_some_and(|label| class::same(label, word));
    if found {
        *next = labels.next();
    }
    found
}

impl<'a> ConfluentHost<'a> {
    /// None where `host` is not `confluent.cloud` or below it.
    #[must_use]
    pub fn new(host: HostName<'a>) -> Option<Self> {
        let mut labels = host.labels_from_right();
        let mut next = labels.next();
        if !take(&mut labels, &mut next, "cloud") || !take(&mut labels, &mut next, "confluent") {
            return None;
        }
        let is_apex = next.is_none();
        let is_global = take(&mut labels, &mut next, "glb");
        let mut kind = if take(&mut labels, &mut next, "accesspoint") {
            ConfluentKind::AccessPoint
        } else if take(&mut labels, &mut next, "private") {
            ConfluentKind::Serverless
        } else if is_global {
            ConfluentKind::Global
        } else {
            ConfluentKind::Dedicated
        };
        let (cloud, region) = (next, labels.next());
        let mut network = labels.next().filter(|label| !is_cluster_id(label));
        if is_apex {
            kind = ConfluentKind::Apex;
        } else if cloud.is_none_or(|label| label.parse::<Provider>().is_err()) {
            (kind, network) = (ConfluentKind::Other, None);
        } else if kind == ConfluentKind::Dedicated && network.is_none() {
            kind = ConfluentKind::Public;
        } else if matches!(kind, ConfluentKind::Serverless | ConfluentKind::Global) {
            network = None;
        }
        Some(Self { host, kind, is_global, cloud, region, network })
    }

    /// The whole name.
    #[must_use]
    pub const fn host(&self) -> HostName<'a> {
        self.host
    }

    /// The sort of network.
    #[must_use]
    pub const fn kind(&self) -> ConfluentKind {
        self.kind
    }

    /// Whether `glb` stands before `confluent.cloud`. Such a name may belong to any network.
    #[must_use]
    pub const fn is_global(&self) -> bool {
        self.is_global
    }

    /// The label where the cloud belongs, as it stands.
    #[must_use]
    pub const fn cloud_label(&self) -> Option<&'a str> {
        self.cloud
    }

    /// The cloud, where its label is one.
    #[must_use]
    pub fn provider(&self) -> Option<Provider> {
        self.cloud?.parse().ok()
    }

    /// The label where the region belongs, as it stands.
    #[must_use]
    pub const fn region_label(&self) -> Option<&'a str> {
        self.region
    }

    /// The id of the dedicated network or of the access point.
    #[must_use]
    pub const fn network(&self) -> Option<&'a str> {
        self.network
    }

    /// Whether the first label is the id of a cluster or of a schema registry, so that this names a
    /// server and not the domain of a network.
    #[must_use]
    pub fn starts_with_cluster_id(&self) -> bool {
        is_cluster_id(self.host.first_label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ConfluentKind::{AccessPoint, Apex, Dedicated, Global, Other, Public, Serverless};

    fn read(text: &str) -> ConfluentHost<'_> {
        ConfluentHost::new(HostName::try_from(text).unwrap()).unwrap()
    }

    #[test]
    fn every_sort_of_name() {
        let (aws, azure, gcp) = (Some(Provider::Aws), Some(Provider::Azure), Some(Provider::Gcp));
        let east = Some("us-east-1");
        for (text, kind, provider, region, network, cluster) in [
            ("pr1jy6.us-east-1.aws.confluent.cloud", Dedicated, aws, east, Some("pr1jy6"), false),
            ("use1-az1.pr1jy6.us-east-1.aws.confluent.cloud.", Dedicated, aws, east, Some("pr1jy6"), false),
            ("lkc-8jwz05.dom1.us-east-1.aws.confluent.cloud", Dedicated, aws, east, Some("dom1"), true),
            ("abc.eastus2.AZURE.Confluent.Cloud", Dedicated, azure, Some("eastus2"), Some("abc"), false),
            ("abc.us-central1.gcp.confluent.cloud", Dedicated, gcp, Some("us-central1"), Some("abc"), false),
            ("pkc-0wg55.us-east-1.aws.confluent.cloud", Public, aws, east, None, true),
            ("psrc-1.us-east-1.aws.confluent.cloud", Public, aws, east, None, true),
            ("us-east-1.aws.confluent.cloud", Public, aws, east, None, false),
            ("us-east-1.aws.private.confluent.cloud", Serverless, aws, east, None, false),
            ("lkc-1.us-east-1.aws.private.confluent.cloud", Serverless, aws, east, None, true),
            ("ap1.us-east-1.aws.accesspoint.confluent.cloud", AccessPoint, aws, east, Some("ap1"), false),
            (
                "lsrc-1.ap1.us-east-1.aws.accesspoint.confluent.cloud",
                AccessPoint,
                aws,
                east,
                Some("ap1"),
                true,
            ),
            ("lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud", AccessPoint, aws, east, None, true),
            ("lkc-00000-00000.us-east-1.aws.glb.confluent.cloud", Global, aws, east, None, true),
            ("confluent.cloud", Apex, None, None, None, false),
            ("example.confluent.cloud", Other, None, None, None, false),
            ("abc.us-east-1.ibm.confluent.cloud", Other, None, east, None, false),
        ] {
            let host = read(text);
            assert_eq!((host.kind(), host.provider()), (kind, provider), "{text}");
            assert_eq!((host.region_label(), host.network()), (region, network), "{text}");
            assert_eq!(host.starts_with_cluster_id(), cluster, "{text}");
            assert_eq!(host.is_global(), text.contains(".glb."), "{text}");
            assert_eq!(host.host().as_str(), text.trim_end_matches('.'));
        }
        assert_eq!(read("abc.us-east-1.ibm.confluent.cloud").cloud_label(), Some("ibm"));
    }

    #[test]
    fn other_domains_are_not_confluents() {
        for text in ["cloud", "notconfluent.cloud", "confluent.cloud.example.com", "confluent.io"] {
            assert_eq!(ConfluentHost::new(HostName::try_from(text).unwrap()), None, "{text}");
        }
    }
}
