//! Names of the services that AWS itself offers through private links.

use alloc::string::String;

use super::scan::{self, Parts};
use super::{AwsRegion, Identifier, class};

grammar_error! {
    /// Why a text is not the name of a service of AWS.
    AwsServiceNameError {
        Empty => "it is empty",
        NotAServiceName => "it does not begin with `com.amazonaws.`",
        UpperCase => "it is not in lower case",
        RegionMissing => "the region is missing",
        NotARegion => "the region is not spelt as AWS spells one",
        ServiceMissing => "the service is missing after the region",
        Service => "the service is not lower-case letters, digits, dashes and dots",
        Blank => "it holds a blank",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

/// `com.amazonaws.<region>.<service>`, as in `com.amazonaws.us-east-1.s3`.
/// Source: AWS PrivateLink, AWS services that integrate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwsServiceName<'a> {
    text: &'a str,
}

impl<'a> TryFrom<&'a str> for AwsServiceName<'a> {
    type Error = AwsServiceNameError;

    fn try_from(text: &'a str) -> Result<Self, AwsServiceNameError> {
        let Some(rest) = text.strip_prefix("com.amazonaws.") else { return Err(diagnose(text)) };
        if class::any_blank(rest) {
            return Err(AwsServiceNameError::Blank);
        }
        if class::has_upper_case(rest) {
            return Err(AwsServiceNameError::UpperCase);
        }
        if rest.starts_with("vpce.") {
            return Err(AwsServiceNameError::Other(Identifier::EndpointServiceName));
        }
        let (region, service) = scan::cut(rest, b'.').unwrap_or((rest, ""));
        if !AwsRegion::is_canonical(region) {
            // `com.amazonaws.s3`: what stands where the region belongs has nothing of a region.
            let missing = region.is_empty() || (service.is_empty() && !scan::has(region, b'-'));
            return Err(if missing {
                AwsServiceNameError::RegionMissing
            } else {
                AwsServiceNameError::NotARegion
            });
        }
        if service.is_empty() {
            return Err(AwsServiceNameError::ServiceMissing);
        }
        let fits = class::all(service, class::LOWER | class::DIGIT | class::DASH | class::DOT);
        if !fits || Parts::new(service, b'.').any(str::is_empty) {
            return Err(AwsServiceNameError::Service);
        }
        Ok(Self { text })
    }
}

#[cold]
fn diagnose(text: &str) -> AwsServiceNameError {
    match Identifier::of(text) {
        _ if text.is_empty() => AwsServiceNameError::Empty,
        Some(Identifier::AwsServiceName) => AwsServiceNameError::UpperCase,
        Some(other) => AwsServiceNameError::Other(other),
        None if class::any_blank(text) => AwsServiceNameError::Blank,
        None => AwsServiceNameError::NotAServiceName,
    }
}

impl<'a> AwsServiceName<'a> {
    /// The whole name.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The name of its region.
    #[must_use]
    pub fn region_name(&self) -> &'a str {
        scan::nth(self.text, b'.', 2)
    }

    /// The region of the service.
    #[must_use]
    pub fn region(&self) -> AwsRegion {
        AwsRegion::of_canonical(self.region_name())
    }

    /// The service: `s3`, `lambda`, `kinesis-streams`.
    #[must_use]
    pub fn service(&self) -> &'a str {
        scan::after(self.text, b'.', 3)
    }
}

impl AwsServiceNameError {
    /// The name that `text` was probably meant to be: in lower case, without blanks around it, or of
    /// `region` where the name lacks one.
    #[must_use]
    pub fn suggestion(self, text: &str, region: Option<AwsRegion>) -> Option<String> {
        let mended = match self {
            Self::UpperCase => text.to_ascii_lowercase(),
            Self::Blank => String::from(text.trim_ascii()),
            Self::RegionMissing => {
                let service = text.strip_prefix("com.amazonaws.")?;
                let service = service.strip_prefix(".").unwrap_or(service);
                ["com.amazonaws.", region?.as_str(), ".", service].concat()
            }
            _ => return None,
        };
        AwsServiceName::try_from(mended.as_str()).is_ok().then_some(mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_accessible() {
        for service in ["s3", "lambda", "kinesis-streams", "ecr.dkr"] {
            let text = ["com.amazonaws.us-east-1.", service].concat();
            let name = AwsServiceName::try_from(text.as_str()).unwrap();
            assert_eq!((name.region().as_str(), name.service()), ("us-east-1", service));
            assert_eq!(name.as_str(), text);
        }
    }

    #[test]
    fn errors_say_which_part() {
        let region = AwsRegion::any_spelling("us-east-1");
        let name = Some("com.amazonaws.us-east-1.s3");
        for (text, error, suggestion) in [
            ("", AwsServiceNameError::Empty, None),
            ("s3", AwsServiceNameError::NotAServiceName, None),
            ("com.amazonaws.us-east-1.S3", AwsServiceNameError::UpperCase, name),
            ("COM.AMAZONAWS.US-EAST-1.S3", AwsServiceNameError::UpperCase, name),
            ("com.amazonaws.us-east-1.s3 ", AwsServiceNameError::Blank, name),
            ("com.amazonaws.s3", AwsServiceNameError::RegionMissing, name),
            ("com.amazonaws..s3", AwsServiceNameError::RegionMissing, name),
            ("com.amazonaws.", AwsServiceNameError::RegionMissing, None),
            ("com.amazonaws.us_east_1.s3", AwsServiceNameError::NotARegion, None),
            ("com.amazonaws.s3.us-east-1", AwsServiceNameError::NotARegion, None),
            ("com.amazonaws.us-east-1", AwsServiceNameError::ServiceMissing, None),
            ("com.amazonaws.us-east-1.", AwsServiceNameError::ServiceMissing, None),
            ("com.amazonaws.us-east-1.s3_x", AwsServiceNameError::Service, None),
            ("com.amazonaws.us-east-1.s3.", AwsServiceNameError::Service, None),
            (
                "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
                AwsServiceNameError::Other(Identifier::EndpointServiceName),
                None,
            ),
            ("s3.us-east-1.amazonaws.com", AwsServiceNameError::Other(Identifier::HostName), None),
            ("arn:aws:s3:::bucket", AwsServiceNameError::Other(Identifier::Arn), None),
        ] {
            assert_eq!(AwsServiceName::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text, region).as_deref(), suggestion, "{text}");
        }
    }
}
