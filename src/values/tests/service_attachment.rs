use super::ServiceAttachmentError as Error;
use super::*;

const URI: &str = "projects/my-project/regions/us-west1/serviceAttachments/confluent-attachment-1";

#[test]
fn the_parts_are_accessible() {
    let attachment = ServiceAttachment::try_from(URI).unwrap();
    assert_eq!((attachment.project(), attachment.region().as_str()), ("my-project", "us-west1"));
    assert_eq!((attachment.name(), attachment.as_str()), ("confluent-attachment-1", URI));
    for project in ["example.com:project", "123456789"] {
        assert!(ServiceAttachment::try_from(URI.replace("my-project", project).as_str()).is_ok());
    }
}

#[test]
fn errors_say_which_part() {
    let url = ["https://www.googleapis.com/compute/v1/", URI].concat();
    let name = ["//compute.googleapis.com/", URI].concat();
    let slash = ["/", URI].concat();
    let blank = [URI, " "].concat();
    let blank_before = ["\n", URI].concat();
    let long = ["projects/p/regions/us-west1/serviceAttachments/", &"a".repeat(64)].concat();
    for (text, error, suggestion) in [
        ("", Error::Empty, None),
        ("attachment", Error::NotAnAttachment, None),
        ("PROJECTS/p", Error::NotAnAttachment, None),
        (&url, Error::FullUrl, Some(URI)),
        (&name, Error::FullUrl, Some(URI)),
        ("https://x.example/projects/p", Error::FullUrl, None),
        (&slash, Error::LeadingSlash, Some(URI)),
        (&blank, Error::Blank, Some(URI)),
        (&blank_before, Error::Blank, Some(URI)),
        ("projects/", Error::Project, None),
        ("projects//regions/us-west1/serviceAttachments/a", Error::Project, None),
        ("projects/My_Project/regions/us-west1/serviceAttachments/a", Error::Project, None),
        ("projects/p", Error::RegionMissing, None),
        ("projects/p/serviceAttachments/a", Error::RegionMissing, None),
        ("projects/p/regions/", Error::RegionMissing, None),
        ("projects/p/zones/us-west1-a/serviceAttachments/a", Error::Zone, None),
        ("projects/p/regions/us-west1-a/serviceAttachments/a", Error::Zone, None),
        ("projects/p/regions/us-west-1/serviceAttachments/a", Error::NotARegion, None),
        ("projects/p/regions/US_WEST1/serviceAttachments/a", Error::NotARegion, None),
        ("projects/p/regions/us-west1", Error::OtherType, None),
        ("projects/p/regions/us-west1/forwardingRules/a", Error::OtherType, None),
        ("projects/p/regions/us-west1/serviceattachments/a", Error::OtherType, None),
        ("projects/p/regions/us-west1/serviceAttachments", Error::NameMissing, None),
        ("projects/p/regions/us-west1/serviceAttachments/", Error::NameMissing, None),
        ("projects/p/regions/us-west1/serviceAttachments/1a", Error::Name, None),
        ("projects/p/regions/us-west1/serviceAttachments/a-", Error::Name, None),
        ("projects/p/regions/us-west1/serviceAttachments/A", Error::Name, None),
        (&long, Error::Name, None),
        ("projects/p/regions/us-west1/serviceAttachments/a/b", Error::ExtraParts, None),
        ("https://pkc-1.us-east-1.aws.confluent.cloud", Error::Other(Identifier::Url), None),
        ("pkc-1.us-east-1.aws.confluent.cloud", Error::Other(Identifier::HostName), None),
        (
            "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
            Error::Other(Identifier::EndpointServiceName),
            None,
        ),
    ] {
        assert_eq!(ServiceAttachment::try_from(text), Err(error), "{text}");
        assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
    }
}
