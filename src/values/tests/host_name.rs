use super::*;

#[test]
fn names_with_and_without_the_root() {
    for (text, name, dot) in [
        ("localhost", "localhost", false),
        ("sample.us-east-1.aws.confluent.cloud.", "sample.us-east-1.aws.confluent.cloud", true),
        ("1a.Example.COM", "1a.Example.COM", false),
        ("1.2.3.a4", "1.2.3.a4", false),
        ("xn--bcher-kva.example", "xn--bcher-kva.example", false),
    ] {
        let host = HostName::try_from(text).unwrap();
        assert_eq!((host.as_str(), host.has_trailing_dot()), (name, dot));
    }
}

#[test]
fn errors_say_what_stands_there_instead() {
    for (text, error, suggestion) in [
        ("", HostNameError::Empty, None),
        ("https://a.example.com/x", HostNameError::Scheme, Some("a.example.com")),
        ("SASL_SSL://a.example.com:9092", HostNameError::Scheme, Some("a.example.com")),
        ("https://user:word@a.example.com/", HostNameError::Scheme, None),
        ("a.example.com:9092", HostNameError::Port, Some("a.example.com")),
        ("a.example.com:", HostNameError::Port, Some("a.example.com")),
        ("a.example.com/path", HostNameError::Path, Some("a.example.com")),
        ("me@a.example.com", HostNameError::UserInfo, None),
        ("*.example.com", HostNameError::Wildcard, Some("example.com")),
        (" a.example.com", HostNameError::Blank, Some("a.example.com")),
        ("a.example.com\n", HostNameError::Blank, Some("a.example.com")),
        ("a example.com", HostNameError::Blank, None),
        ("a.example.com,b.example.com", HostNameError::Several, None),
        ("10.0.0.12", HostNameError::IpAddress, None),
        ("[::1]", HostNameError::IpAddress, None),
        ("fe80::1", HostNameError::IpAddress, None),
        ("300.1.1.1", HostNameError::NumericEnd, None),
        ("9092", HostNameError::NumericEnd, None),
        (".", HostNameError::EmptyLabel, None),
        ("...", HostNameError::EmptyLabel, None),
        (".example.com", HostNameError::EmptyLabel, None),
        ("a..example.com", HostNameError::EmptyLabel, None),
        ("a.example.com..", HostNameError::EmptyLabel, None),
        ("-a.example.com", HostNameError::LabelEdge, None),
        ("a-.example.com", HostNameError::LabelEdge, None),
        ("a.example.com-", HostNameError::LabelEdge, None),
        ("a_b.example.com", HostNameError::Underscore, None),
        ("bücher.example", HostNameError::NotAscii, None),
        ("a\u{a0}b.example", HostNameError::NotAscii, None),
        ("a$.example.com", HostNameError::Character, None),
        ("a.*.example.com", HostNameError::Character, None),
    ] {
        assert_eq!(HostName::try_from(text), Err(error), "{text}");
        assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
    }
}

#[test]
fn lengths() {
    let label = |length| ["a".repeat(length).as_str(), ".example"].concat();
    assert!(HostName::try_from(label(63).as_str()).is_ok());
    assert_eq!(HostName::try_from(label(64).as_str()), Err(HostNameError::LabelTooLong));
    let name = |letters| ["a.".repeat(125).as_str(), &"b".repeat(letters)].concat();
    assert!(HostName::try_from(name(3).as_str()).is_ok());
    assert!(HostName::try_from([name(3).as_str(), "."].concat().as_str()).is_ok());
    assert_eq!(HostName::try_from(name(4).as_str()), Err(HostNameError::TooLong));
}

#[test]
fn a_fully_qualified_name_has_two_labels() {
    for text in ["subdomain1", "localhost."] {
        assert_eq!(HostName::fully_qualified(text), Err(HostNameError::SingleLabel));
    }
    assert!(HostName::fully_qualified("a.b").is_ok());
    assert_eq!(HostName::fully_qualified("a b"), Err(HostNameError::Blank));
}

#[test]
fn below_means_on_a_label_boundary() {
    let domain = "sample.us-east-1.aws.confluent.cloud";
    for (text, parent, below) in [
        ("use1-az1.sample.us-east-1.aws.confluent.cloud", domain, Some("use1-az1")),
        ("USE1-AZ1.Sample.us-east-1.aws.confluent.cloud.", domain, Some("USE1-AZ1")),
        ("a.b.sample.us-east-1.aws.confluent.cloud", "Sample.US-east-1.aws.confluent.cloud.", Some("a.b")),
        ("use1-az1.notsample.us-east-1.aws.confluent.cloud", domain, None),
        (domain, domain, None),
        (domain, "", None),
        (domain, ".", None),
        (domain, "cloud", Some("sample.us-east-1.aws.confluent")),
    ] {
        let host = HostName::try_from(text).unwrap();
        assert_eq!(host.below(parent), below, "{text} {parent}");
        assert_eq!(host.is_below(parent), below.is_some());
    }
}

#[test]
fn labels_and_equality() {
    let host = HostName::try_from("a.B.c.").unwrap();
    assert!(host.labels_from_right().eq(["c", "B", "a"]));
    assert_eq!((host.first_label(), host.is_single_label()), ("a", false));
    assert_eq!(host, HostName::try_from("A.b.C").unwrap());
    assert_ne!(host, HostName::try_from("a.b.d").unwrap());
}
