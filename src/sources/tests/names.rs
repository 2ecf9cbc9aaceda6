use std::string::ToString;

use crate::payload::known_keys;
use crate::sources::names::{Names, Style, Vocabulary};

static SNAKE: Vocabulary = Vocabulary {
    style: Style::Snake,
    own: &[
        ("name", "connection_name"),
        ("authentication.password", "authentication.secret"),
        ("url", "address"),
    ],
    beside: &["project_id"],
    unnamed: &["azureResourceIds"],
    coerces: true,
    template_help: None,
};

static PASCAL: Vocabulary = Vocabulary { style: Style::Pascal, own: &[], ..SNAKE };

#[test]
fn every_key_has_a_name_and_comes_back() {
    for vocabulary in [&SNAKE, &PASCAL] {
        let mut names = Names::new(vocabulary);
        for key in known_keys().filter(|key| key.starts_with(|letter: char| letter.is_ascii_lowercase())) {
            let sentence = names.speak(&["`deep.", key, "`"].concat());
            // `deep` is no key, so the path is taken for a value.
            assert_eq!(sentence, ["`deep.", key, "`"].concat());
            let path = names.speak(&["`networking.", key, "`"].concat());
            let written = path.trim_matches('`').split_once('.').unwrap().1.to_string();
            if key != "azureResourceIds" {
                assert_eq!(names.of_the_api(&written, false).as_deref(), Some(key), "{written}");
            }
        }
    }
}

#[test]
fn sentences_name_what_the_file_names() {
    let names = Names::new(&SNAKE);
    for (sentence, spoken) in [
        ("add `serviceEndpointId`", "add `service_endpoint_id`"),
        ("`name` and `networking.access.name`", "`connection_name` and `networking.access.name`"),
        ("`authentication.password` is", "`authentication.secret` is"),
        ("`dnsSubDomain[12]` is", "`dns_sub_domain[12]` is"),
        ("`url` and `urls`", "`address` and `urls`"),
        ("`config.sslKey.x`", "`config.sslKey.x`"),
        ("for `CONFLUENT` on `AWS`: `earliest`", "for `CONFLUENT` on `AWS`: `earliest`"),
        ("add `azureResourceIds`", "add `azureResourceIds`"),
        ("`AWS_MSK_IAM` `` ` dnsDomain", "`AWS_MSK_IAM` `` ` dnsDomain"),
        ("", ""),
    ] {
        assert_eq!(names.speak(sentence), spoken);
    }
}

#[test]
fn what_the_tool_does_not_know_is_no_key_of_the_api() {
    let mut names = Names::new(&SNAKE);
    assert_eq!(names.of_the_api("project_id", true), None);
    assert_eq!(names.of_the_api("connection_name", true).as_deref(), Some("name"));
    assert_eq!(names.of_the_api("name", false).as_deref(), Some("name"));
    for written in ["name", "dnsDomain", "Dns_domain", "dns__domain", "DNS", "project"] {
        let name = names.of_the_api(written, true).expect("it is there");
        assert!(!known_keys().any(|key| key == name), "{written} became {name}");
        assert_eq!(names.speak(&["`", &name, "`"].concat()), ["`", written, "`"].concat());
    }
    assert!(!names.has_name("azureResourceIds[1]") && names.has_name("dnsDomain"));
}
