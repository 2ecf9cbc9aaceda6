//! Blocks of IPv4 addresses.

use core::net::Ipv4Addr;

use super::{ip, scan};

grammar_error! {
    /// Why a text is not a block of IPv4 addresses.
    CidrError {
        PrefixMissing => "the slash and the length of the prefix are missing",
        Ipv6 => "it is a block of IPv6 addresses",
        Address => "the address is not four numbers from 0 to 255",
        Prefix => "the length of the prefix is not a number from 0 to 32",
    }
}

/// `a.b.c.d/n`. Source: RFC 4632.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    address: Ipv4Addr,
    prefix: u8,
}

impl TryFrom<&str> for Cidr {
    type Error = CidrError;

    fn try_from(text: &str) -> Result<Self, CidrError> {
        let (address, prefix) = scan::cut(text, b'/').ok_or(CidrError::PrefixMissing)?;
        let address = ip::parse_v4(address).ok_or_else(|| {
            if ip::parse_v6(address).is_some() { CidrError::Ipv6 } else { CidrError::Address }
        })?;
        let prefix = ip::parse_decimal(prefix, 32).ok_or(CidrError::Prefix)?;
        Ok(Self { address, prefix: u8::try_from(prefix).map_err(|_| CidrError::Prefix)? })
    }
}

impl Cidr {
    /// The address as it was written, host bits and all.
    #[must_use]
    pub const fn address(&self) -> Ipv4Addr {
        self.address
    }

    /// How many bits of the address name the network: 0 to 32.
    #[must_use]
    pub const fn prefix(&self) -> u8 {
        self.prefix
    }

    /// The first address of the block.
    #[must_use]
    pub const fn network(&self) -> Ipv4Addr {
        let mask = match u32::MAX.checked_shl(32 - self.prefix as u32) {
            Some(mask) => mask,
            None => 0,
        };
        Ipv4Addr::from_bits(self.address.to_bits() & mask)
    }

    /// Whether the address has bits outside the prefix: `192.168.123.0/21` means
    /// `192.168.120.0/21`.
    #[must_use]
    pub fn has_host_bits(&self) -> bool {
        self.network() != self.address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_bits_are_no_error() {
        for (text, network, host_bits) in [
            ("192.168.248.0/21", [192, 168, 248, 0], false),
            ("192.168.123.0/21", [192, 168, 120, 0], true),
            ("10.0.0.1/32", [10, 0, 0, 1], false),
            ("0.0.0.0/0", [0, 0, 0, 0], false),
            ("10.0.0.0/0", [0, 0, 0, 0], true),
        ] {
            let block = Cidr::try_from(text).unwrap();
            assert_eq!((block.network().octets(), block.has_host_bits()), (network, host_bits), "{text}");
        }
        let block = Cidr::try_from("192.168.123.0/21").unwrap();
        assert_eq!((block.address().octets(), block.prefix()), ([192, 168, 123, 0], 21));
    }

    #[test]
    fn errors_say_which_part() {
        for (text, error) in [
            ("", CidrError::PrefixMissing),
            ("10.0.0.0", CidrError::PrefixMissing),
            ("fd00::/8", CidrError::Ipv6),
            ("10.0.0/8", CidrError::Address),
            ("10.0.0.256/8", CidrError::Address),
            (" 10.0.0.0/8", CidrError::Address),
            ("10.0.0.0/", CidrError::Prefix),
            ("10.0.0.0/33", CidrError::Prefix),
            ("10.0.0.0/8/8", CidrError::Prefix),
            ("10.0.0.0/-1", CidrError::Prefix),
        ] {
            assert_eq!(Cidr::try_from(text), Err(error), "{text}");
        }
    }
}
