//! IP addresses and what reaches them. The standard library's readers would bring their own
//! machinery of generics into the browser's module; these are a few lines each.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::class;
use super::scan::{self, Parts};

/// A number in decimal digits, without leading zeros, of at most `most`.
#[inline(never)]
pub(super) fn parse_decimal(text: &str, most: u32) -> Option<u32> {
    if text.is_empty() || text.len() > 9 || (text.len() > 1 && text.starts_with('0')) {
        return None;
    }
    if !class::all(text, class::DIGIT) {
        return None;
    }
    let number = text.bytes().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
    (number <= most).then_some(number)
}

/// Four decimal numbers. Leading zeros are refused, for some readers take them as octal.
#[inline(never)]
pub(super) fn parse_v4(text: &str) -> Option<Ipv4Addr> {
    let mut parts = Parts::new(text, b'.');
    let mut address = 0;
    for _ in 0..4 {
        address = address << 8 | parse_decimal(parts.next()?, 255)?;
    }
    parts.rest.is_none().then(|| Ipv4Addr::from_bits(address))
}

/// RFC 4291, section 2.2, without brackets and zone.
#[inline(never)]
pub(super) fn parse_v6(text: &str) -> Option<Ipv6Addr> {
    let mut bytes = [0; 16];
    let mut length = 0;
    // Where `::` stands, in bytes.
    let mut gap = None;
    let mut parts = Parts::new(text, b':');
    if text.starts_with(":") {
        // Of the two empty parts before and inside a gap, the loop sees one.
        parts.next();
        if !text.starts_with("::") {
            return None;
        }
    }
    while let Some(group) = parts.next() {
        let is_last = parts.rest.is_none();
        if group.is_empty() {
            // An empty part is a gap, or the end after one.
            if gap.is_some() && !(is_last && gap == Some(length)) || gap.is_none() && is_last {
                return None;
            }
            gap = Some(length);
        } else if is_last && scan::has(group, b'.') {
            let slot: &mut [u8; 4] = bytes.get_mut(length..length + 4)?.try_into().ok()?;
            *slot = parse_v4(group)?.octets();
            length += 4;
        } else {
            if group.len() > 4 || !class::all(group, class::HEX) {
                return None;
            }
            let value = u16::from_str_radix(group, 16).ok()?;
            let slot: &mut [u8; 2] = bytes.get_mut(length..length + 2)?.try_into().ok()?;
            *slot = value.to_be_bytes();
            length += 2;
        }
    }
    match gap {
        // The gap stands for at least one group, and what follows it moves to the end.
        Some(gap) if length < 16 => bytes.get_mut(gap..)?.rotate_right(16 - length),
        None if length == 16 => {}
        _ => return None,
    }
    Some(Ipv6Addr::from(bytes))
}

/// From where an address or a name can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The machine itself: `localhost`, 127.0.0.0/8, `::1`.
    Loopback,
    /// No host at all: 0.0.0.0/8, `::`.
    Unspecified,
    /// The network cable: 169.254.0.0/16, fe80::/10.
    LinkLocal,
    /// A private network: RFC 1918, 100.64.0.0/10 (RFC 6598), fc00::/7 (RFC 4193).
    Private,
    /// An address of the internet.
    Public,
    /// A name of one label, which no public DNS server knows.
    SingleLabel,
    /// A name of several labels.
    Name,
}

pub(super) const fn reach_v4(address: Ipv4Addr) -> Reach {
    match address.octets() {
        [127, ..] => Reach::Loopback,
        [0, ..] => Reach::Unspecified,
        [169, 254, ..] => Reach::LinkLocal,
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] | [100, 64..=127, ..] => Reach::Private,
        _ => Reach::Public,
    }
}

pub(super) const fn reach_v6(address: Ipv6Addr) -> Reach {
    match address.octets() {
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] => Reach::Loopback,
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] => Reach::Unspecified,
        // IPv4-mapped: RFC 4291, section 2.5.5.2.
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d] => reach_v4(Ipv4Addr::new(a, b, c, d)),
        [0xfe, 0x80..=0xbf, ..] => Reach::LinkLocal,
        [0xfc | 0xfd, ..] => Reach::Private,
        _ => Reach::Public,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::{String, ToString};

    #[test]
    fn ranges_begin_and_end_where_the_rfcs_say() {
        for (text, reach) in [
            ("127.255.255.255", Reach::Loopback),
            ("0.0.0.0", Reach::Unspecified),
            ("169.254.0.1", Reach::LinkLocal),
            ("10.0.0.12", Reach::Private),
            ("172.15.0.1", Reach::Public),
            ("172.16.0.1", Reach::Private),
            ("172.31.255.255", Reach::Private),
            ("172.32.0.0", Reach::Public),
            ("192.168.1.1", Reach::Private),
            ("100.63.255.255", Reach::Public),
            ("100.127.0.1", Reach::Private),
            ("192.0.2.1", Reach::Public),
            ("34.200.10.20", Reach::Public),
        ] {
            assert_eq!(reach_v4(parse_v4(text).unwrap()), reach, "{text}");
            let mapped = ["::ffff:", text].concat();
            assert_eq!(reach_v6(parse_v6(&mapped).unwrap()), reach, "{mapped}");
        }
        for (text, reach) in [
            ("::1", Reach::Loopback),
            ("::", Reach::Unspecified),
            ("febf::1", Reach::LinkLocal),
            ("fec0::1", Reach::Public),
            ("fd00::1", Reach::Private),
            ("fe00::", Reach::Public),
            ("2001:db8::1", Reach::Public),
        ] {
            assert_eq!(reach_v6(parse_v6(text).unwrap()), reach, "{text}");
        }
    }

    #[test]
    fn decimal_numbers_are_bounded() {
        assert_eq!(parse_decimal("255", 255), Some(255));
        for text in ["", "256", "01", "+1", "9999999999", "1 "] {
            assert_eq!(parse_decimal(text, 255), None, "{text}");
        }
    }

    #[test]
    fn a_gap_is_two_colons_once() {
        for text in
            ["", ":", ":::", ":0:a", "0:a:", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7::8", "::1.2.3"]
        {
            assert_eq!(parse_v6(text), None, "{text}");
        }
        for text in ["::", "1::", "::1", "1::8", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::1.2.3.4"] {
            assert_eq!(parse_v6(text), text.parse().ok(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_standard_library_agrees(text in "[0-9a-f:.]{0,20}|(:?[0-9a-f]{1,4}:){0,8}[0-9a-f]{0,4}|([0-9]{1,3}\\.){3}[0-9]{1,3}") {
            prop_assert_eq!(parse_v4(&text), text.parse().ok());
            prop_assert_eq!(parse_v6(&text), text.parse().ok());
        }

        #[test]
        fn what_the_standard_library_writes_is_read(bits: u128, four: u32) {
            let (six, four) = (Ipv6Addr::from_bits(bits), Ipv4Addr::from_bits(four));
            let mapped: String = ["::ffff:", &four.to_string()].concat();
            prop_assert_eq!(parse_v6(&six.to_string()), Some(six));
            prop_assert_eq!(parse_v4(&four.to_string()), Some(four));
            prop_assert_eq!(parse_v6(&mapped), mapped.parse().ok());
        }
    }
}
