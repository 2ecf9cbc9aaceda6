//! Ids of EC2 resources: a prefix, then 8 (old) or 17 lower-case hexadecimal digits.

use alloc::string::String;

use super::{Identifier, class};

grammar_error! {
    /// Why a text is not the id of an EC2 resource.
    Ec2IdError {
        Empty => "it is empty",
        Prefix => "it does not begin with the prefix of such ids",
        UpperCase => "it is not in lower case",
        NotHex => "it has characters other than hexadecimal digits after the prefix",
        Length => "it does not have 8 or 17 hexadecimal digits after the prefix",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

impl Ec2IdError {
    /// The id in lower case, where nothing else is wrong with it.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        (self == Self::UpperCase).then(|| text.to_ascii_lowercase())
    }
}

fn check(text: &str, prefix: &str, own: Identifier) -> Result<(), Ec2IdError> {
    if text.is_empty() {
        return Err(Ec2IdError::Empty);
    }
    match Identifier::of(text) {
        Some(other) if other != own => return Err(Ec2IdError::Other(other)),
        _ => {}
    }
    let digits = class::strip_prefix_ignoring_case(text, prefix).ok_or(Ec2IdError::Prefix)?;
    if !class::all(digits, class::HEX) {
        return Err(Ec2IdError::NotHex);
    }
    if !matches!(digits.len(), 8 | 17) {
        return Err(Ec2IdError::Length);
    }
    if class::has_upper_case(text) {
        return Err(Ec2IdError::UpperCase);
    }
    Ok(())
}

macro_rules! ec2_id {
    ($(#[$meta:meta])* $name:ident, $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name<'a>(&'a str);

        impl<'a> $name<'a> {
            /// The id with its prefix.
            #[must_use]
            pub const fn as_str(&self) -> &'a str {
                self.0
            }
        }

        impl<'a> TryFrom<&'a str> for $name<'a> {
            type Error = Ec2IdError;

            fn try_from(text: &'a str) -> Result<Self, Ec2IdError> {
                check(text, $prefix, Identifier::$name)?;
                Ok(Self(text))
            }
        }
    };
}

ec2_id! {
    /// The id of a VPC: `vpc-0d13eb6a2f0377854`.
    VpcId, "vpc-"
}
ec2_id! {
    /// The name of a VPC peering connection: `pcx-09277e1e81d0751c1`.
    PeeringName, "pcx-"
}
ec2_id! {
    /// The id of a VPC endpoint: `vpce-0123456789abcdef0`.
    EndpointId, "vpce-"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_lengths() {
        for digits in ["0d13eb6a2f0377854", "1a2b3c4d"] {
            let [vpc, pcx, vpce] = ["vpc-", "pcx-", "vpce-"].map(|prefix| [prefix, digits].concat());
            assert_eq!(VpcId::try_from(vpc.as_str()).unwrap().as_str(), vpc);
            assert_eq!(PeeringName::try_from(pcx.as_str()).unwrap().as_str(), pcx);
            assert_eq!(EndpointId::try_from(vpce.as_str()).unwrap().as_str(), vpce);
        }
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let lower = Some("vpc-0d13eb6a2f0377854");
        for (text, error, suggestion) in [
            ("", Ec2IdError::Empty, None),
            ("0d13eb6a2f0377854", Ec2IdError::Prefix, None),
            (" vpc-0d13eb6a2f0377854", Ec2IdError::Prefix, None),
            ("VPC-0D13EB6A2F0377854", Ec2IdError::UpperCase, lower),
            ("vpc-0d13EB6a2f0377854", Ec2IdError::UpperCase, lower),
            ("vpc-0d13eb6a2f037785g", Ec2IdError::NotHex, None),
            ("vpc-0d13eb6a2f0377854 ", Ec2IdError::NotHex, None),
            ("vpc-0d13eb6a2f037785", Ec2IdError::Length, None),
            ("vpc-", Ec2IdError::Length, None),
            ("pcx-09277e1e81d0751c1", Ec2IdError::Other(Identifier::PeeringName), None),
            ("vpce-0123456789abcdef0", Ec2IdError::Other(Identifier::EndpointId), None),
            ("123456789012", Ec2IdError::Other(Identifier::AccountId), None),
        ] {
            assert_eq!(VpcId::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
        let service = "vpce-svc-93da685022ee702a9";
        assert_eq!(EndpointId::try_from(service), Err(Ec2IdError::Other(Identifier::EndpointServiceId)));
        let vpc = "vpc-0d13eb6a2f0377854";
        assert_eq!(PeeringName::try_from(vpc), Err(Ec2IdError::Other(Identifier::VpcId)));
    }
}
