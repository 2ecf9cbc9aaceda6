//! What holds for every grammar, whatever the text.

use super::*;
use proptest::prelude::*;
use std::string::{String, ToString};

/// Texts near the grammars: their words and separators in any order, beside any text at all.
fn texts() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "arn:",
        "aws",
        "kafka",
        ":",
        "::",
        "us-east-1",
        "us-east-1a",
        "use1-az1",
        "123456789012",
        "cluster/",
        "role/",
        "/",
        "com.amazonaws.",
        "vpce.",
        "vpce-svc-",
        "vpce-",
        "0123456789abcdef0",
        ".",
        "..",
        "-",
        "_",
        "confluent",
        "cloud",
        "glb",
        "accesspoint",
        "lkc-1",
        "amazonaws.com",
        "servicebus.windows.net",
        "[",
        "]",
        "::1",
        "127.0.0.1",
        "9092",
        ",",
        ";",
        " ",
        "\n",
        "\"",
        "https://",
        "SASL_SSL://",
        "@",
        "*",
        "%",
        "é",
        "…",
        "/subscriptions/",
        "resourceGroups/",
        "providers/",
        "Microsoft.EventHub/",
        "namespaces/",
        "eventhubs/",
        "projects/",
        "regions/",
        "us-west1",
        "serviceAttachments/",
        "-----BEGIN ",
        "CERTIFICATE-----",
        "-----END ",
        "${",
        "{{",
        "}",
        "<",
        ">",
        "US_EAST_2",
        "East US 2",
        "CENTRAL_US",
        "iam",
        "sts",
        "root",
    ];
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(proptest::sample::select(WORDS), 0..12).prop_map(|words| words.concat()),
    ]
}

/// A suggestion is worth something only where it is accepted.
macro_rules! suggestions_are_accepted {
    ($text:expr, $($grammar:ident $(($($argument:expr),*))?),+ $(,)?) => {$(
        if let Err(error) = $grammar::try_from($text) {
            prop_assert!(!error.phrase().is_empty());
            prop_assert_eq!(error.to_string(), error.phrase());
            if let Some(mended) = error.suggestion($text $($(, $argument)*)?) {
                prop_assert!($grammar::try_from(mended.as_str()).is_ok(), "{} became {}", $text, mended);
            }
        }
    )+};
}

proptest! {
    #[test]
    fn suggestions_are_accepted(text in texts()) {
        let text = text.as_str();
        let region = AwsRegion::any_spelling("us-east-1");
        suggestions_are_accepted!(
            text, AccountId, ObjectId, RoleArn, Principal, AzureResourceId, ServiceAttachment, HostName,
            HttpUrl, ConnectionName, ServiceName(region), AwsServiceName(region),
        );
        if let Some(mended) = BootstrapServers::new(text).suggestion() {
            prop_assert_eq!(BootstrapServers::new(&mended).first_error(), None);
        }
        for &provider in Provider::ALL {
            if let Err(error) = Region::parse(provider, text)
                && let Some(mended) = error.suggestion(provider, text)
            {
                prop_assert!(Region::parse(provider, &mended).is_ok(), "{} became {}", text, mended);
            }
        }
    }

    #[test]
    fn what_is_read_is_what_stands_there(text in texts()) {
        let text = text.as_str();
        if let Ok(arn) = MskArn::try_from(text) {
            prop_assert_eq!(arn.as_str(), text);
        }
        for id in [VpcId::try_from(text).map(|id| id.as_str()), EndpointId::try_from(text).map(|id| id.as_str())] {
            prop_assert!(id.is_err() || id == Ok(text));
        }
        if let Ok(host) = HostName::try_from(text) {
            prop_assert!(host.labels_from_right().all(|label| !label.is_empty() && text.contains(label)));
            prop_assert_eq!(HostName::try_from(host.as_str()), Ok(host));
            prop_assert_eq!(ConfluentHost::new(host).is_some(), host == HostName::try_from("confluent.cloud").unwrap() || host.is_below("confluent.cloud"));
            prop_assert!(MskHost::new(host).is_none() || host.is_below("amazonaws.com"));
            prop_assert!(EventHubsHost::new(host).is_none() || BlobHost::new(host).is_none());
        }
        for entry in BootstrapServers::new(text).entries() {
            prop_assert_eq!(&text[entry.range], entry.text);
        }
        if let Ok(block) = Cidr::try_from(text) {
            prop_assert!(text.starts_with(&block.address().to_string()));
        }
        let ranges = [template::reference(text), placeholder::find(text)];
        prop_assert!(ranges.into_iter().flatten().all(|range| text.get(range).is_some_and(|part| part.len() > 2)));
        prop_assert_eq!(PemKind::of(text) == PemKind::Absent, !text.contains("-----BEGIN "));
        prop_assert!(Identifier::of(text) != Some(Identifier::Arn) || text.len() >= 4);
    }

    #[test]
    fn a_canonical_region_is_itself(text in texts()) {
        for &provider in Provider::ALL {
            if let Ok(region) = Region::parse(provider, &text) {
                prop_assert_eq!(Region::parse(provider, &region.to_string()), Ok(region), "{}", text);
                prop_assert!(region.matches(&text) && region.matches(region.as_str()));
            }
        }
    }

    #[test]
    fn canonical_names_are_themselves(text in "(?i)aws|azure|gcp|msk|confluent|pubsub|TLS|IAM|[A-Z_]{0,8}") {
        if let Ok(provider) = text.parse::<Provider>() {
            prop_assert_eq!(provider.to_string().parse(), Ok(provider));
        }
        if let Ok(vendor) = text.parse::<Vendor>() {
            prop_assert_eq!(vendor.to_string().parse(), Ok(vendor));
        }
        if let Ok(scheme) = text.parse::<AuthenticationScheme>() {
            prop_assert_eq!(scheme.as_str(), text.as_str());
        }
    }
}

/// Long texts of one piece, which would show a loop inside a loop.
#[test]
fn every_grammar_is_linear() {
    let began = std::time::Instant::now();
    for piece in [
        "a",
        "a.",
        "/",
        ":",
        "-",
        "[",
        "/subscriptions/",
        "-----BEGIN A",
        "-----END ",
        "${",
        "{{",
        "<",
        ",",
        " ",
        "é",
        "a:1;",
    ] {
        let text = piece.repeat(100_000);
        let text = text.as_str();
        let _ = (Identifier::of(text), near::nearest(text, Vendor::NAMES), PemKind::of(text));
        let _ = (template::reference(text), placeholder::find(text), Cidr::try_from(text));
        let _ = (MskArn::try_from(text), VpcId::try_from(text));
        let _ = AzureResourceId::try_from(text).map_err(|error| error.suggestion(text));
        let _ = ServiceAttachment::try_from(text).map_err(|error| error.suggestion(text));
        let _ = Principal::try_from(text).map_err(|error| error.suggestion(text));
        let _ = RoleArn::try_from(text).map_err(|error| error.suggestion(text));
        let _ = HttpUrl::try_from(text).map_err(|error| error.suggestion(text));
        let _ = ConnectionName::try_from(text).map_err(|error| error.suggestion(text));
        let _ = BootstrapServers::new(text).suggestion();
        let _ = Region::parse(Provider::Azure, text);
    }
    let inner = ["-----BEGIN A-----", &"-----END ".repeat(300_000)].concat();
    assert_eq!(PemKind::of(&inner), PemKind::EndMissing);
    // A quadratic loop over these lengths would take minutes.
    assert!(began.elapsed().as_secs() < 60);
}
