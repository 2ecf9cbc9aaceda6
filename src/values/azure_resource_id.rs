//! Resource ids of Azure Resource Manager.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::scan;
use super::{Identifier, class, msk_arn};

grammar_error! {
    /// Why a text is not an Azure resource id.
    AzureResourceIdError {
        Empty => "it is empty",
        Blank => "it holds a blank",
        PortalUrl => "it is an address of the Azure portal",
        LeadingSlash => "the slash at its beginning is missing",
        NotAResourceId => "it does not begin with `/subscriptions/`",
        SubscriptionMissing => "the subscription is missing",
        ResourceGroupMissing => "`resourceGroups/` and the resource group are missing after the subscription",
        ProviderMissing => "`providers/` and the provider are missing after the resource group",
        TypeMissing => "the type of the resource is missing after the provider",
        NameMissing => "the name of the resource is missing after its type",
        EmptySegment => "there is a slash too many",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

/// The types of resources that private links lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AzureResourceType {
    /// `Microsoft.EventHub/namespaces`
    EventHubsNamespace,
    /// `Microsoft.Storage/storageAccounts`
    StorageAccount,
    /// `Microsoft.Network/privateLinkServices`
    PrivateLinkService,
}

impl AzureResourceType {
    /// Provider and type as Microsoft writes them, for a message.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EventHubsNamespace => "Microsoft.EventHub/namespaces",
            Self::StorageAccount => "Microsoft.Storage/storageAccounts",
            Self::PrivateLinkService => "Microsoft.Network/privateLinkServices",
        }
    }
}

grammar_error! {
    /// Why a resource is not one of the type that is wanted.
    AzureResourceTypeError {
        OtherType => "it names a resource of another type",
        EventHub => "it names an event hub, not the namespace that holds it",
        ChildResource => "it names a part of the resource, not the resource itself",
        StorageAccountName => "the name of a storage account is 3 to 24 lower-case letters and digits",
    }
}

/// `/subscriptions/<id>/resourceGroups/<group>/providers/<provider>/<type>/<name>`, perhaps with
/// further pairs of type and name. Case does not matter. Source: Azure Resource Manager.
#[derive(Clone, Copy, Debug)]
pub struct AzureResourceId<'a> {
    text: &'a str,
}

/// The segments of an id in order: the word that stands there, whatever its case, or none where any
/// may; and what is wrong without.
const SEGMENTS: [(&str, AzureResourceIdError); 8] = [
    ("subscriptions", AzureResourceIdError::NotAResourceId),
    ("", AzureResourceIdError::SubscriptionMissing),
    ("resourceGroups", AzureResourceIdError::ResourceGroupMissing),
    ("", AzureResourceIdError::ResourceGroupMissing),
    ("providers", AzureResourceIdError::ProviderMissing),
    ("", AzureResourceIdError::ProviderMissing),
    ("", AzureResourceIdError::TypeMissing),
    ("", AzureResourceIdError::NameMissing),
];

/// Takes one segment off `rest`.
fn segment<'a>(rest: &mut &'a str, missing: AzureResourceIdError) -> Result<&'a str, AzureResourceIdError> {
    let text = rest.strip_prefix("/").ok_or(missing)?;
    let segment = scan::before(text, b'/');
    let after = text.get(segment.len()..).unwrap_or_default();
    if segment.is_empty() {
        return Err(if after.is_empty() { missing } else { AzureResourceIdError::EmptySegment });
    }
    *rest = after;
    Ok(segment)
}

impl<'a> TryFrom<&'a str> for AzureResourceId<'a> {
    type Error = AzureResourceIdError;

    fn try_from(text: &'a str) -> Result<Self, AzureResourceIdError> {
        use AzureResourceIdError as Error;
        if class::any_blank(text) {
            return Err(Error::Blank);
        }
        let mut rest = text;
        for (word, missing) in SEGMENTS {
            let fits = match segment(&mut rest, missing) {
                Ok(found) => word.is_empty() || class::same(found, word),
                Err(error) if missing != Error::NotAResourceId => return Err(error),
                Err(_) => false,
            };
            if !fits {
                return Err(if missing == Error::NotAResourceId { diagnose(text) } else { missing });
            }
        }
        while !rest.is_empty() {
            segment(&mut rest, Error::EmptySegment)?;
        }
        Ok(Self { text })
    }
}

