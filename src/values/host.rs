//! What can stand before a port: a name or an address.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::ip::{self, Reach};
use super::{HostName, HostNameError, class};

/// A host by name or by address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host<'a> {
    /// A name.
    Name(HostName<'a>),
    /// An IPv4 address in four decimal numbers.
    V4(Ipv4Addr),
    /// An IPv6 address, in brackets.
    V6(Ipv6Addr),
}

impl<'a> TryFrom<&'a str> for Host<'a> {
    type Error = HostNameError;

    /// Reads an IPv6 address only in brackets, as beside a port it must stand.
    fn try_from(text: &'a str) -> Result<Self, HostNameError> {
        match HostName::try_from(text) {
            Ok(name) => Ok(Self::Name(name)),
            Err(HostNameError::IpAddress) => {
                let inside = text.strip_prefix("[").and_then(|rest| rest.strip_suffix("]"));
                inside
                    .and_then(ip::parse_v6)
                    .map(Self::V6)
                    .or_else(|| ip::parse_v4(text).map(Self::V4))
                    .ok_or(HostNameError::IpAddress)
            }
            Err(error) => Err(error),
        }
    }
}

impl Host<'_> {
    /// From where the host can be reached, as far as its name tells.
    #[must_use]
    pub fn reach(&self) -> Reach {
        match *self {
            Self::V4(address) => ip::reach_v4(address),
            Self::V6(address) => ip::reach_v6(address),
            // RFC 6761, section 6.3.
            Self::Name(name) if class::same(name.as_str(), "localhost") || name.is_below("localhost") => {
                Reach::Loopback
            }
            Self::Name(name) if name.is_single_label() => Reach::SingleLabel,
            Self::Name(_) => Reach::Name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses() {
        for (text, reach) in [
            ("localhost", Reach::Loopback),
            ("LOCALHOST.", Reach::Loopback),
            ("a.localhost", Reach::Loopback),
            ("notlocalhost", Reach::SingleLabel),
            ("127.0.0.1", Reach::Loopback),
            ("[::1]", Reach::Loopback),
            ("[::ffff:127.0.0.1]", Reach::Loopback),
            ("0.0.0.0", Reach::Unspecified),
            ("[fe80::1]", Reach::LinkLocal),
            ("10.0.0.12", Reach::Private),
            ("34.200.10.20", Reach::Public),
            ("broker1", Reach::SingleLabel),
            ("broker1.internal", Reach::Name),
            ("a.example.com.", Reach::Name),
        ] {
            assert_eq!(Host::try_from(text).unwrap().reach(), reach, "{text}");
        }
    }

    #[test]
    fn errors_are_those_of_names() {
        for (text, error) in [
            ("", HostNameError::Empty),
            ("::1", HostNameError::IpAddress),
            ("[::1", HostNameError::IpAddress),
            ("[::g]", HostNameError::IpAddress),
            ("256.1.1.1", HostNameError::NumericEnd),
            ("a_b", HostNameError::Underscore),
        ] {
            assert_eq!(Host::try_from(text), Err(error), "{text}");
        }
    }
}
