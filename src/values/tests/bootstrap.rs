use super::BootstrapError as Error;
use super::*;
use crate::values::Reach;
use std::string::ToString;
use std::vec::Vec;

fn only(text: &str) -> Result<Server<'_>, Error> {
    let entries: Vec<_> = BootstrapServers::new(text).entries().collect();
    let [entry] = entries.as_slice() else { panic!("{} entries in {text}", entries.len()) };
    entry.server
}

#[test]
fn hosts_with_ports() {
    for (text, reach, port) in [
        ("broker1.example.com:9092", Reach::Name, 9092),
        ("slr-ntgrbn.sample.us-east-1.aws.confluent.cloud.:443", Reach::Name, 443),
        ("10.0.0.12:9092", Reach::Private, 9092),
        ("[::1]:9092", Reach::Loopback, 9092),
        ("localhost:1", Reach::Loopback, 1),
        ("broker1:65535", Reach::SingleLabel, 65535),
        ("broker1:09092", Reach::SingleLabel, 9092),
    ] {
        let server = only(text).unwrap();
        assert_eq!((server.host.reach(), server.port), (reach, port), "{text}");
    }
}

#[test]
fn errors_say_what_is_wrong_and_how_to_mend_it() {
    let broker = Some("broker1.example.com:9092");
    for (text, error, suggestion) in [
        ("", Error::Empty, None),
        (" ", Error::Empty, None),
        ("SASL_SSL://broker1.example.com:9092", Error::Scheme, broker),
        ("https://broker1.example.com:9092/", Error::Scheme, broker),
        ("https://broker1.example.com", Error::Scheme, None),
        ("\"broker1.example.com:9092\"", Error::Quotes, broker),
        ("'broker1.example.com:9092'", Error::Quotes, broker),
        ("broker1.example.com:9092\"", Error::Quotes, broker),
        ("“broker1.example.com:9092”", Error::Quotes, broker),
        ("[\"broker1.example.com:9092\"]", Error::Brackets, broker),
        ("[broker1.example.com:9092]", Error::Brackets, broker),
        ("broker1.example.com:9092]", Error::Brackets, broker),
        ("[::1]", Error::PortMissing, None),
        ("[::1]:", Error::PortMissing, None),
        ("[::g]:9092", Error::Brackets, None),
        ("::1:9092", Error::BareIpv6, None),
        ("2001:db8:0:0:0:0:0:1:9092", Error::BareIpv6, None),
        ("a.example:1;b.example:2", Error::Separator, Some("a.example:1,b.example:2")),
        ("a.example:1; b.example:2;", Error::Separator, Some("a.example:1,b.example:2")),
        ("a.example:1 b.example:2", Error::Separator, Some("a.example:1,b.example:2")),
        ("a.example:1\nb.example:2", Error::Separator, Some("a.example:1,b.example:2")),
        ("a.example:1;", Error::Separator, Some("a.example:1")),
        ("broker 1:9092", Error::Blank, None),
        ("broker1 :9092", Error::Blank, None),
        ("broker1:9092 x", Error::Blank, None),
        ("broker1.example.com:9092/topic", Error::Path, broker),
        ("broker1.example.com/:9092", Error::Path, None),
        ("user@broker1.example.com:9092", Error::UserInfo, None),
        ("broker1.example.com", Error::PortMissing, None),
        ("10.0.0.12", Error::PortMissing, None),
        ("broker1.example.com:", Error::PortMissing, None),
        ("broker1.example.com:http", Error::PortNotANumber, None),
        ("broker1.example.com:-1", Error::PortNotANumber, None),
        ("broker1.example.com:+1", Error::PortNotANumber, None),
        ("broker1.example.com:0", Error::PortZero, None),
        ("broker1.example.com:000", Error::PortZero, None),
        ("broker1.example.com:65536", Error::PortTooLarge, None),
        ("broker1.example.com:90920", Error::PortTooLarge, None),
        ("broker1.example.com:4294976388", Error::PortTooLarge, None),
        (":9092", Error::Host(HostNameError::Empty), None),
        ("a_b.example.com:9092", Error::Host(HostNameError::Underscore), None),
        ("*.example.com:9092", Error::Host(HostNameError::Wildcard), None),
        ("a..example.com:9092", Error::Host(HostNameError::EmptyLabel), None),
        ("a:9092:9093", Error::Host(HostNameError::Port), None),
        ("<bootstrap-servers>", Error::Host(HostNameError::Character), None),
        ("${BROKER}:9092", Error::Host(HostNameError::Character), None),
    ] {
        assert_eq!(only(text), Err(error), "{text}");
        assert_eq!(BootstrapServers::new(text).suggestion().as_deref(), suggestion, "{text}");
    }
}

#[test]
fn entries_know_their_place() {
    let text = "a.example:1,\n b.example:2 ,,c.example";
    let list = BootstrapServers::new(text);
    let entries: Vec<_> = list.entries().collect();
    for entry in &entries {
        assert_eq!(&text[entry.range.clone()], entry.text);
    }
    let texts: Vec<_> = entries.iter().map(|entry| entry.text).collect();
    assert_eq!(texts, ["a.example:1", "b.example:2", "", "c.example"]);
    assert_eq!(entries[2].range, 27..27);
    let errors: Vec<_> = entries.iter().map(|entry| entry.server.err()).collect();
    assert_eq!(errors, [None, None, Some(Error::Empty), Some(Error::PortMissing)]);
    assert!(list.servers().map(|server| server.port).eq([1, 2]));
    assert_eq!((list.first_error(), list.suggestion()), (Some(Error::Empty), None));
}

#[test]
fn a_list_is_mended_as_a_whole() {
    for (text, mended) in [
        ("broker1.example.com:9092,", Some("broker1.example.com:9092")),
        ("[\"a.example:1\", \"b.example:2\"]", Some("a.example:1,b.example:2")),
        ("SASL_SSL://a.example:1,SASL_SSL://b.example:2", Some("a.example:1,b.example:2")),
        ("[::1]:9092,", Some("[::1]:9092")),
        ("a.example:1,b.example:2", None),
        (",", None),
        ("a.example:1,b.example", None),
    ] {
        assert_eq!(BootstrapServers::new(text).suggestion().as_deref(), mended, "{text}");
    }
}

#[test]
fn nothing_of_a_user_name_is_repeated() {
    let text = "https://me:hunter2@broker1.example.com:9092";
    let error = only(text).unwrap_err();
    assert!(!error.to_string().contains("hunter2"));
    assert_eq!(BootstrapServers::new(text).suggestion(), None);
}