#[cold]
fn diagnose(text: &str) -> AzureResourceIdError {
    if text.is_empty() {
        AzureResourceIdError::Empty
    } else if scan::split_scheme(text).is_some_and(|(_, rest)| rest.starts_with("portal.azure.")) {
        AzureResourceIdError::PortalUrl
    } else if class::strip_prefix_ignoring_case(text, "subscriptions/").is_some() {
        AzureResourceIdError::LeadingSlash
    } else {
        match Identifier::of(text) {
            None | Some(Identifier::AzureResourceId) => AzureResourceIdError::NotAResourceId,
            Some(other) => AzureResourceIdError::Other(other),
        }
    }
}

impl<'a> AzureResourceId<'a> {
    /// The whole id.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The subscription, a GUID or not.
    #[must_use]
    pub fn subscription(&self) -> &'a str {
        scan::nth(self.text, b'/', 2)
    }

    /// Whether the subscription is a GUID, as every real one is.
    #[must_use]
    pub fn has_guid_subscription(&self) -> bool {
        msk_arn::is_guid(self.subscription())
    }

    /// The resource group.
    #[must_use]
    pub fn resource_group(&self) -> &'a str {
        scan::nth(self.text, b'/', 4)
    }

    /// The provider's namespace: `Microsoft.EventHub`.
    #[must_use]
    pub fn provider(&self) -> &'a str {
        scan::nth(self.text, b'/', 6)
    }

    /// The type below the provider: `namespaces`.
    #[must_use]
    pub fn resource_type(&self) -> &'a str {
        scan::nth(self.text, b'/', 7)
    }

    /// The name of the resource; of the outermost one where it has parts.
    #[must_use]
    pub fn name(&self) -> &'a str {
        scan::nth(self.text, b'/', 8)
    }

    /// What follows the name and a slash.
    fn below(&self) -> &'a str {
        scan::after(self.text, b'/', 9)
    }

    /// The id of the outermost resource: without `/eventhubs/<hub>` or other parts.
    #[must_use]
    pub fn resource(&self) -> &'a str {
        let below = self.below().len();
        self.text.get(..self.text.len() - below - usize::from(below > 0)).unwrap_or(self.text)
    }

    /// Whether both ids name the same resource.
    #[must_use]
    pub fn is_same(&self, other: &AzureResourceId<'_>) -> bool {
        class::same(self.text, other.text)
    }

    /// The name, where this is a resource of the type `wanted`.
    ///
    /// # Errors
    /// [`AzureResourceTypeError`] says what it is instead.
    pub fn name_as(&self, wanted: AzureResourceType) -> Result<&'a str, AzureResourceTypeError> {
        let Some((provider, resource_type)) = scan::cut(wanted.as_str(), b'/') else {
            return Err(AzureResourceTypeError::OtherType);
        };
        let matches =
            class::same(self.provider(), provider) && class::same(self.resource_type(), resource_type);
        if !matches {
            return Err(AzureResourceTypeError::OtherType);
        }
        if class::strip_prefix_ignoring_case(self.below(), "eventhubs").is_some() {
            return Err(AzureResourceTypeError::EventHub);
        }
        if !self.below().is_empty() {
            return Err(AzureResourceTypeError::ChildResource);
        }
        let name = self.name();
        let is_account = matches!(name.len(), 3..=24) && class::all(name, class::LOWER | class::DIGIT);
        if wanted == AzureResourceType::StorageAccount && !is_account {
            return Err(AzureResourceTypeError::StorageAccountName);
        }
        Ok(name)
    }
}

impl AzureResourceIdError {
    /// The id inside `text`: what a slash at the beginning makes one, what stands between blanks, or
    /// what an address of the portal or of the management API shows.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        let mended = match self {
            Self::LeadingSlash => ["/", text].concat(),
            Self::Blank => text.trim_ascii().to_owned(),
            Self::EmptySegment => text.strip_suffix("/")?.to_owned(),
            Self::PortalUrl | Self::Other(Identifier::Url) => {
                let id = ["/", scan::before(scan::tail(text, "subscriptions/")?, b'?')].concat();
                AzureResourceId::try_from(id.as_str()).ok()?.resource().to_owned()
            }
            _ => return None,
        };
        AzureResourceId::try_from(mended.as_str()).is_ok().then_some(mended)
    }
}

#[cfg(test)]
#[path = "tests/azure_resource_id.rs"]
mod tests;
