//! Names of endpoint services, which private links on AWS lead to.

use alloc::string::String;

use super::{AwsRegion, Identifier, class, scan};

grammar_error! {
    /// Why a text is not the name of an endpoint service.
    ServiceNameError {
        Empty => "it is empty",
        NotAServiceName => "it does not begin with `com.amazonaws.vpce.`",
        UpperCase => "it is not in lower case",
        RegionMissing => "the region is missing",
        NotARegion => "the region is not spelt as AWS spells one",
        IdMissing => "the id of the endpoint service is missing",
        EndpointIdInside => "its last part is the id of an endpoint, not of an endpoint service",
        IdPrefix => "its last part does not begin with `vpce-svc-`",
        NotHex => "the id has characters other than hexadecimal digits after `vpce-svc-`",
        IdLength => "the id does not have 17 hexadecimal digits after `vpce-svc-`",
        ExtraParts => "there are parts after the id",
        Blank => "it holds a blank",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

/// `com.amazonaws.vpce.<region>.vpce-svc-<17 hexadecimal digits>`.
/// Source: AWS PrivateLink, endpoint services.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceName<'a> {
    text: &'a str,
}

impl<'a> TryFrom<&'a str> for ServiceName<'a> {
    type Error = ServiceNameError;

    fn try_from(text: &'a str) -> Result<Self, ServiceNameError> {
        let Some(rest) = text.strip_prefix("com.amazonaws.vpce.") else { return Err(diagnose(text)) };
        if class::any_blank(rest) {
            return Err(ServiceNameError::Blank);
        }
        if class::has_upper_case(rest) {
            return Err(ServiceNameError::UpperCase);
        }
        let (region, id) = match scan::cut(rest, b'.') {
            Some((region, id)) => (region, id),
            None if rest.starts_with("vpce-") => ("", rest),
            None => (rest, ""),
        };
        if region.is_empty() {
            return Err(ServiceNameError::RegionMissing);
        }
        if !AwsRegion::is_canonical(region) {
            return Err(ServiceNameError::NotARegion);
        }
        if id.is_empty() {
            return Err(ServiceNameError::IdMissing);
        }
        let Some(digits) = id.strip_prefix("vpce-svc-") else {
            let is_endpoint = id.starts_with("vpce-");
            return Err(if is_endpoint {
                ServiceNameError::EndpointIdInside
            } else {
                ServiceNameError::IdPrefix
            });
        };
        if scan::has(digits, b'.') {
            return Err(ServiceNameError::ExtraParts);
        }
        if !class::all(digits, class::HEX) {
            return Err(ServiceNameError::NotHex);
        }
        if digits.len() != 17 {
            return Err(ServiceNameError::IdLength);
        }
        Ok(Self { text })
    }
}

#[cold]
fn diagnose(text: &str) -> ServiceNameError {
    match Identifier::of(text) {
        _ if text.is_empty() => ServiceNameError::Empty,
        Some(Identifier::EndpointServiceName) => ServiceNameError::UpperCase,
        Some(other) => ServiceNameError::Other(other),
        None if class::any_blank(text) => ServiceNameError::Blank,
        None => ServiceNameError::NotAServiceName,
    }
}

impl<'a> ServiceName<'a> {
    /// The whole name.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The name of its region.
    #[must_use]
    pub fn region_name(&self) -> &'a str {
        scan::nth(self.text, b'.', 3)
    }

    /// The region that the service is offered in.
    #[must_use]
    pub fn region(&self) -> AwsRegion {
        AwsRegion::of_canonical(self.region_name())
    }

    /// `vpce-svc-…`
    #[must_use]
    pub fn id(&self) -> &'a str {
        scan::nth(self.text, b'.', 4)
    }
}

