use alloc::vec::Vec;

use crate::payload::{Binding, Bindings, Need, Slot, State};
use crate::text::Value;
use crate::values::{
    AuthenticationScheme, AwsServiceName, AwsServiceNameError, AzureResourceId, AzureResourceIdError,
    AzureResourceType, ConfluentHost, HostName, HostNameError, MskArn, MskArnError, Provider, Region,
    RegionError, ServiceAttachment, ServiceAttachmentError, ServiceName, ServiceNameError,
    UnknownAuthenticationScheme, UnknownProvider, UnknownVendor, Vendor,
};

use super::Variant;
use super::table::*;

/// A Private Link request as its rules see it: every value read by its grammar, once.
pub(crate) struct PrivateLink<'t> {
    /// The payload.
    pub(crate) object: Value<'t>,
    /// The combination of provider and vendor, where both are known and belong together.
    pub(crate) variant: Option<&'static Variant>,
    pub(crate) provider: Slot<'t, Provider, UnknownProvider>,
    pub(crate) vendor: Slot<'t, Vendor, UnknownVendor>,
    pub(crate) region: Slot<'t, Region, RegionError>,
    /// The provider: the one that is given, or the only one that has the vendor.
    pub(crate) cloud: Option<Provider>,
    pub(crate) endpoint: Endpoint<'t>,
    pub(crate) dns_domain: DnsDomain<'t>,
    pub(crate) dns_sub_domain: Entries<'t, HostName<'t>, HostNameError>,
    pub(crate) arn: Slot<'t, MskArn<'t>, MskArnError>,
    pub(crate) authentication_scheme: Slot<'t, AuthenticationScheme, UnknownAuthenticationScheme>,
    pub(crate) azure_resource_ids: Entries<'t, AzureResourceId<'t>, AzureResourceIdError>,
    pub(crate) gcp_service_attachment_uris: Entries<'t, ServiceAttachment<'t>, ServiceAttachmentError>,
}

/// An array of strings, each read by its grammar.
pub(crate) struct Entries<'t, T, E> {
    /// The array, where there is one.
    pub(crate) array: Option<Value<'t>>,
    /// Its entries; those that are no strings are left out.
    pub(crate) each: Vec<(Value<'t>, Result<T, E>)>,
}

