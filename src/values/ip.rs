//! IP addresses and what reaches them. The standard library's readers would bring their own
//! machinery of generics into the browser's module; these are a few lines each.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::class;

/// A number in decimal digits, without leading zeros, of at most `most`.
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
pub(super) fn parse_v4(text: &str) -> Option<Ipv4Addr> {
    let mut parts = text.split('.');
    let mut address = 0;
    for _ in 0..4 {
        address = address << 8 | parse_decimal(parts.next()?, 255)?;
    }
    parts.next().is_none().then(|| Ipv4Addr::from_bits(address))
}

/// RFC 4291, section 2.2, without brackets and zone.
pub(super) fn parse_v6(text: &str) -> Option<Ipv6Addr> {
    let (mut head, mut tail) = (Groups::default(), Groups::default());
    // `::` can stand once only: a second one leaves an empty group behind.
    match split_gap(text) {
        Some((before, after)) => {
            head.read(before, false)?;
            tail.read(after, true)?;
            // The gap stands for at least one group.
            if head.count + tail.count > 7 {
                return None;
            }
        }
        None => {
            head.read(text, true)?;
            if head.count != 8 {
                return None;
            }
        }
    }
    let low = tail.bits;
    let high = if head.count == 0 { 0 } else { head.bits << (16 * (8 - head.count)) };
    Some(Ipv6Addr::from_bits(high | low))
}

fn split_gap(text: &str) -> Option<(&str, &str)> {
    let at = text.as_bytes().windows(2).position(|pair| pair == b"::")?;
    Some((text.get(..at)?, text.get(at + 2..)?))
}

#[derive(Default)]
struct Groups {
    bits: u128,
    count: u32,
}

impl Groups {
    fn read(&mut self, text: &str, may_end_in_v4: bool) -> Option<()> {
        if text.is_empty() {
            return Some(());
        }
        let mut groups = text.split(':').peekable();
        while let Some(group) = groups.next() {
            if may_end_in_v4 && groups.peek().is_none() && group.contains('.') {
                let bits = parse_v4(group)?.to_bits();
                self.push(bits >> 16)?;
                self.push(bits & 0xffff)?;
            } else if group.is_empty() || group.len() > 4 || !class::all(group, class::HEX) {
                return None;
            } else {
                self.push(u32::from_str_radix(group, 16).ok()?)?;
            }
        }
        Some(())
    }

    fn push(&mut self, group: u32) -> Option<()> {
        self.bits = self.bits << 16 | u128::from(group);
        self.count += 1;
        (self.count <= 8).then_some(())
    }
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
    match address.segments() {
        [0, 0, 0, 0, 0, 0, 0, 1] => Reach::Loopback,
        [0, 0, 0, 0, 0, 0, 0, 0] => Reach::Unspecified,
        // IPv4-mapped: RFC 4291, section 2.5.5.2.
        [0, 0, 0, 0, 0, 0xffff, ..] => reach_v4(Ipv4Addr::from_bits(address.to_bits() as u32)),
        [0xfe80..=0xfebf, ..] => Reach::LinkLocal,
        [0xfc00..=0xfdff, ..] => Reach::Private,
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