impl ServiceNameError {
    /// The name that `text` was probably meant to be. A bare id becomes a name in `region`, where
    /// that is known.
    #[must_use]
    pub fn suggestion(self, text: &str, region: Option<AwsRegion>) -> Option<String> {
        let mended = match self {
            Self::UpperCase => text.to_ascii_lowercase(),
            Self::Blank => String::from(text.trim_ascii()),
            Self::Other(Identifier::EndpointServiceId) => {
                ["com.amazonaws.vpce.", region?.as_str(), ".", text].concat()
            }
            _ => return None,
        };
        ServiceName::try_from(mended.as_str()).is_ok().then_some(mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9";

    #[test]
    fn the_parts_are_accessible() {
        let name = ServiceName::try_from(NAME).unwrap();
        assert_eq!((name.region().as_str(), name.id()), ("us-east-1", "vpce-svc-93da685022ee702a9"));
        assert_eq!(name.as_str(), NAME);
    }

    #[test]
    fn errors_say_which_part() {
        let region = AwsRegion::any_spelling("us-east-1");
        for (text, error, suggestion) in [
            ("", ServiceNameError::Empty, None),
            ("service", ServiceNameError::NotAServiceName, None),
            (" com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9", ServiceNameError::Blank, Some(NAME)),
            (
                "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9\n",
                ServiceNameError::Blank,
                Some(NAME),
            ),
            (
                "com.amazonaws.vpce.US-EAST-1.VPCE-SVC-93DA685022EE702A9",
                ServiceNameError::UpperCase,
                Some(NAME),
            ),
            (
                "COM.AMAZONAWS.VPCE.us-east-1.vpce-svc-93da685022ee702a9",
                ServiceNameError::UpperCase,
                Some(NAME),
            ),
            ("com.amazonaws.vpce.vpce-svc-93da685022ee702a9", ServiceNameError::RegionMissing, None),
            ("com.amazonaws.vpce..vpce-svc-93da685022ee702a9", ServiceNameError::RegionMissing, None),
            ("com.amazonaws.vpce.", ServiceNameError::RegionMissing, None),
            ("com.amazonaws.vpce.us_east_1.vpce-svc-93da685022ee702a9", ServiceNameError::NotARegion, None),
            ("com.amazonaws.vpce.us-east-1a.vpce-svc-93da685022ee702a9", ServiceNameError::NotARegion, None),
            ("com.amazonaws.vpce.us-east-1", ServiceNameError::IdMissing, None),
            ("com.amazonaws.vpce.us-east-1.", ServiceNameError::IdMissing, None),
            ("com.amazonaws.vpce.us-east-1.vpce-93da685022ee702a9", ServiceNameError::EndpointIdInside, None),
            ("com.amazonaws.vpce.us-east-1.93da685022ee702a9", ServiceNameError::IdPrefix, None),
            ("com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702ag", ServiceNameError::NotHex, None),
            ("com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a", ServiceNameError::IdLength, None),
            ("com.amazonaws.vpce.us-east-1.vpce-svc-93da6850", ServiceNameError::IdLength, None),
            ("com.amazonaws.vpce.us-east-1.vpce-svc-", ServiceNameError::IdLength, None),
            ("com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9.x", ServiceNameError::ExtraParts, None),
            (
                "vpce-svc-93da685022ee702a9",
                ServiceNameError::Other(Identifier::EndpointServiceId),
                Some(NAME),
            ),
            ("vpce-0123456789abcdef0", ServiceNameError::Other(Identifier::EndpointId), None),
            ("vpce-12345", ServiceNameError::Other(Identifier::EndpointId), None),
            ("com.amazonaws.us-east-1.s3", ServiceNameError::Other(Identifier::AwsServiceName), None),
            (
                "arn:aws:ec2:us-east-1:1:vpc-endpoint-service/x",
                ServiceNameError::Other(Identifier::Arn),
                None,
            ),
            ("pkc-1.us-east-1.aws.confluent.cloud", ServiceNameError::Other(Identifier::HostName), None),
        ] {
            assert_eq!(ServiceName::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text, region).as_deref(), suggestion, "{text}");
        }
        let id = "vpce-svc-93da685022ee702a9";
        let error = ServiceName::try_from(id).unwrap_err();
        assert_eq!(error.suggestion(id, None), None);
    }
}
