use super::AzureResourceIdError as Error;
use super::*;

const NAMESPACE: &str = "/subscriptions/b82d6aa0-0b0a-ffa3-7c22-e167dc44f5b0/resourceGroups/asp/providers/Microsoft.EventHub/namespaces/sample";
const ACCOUNT: &str =
    "/subscriptions/sub-id/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/myaccount";

#[test]
fn the_parts_are_accessible() {
    let id = AzureResourceId::try_from(NAMESPACE).unwrap();
    assert_eq!((id.resource_group(), id.provider()), ("asp", "Microsoft.EventHub"));
    assert_eq!((id.resource_type(), id.name()), ("namespaces", "sample"));
    assert_eq!(id.as_str(), NAMESPACE);
    assert!(id.has_guid_subscription());
    let account = AzureResourceId::try_from(ACCOUNT).unwrap();
    assert!(!account.has_guid_subscription());
    assert_eq!(account.subscription(), "sub-id");
}

#[test]
fn case_does_not_matter() {
    let upper = NAMESPACE.to_ascii_uppercase();
    let (one, other) =
        (AzureResourceId::try_from(NAMESPACE).unwrap(), AzureResourceId::try_from(upper.as_str()).unwrap());
    assert!(one.is_same(&other) && !one.is_same(&AzureResourceId::try_from(ACCOUNT).unwrap()));
    assert_eq!(other.name_as(AzureResourceType::EventHubsNamespace), Ok("SAMPLE"));
}

#[test]
fn the_wanted_types() {
    let service = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateLinkServices/p";
    let hub = [NAMESPACE, "/eventhubs/hub"].concat();
    let rule = [NAMESPACE, "/authorizationRules/all"].concat();
    let odd_account = ACCOUNT.replace("myaccount", "My-Account");
    for (text, wanted, result) in [
        (NAMESPACE, AzureResourceType::EventHubsNamespace, Ok("sample")),
        (ACCOUNT, AzureResourceType::StorageAccount, Ok("myaccount")),
        (service, AzureResourceType::PrivateLinkService, Ok("p")),
        (NAMESPACE, AzureResourceType::StorageAccount, Err(AzureResourceTypeError::OtherType)),
        (ACCOUNT, AzureResourceType::PrivateLinkService, Err(AzureResourceTypeError::OtherType)),
        (&hub, AzureResourceType::EventHubsNamespace, Err(AzureResourceTypeError::EventHub)),
        (&rule, AzureResourceType::EventHubsNamespace, Err(AzureResourceTypeError::ChildResource)),
        (&odd_account, AzureResourceType::StorageAccount, Err(AzureResourceTypeError::StorageAccountName)),
    ] {
        assert_eq!(AzureResourceId::try_from(text).unwrap().name_as(wanted), result, "{text}");
    }
    assert_eq!(AzureResourceId::try_from(hub.as_str()).unwrap().resource(), NAMESPACE);
    assert_eq!(AzureResourceId::try_from(NAMESPACE).unwrap().resource(), NAMESPACE);
    for (name, fits) in [("ab", false), ("abc", true), (&"a".repeat(24), true), (&"a".repeat(25), false)] {
        let id = ACCOUNT.replace("myaccount", name);
        let id = AzureResourceId::try_from(id.as_str()).unwrap();
        assert_eq!(id.name_as(AzureResourceType::StorageAccount).is_ok(), fits, "{name}");
    }
}

#[test]
fn errors_say_which_part() {
    let slashless = ACCOUNT.trim_start_matches('/');
    let portal = ["https://portal.azure.com/#@tenant/resource", NAMESPACE, "/overview"].concat();
    let management = ["https://management.azure.com", NAMESPACE, "?api-version=2024-01-01"].concat();
    let blank = [NAMESPACE, "\n"].concat();
    let trailing = [NAMESPACE, "/"].concat();
    let doubled = NAMESPACE.replace("/providers", "//providers");
    for (text, error, suggestion) in [
        ("", Error::Empty, None),
        ("sample", Error::NotAResourceId, None),
        ("/", Error::NotAResourceId, None),
        ("/resourceGroups/g", Error::NotAResourceId, None),
        (slashless, Error::LeadingSlash, Some(ACCOUNT)),
        (&portal, Error::PortalUrl, Some(NAMESPACE)),
        ("https://portal.azure.com/#home", Error::PortalUrl, None),
        (&management, Error::Other(Identifier::Url), Some(NAMESPACE)),
        ("https://x.example/", Error::Other(Identifier::Url), None),
        (&blank, Error::Blank, Some(NAMESPACE)),
        (&trailing, Error::EmptySegment, Some(NAMESPACE)),
        (&doubled, Error::EmptySegment, None),
        ("/subscriptions", Error::SubscriptionMissing, None),
        ("/subscriptions/", Error::SubscriptionMissing, None),
        ("/subscriptions/s", Error::ResourceGroupMissing, None),
        ("/subscriptions/s/providers/Microsoft.EventHub/namespaces/n", Error::ResourceGroupMissing, None),
        ("/subscriptions/s/resourceGroups", Error::ResourceGroupMissing, None),
        ("/subscriptions/s/resourceGroups/g", Error::ProviderMissing, None),
        ("/subscriptions/s/resourceGroups/g/providers", Error::ProviderMissing, None),
        ("/subscriptions/s/resourceGroups/g/providers/p", Error::TypeMissing, None),
        ("/subscriptions/s/resourceGroups/g/providers/p/t", Error::NameMissing, None),
        ("/subscriptions/s/resourceGroups/g/providers/p/t/", Error::NameMissing, None),
        (
            "s-nk99e-privatelink-1.8c43dcd0-695c-1234-bc35-11fe6abb303a.centralus.azure.privatelinkservice",
            Error::Other(Identifier::AzureAlias),
            None,
        ),
        ("sample.servicebus.windows.net", Error::Other(Identifier::HostName), None),
        ("arn:aws:kafka:x", Error::Other(Identifier::Arn), None),
    ] {
        assert_eq!(AzureResourceId::try_from(text).err(), Some(error), "{text}");
        assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
    }
}