impl<'t, T, E> Entries<'t, T, E> {
    fn read(
        binding: &Binding<'t>,
        spoiled: &dyn Fn(Value<'t>) -> bool,
        grammar: fn(&'t str) -> Result<T, E>,
    ) -> Self {
        let array = binding.value();
        let mut each = Vec::new();
        if let Some(array) = array {
            for item in array.items() {
                if let Some(text) = item.as_str()
                    && !spoiled(item)
                {
                    each.push((item, grammar(text)));
                }
            }
        }
        Self { array, each }
    }
}

impl<'t> PrivateLink<'t> {
    /// Reads what was bound. The variant comes from provider and vendor; where the vendor is
    /// omitted it is GENERIC, as on the server.
    pub(crate) fn read(object: Value<'t>, bound: &Bindings<'t>, spoiled: &dyn Fn(Value<'t>) -> bool) -> Self {
        let provider = Slot::read(&bound[PROVIDER], str::parse::<Provider>);
        let vendor = Slot::read(&bound[VENDOR], str::parse::<Vendor>);
        let variant = match (provider.good(), vendor.good()) {
            (Some((_, provider)), Some((_, vendor))) => Variant::of(*provider, *vendor),
            (Some((_, provider)), None) if vendor.is_absent() => Variant::of(*provider, Vendor::Generic),
            (None, Some((_, vendor))) if provider.is_absent() => Variant::only(*vendor),
            _ => None,
        };
        let cloud =
            provider.good().map(|(_, provider)| *provider).or(variant.map(|variant| variant.provider));
        Self {
            object,
            variant,
            provider,
            vendor,
            region: match cloud {
                Some(cloud) => Slot::read(&bound[REGION], |text| Region::parse(cloud, text)),
                None if bound[REGION].state == State::Absent => Slot::Absent,
                None => Slot::Unusable,
            },
            cloud,
            endpoint: Endpoint::read(&bound[SERVICE_ENDPOINT_ID], variant),
            dns_domain: DnsDomain::read(
                &bound[DNS_DOMAIN],
                variant.is_some_and(|variant| variant.vendor == Vendor::Confluent),
            ),
            dns_sub_domain: Entries::read(&bound[DNS_SUB_DOMAIN], spoiled, HostName::fully_qualified),
            arn: Slot::read(&bound[ARN], MskArn::try_from),
            authentication_scheme: Slot::read(&bound[AUTHENTICATION_SCHEME], str::parse),
            azure_resource_ids: Entries::read(&bound[AZURE_RESOURCE_IDS], spoiled, |text| {
                AzureResourceId::try_from(text)
            }),
            gcp_service_attachment_uris: Entries::read(
                &bound[GCP_SERVICE_ATTACHMENT_URIS],
                spoiled,
                ServiceAttachment::try_from,
            ),
        }
    }

    /// The vendor that the server will see.
    pub(crate) fn is(&self, provider: Provider, vendor: Vendor) -> bool {
        self.variant.is_some_and(|variant| variant.provider == provider && variant.vendor == vendor)
    }

    /// Whether the variant requires the key in this slot.
    pub(crate) fn needs(&self, slot: usize) -> bool {
        self.variant.is_some_and(|variant| variant.need(slot) == Some(Need::Required))
    }

    /// The name of the Azure resource that a vendor's private link leads to.
    pub(crate) fn azure_resource(&self, vendor: Vendor) -> Option<(Value<'t>, &'t str)> {
        match &self.endpoint {
            Endpoint::Azure(Slot::Good(value, id), wanted) if self.is(Provider::Azure, vendor) => {
                Some((*value, id.name_as(*wanted).ok()?))
            }
            _ => None,
        }
    }

    /// Whether `region` is wrong in itself or against the cluster's ARN, and reported as such.
    pub(crate) fn has_wrong_region(&self) -> bool {
        match (self.region.good(), self.arn.good()) {
            (Some((_, Region::Aws(region))), Some((_, arn))) => arn.region() != *region,
            _ => self.region.bad().is_some(),
        }
    }
}

/// `dnsDomain`, in a request or in an update.
pub(crate) struct DnsDomain<'t> {
    pub(crate) slot: Slot<'t, HostName<'t>, HostNameError>,
    /// Whether it is the domain of a Confluent cluster.
    pub(crate) confluent: bool,
    /// What Confluent's naming says of it.
    pub(crate) host: Option<ConfluentHost<'t>>,
}

impl<'t> DnsDomain<'t> {
    fn read(binding: &Binding<'t>, confluent: bool) -> Self {
        let slot = Slot::read(binding, HostName::fully_qualified);
        let host = slot.good().and_then(|(_, name)| ConfluentHost::new(*name));
        Self { slot, confluent, host }
    }
}

/// `serviceEndpointId`, whose grammar the vendor decides.
pub(crate) enum Endpoint<'t> {
    /// The vendor asks for none, or is not known.
    Any,
    /// The endpoint service of a Confluent cluster.
    Confluent(Slot<'t, ServiceName<'t>, ServiceNameError>),
    /// A service of AWS, and its name behind the region.
    Aws(Slot<'t, AwsServiceName<'t>, AwsServiceNameError>, &'static str),
    /// A resource of Azure, and its type.
    Azure(Slot<'t, AzureResourceId<'t>, AzureResourceIdError>, AzureResourceType),
}

impl<'t> Endpoint<'t> {
    fn read(binding: &Binding<'t>, variant: Option<&Variant>) -> Self {
        let Some(variant) = variant else { return Self::Any };
        let aws = |service| Self::Aws(Slot::read(binding, AwsServiceName::try_from), service);
        let azure = |wanted| Self::Azure(Slot::read(binding, AzureResourceId::try_from), wanted);
        match (variant.provider, variant.vendor) {
            (Provider::Aws, Vendor::Confluent) => Self::Confluent(Slot::read(binding, ServiceName::try_from)),
            (_, Vendor::S3) => aws("s3"),
            (_, Vendor::Lambda) => aws("lambda"),
            (_, Vendor::Kinesis) => aws("kinesis-streams"),
            (_, Vendor::EventHub) => azure(AzureResourceType::EventHubsNamespace),
            (_, Vendor::AzureBlobStorage) => azure(AzureResourceType::StorageAccount),
            _ => Self::Any,
        }
    }
}

/// The update of a Private Link as its rules see it.
pub(crate) struct LinkUpdate<'t> {
    pub(crate) dns_domain: DnsDomain<'t>,
}

impl<'t> LinkUpdate<'t> {
    /// Only Confluent clusters have a domain that is set late.
    pub(crate) fn read(bound: &Bindings<'t>) -> Self {
        let [domain, ..] = bound;
        Self { dns_domain: DnsDomain::read(domain, true) }
    }
}
