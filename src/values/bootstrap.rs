//! Lists of Kafka bootstrap servers.

use alloc::string::String;
use core::ops::Range;

use super::scan::{self, Parts, has};
use super::{Host, HostName, HostNameError, class, ip};

grammar_error! {
    /// Why an entry of a list is not a bootstrap server.
    BootstrapError {
        Empty => "an entry is empty: a comma too many",
        Scheme => "an entry begins with a scheme",
        Quotes => "an entry holds quotes",
        Brackets => "an entry holds brackets that stand around no IPv6 address",
        Separator => "the entries are not separated by commas",
        Blank => "an entry holds a blank",
        UserInfo => "an entry holds a user name",
        Path => "an entry ends in a path",
        BareIpv6 => "an IPv6 address lacks the brackets around it",
        PortMissing => "an entry has no port",
        PortNotANumber => "a port is not a number",
        PortZero => "a port is 0",
        PortTooLarge => "a port is larger than 65535",
    }
    nested {
        /// What stands before the port is no host.
        Host(HostNameError),
    }
}

/// One server: `host:port`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Server<'a> {
    /// The host.
    pub host: Host<'a>,
    /// 1 to 65535.
    pub port: u16,
}

impl<'a> TryFrom<&'a str> for Server<'a> {
    type Error = BootstrapError;

    fn try_from(text: &'a str) -> Result<Self, BootstrapError> {
        if text.is_empty() {
            return Err(BootstrapError::Empty);
        }
        if let Some((host, port)) = scan::cut_last(text, b':')
            && let Ok(host) = Host::try_from(host)
        {
            return match parse_port(port) {
                Ok(port) => Ok(Self { host, port }),
                Err(BootstrapError::PortNotANumber) => Err(diagnose(text)),
                Err(error) => Err(error),
            };
        }
        Err(diagnose(text))
    }
}

/// Reads the digits behind the colon.
pub(super) fn parse_port(text: &str) -> Result<u16, BootstrapError> {
    if text.is_empty() {
        return Err(BootstrapError::PortMissing);
    }
    if !class::all(text, class::DIGIT) {
        return Err(BootstrapError::PortNotANumber);
    }
    let mut port = 0u16;
    for digit in text.bytes() {
        let digit = u16::from(digit - b'0');
        port = port
            .checked_mul(10)
            .and_then(|port| port.checked_add(digit))
            .ok_or(BootstrapError::PortTooLarge)?;
    }
    if port == 0 { Err(BootstrapError::PortZero) } else { Ok(port) }
}

/// Says what is wrong with an entry whose host or port does not read.
#[cold]
fn diagnose(text: &str) -> BootstrapError {
    let bytes = text.as_bytes();
    let array = bytes.first() == Some(&b'[') || bytes.last() == Some(&b']');
    if bytes.iter().any(is_quote) || text.starts_with('“') || text.ends_with('”') {
        // `["a:9092"` is an array in a string; its quotes come with it.
        return if array { BootstrapError::Brackets } else { BootstrapError::Quotes };
    }
    if let Some(at) = bytes.iter().position(is_separator) {
        let blank = bytes.iter().all(|byte| !matches!(byte, b';' | b'|'));
        let lists = [text.get(..at), text.get(at..)].into_iter().flatten().all(|part| has(part, b':'));
        return if blank && !lists { BootstrapError::Blank } else { BootstrapError::Separator };
    }
    if scan::split_scheme(text).is_some() {
        return BootstrapError::Scheme;
    }
    if has(text, b'@') {
        return BootstrapError::UserInfo;
    }
    if ip::parse_v6(text).is_some() {
        return BootstrapError::BareIpv6;
    }
    if array && Host::try_from(text).is_ok() {
        return BootstrapError::PortMissing;
    }
    if has(text, b'[') || has(text, b']') {
        return BootstrapError::Brackets;
    }
    if has(text, b'/') {
        return BootstrapError::Path;
    }
    match scan::cut_last(text, b':') {
        Some((host, _)) => match Host::try_from(host) {
            // One of the colons may belong to an IPv6 address.
            Err(HostNameError::IpAddress) => BootstrapError::BareIpv6,
            Err(error) => BootstrapError::Host(error),
            Ok(_) => BootstrapError::PortNotANumber,
        },
        None => match Host::try_from(text) {
            Ok(_) | Err(HostNameError::NumericEnd) => BootstrapError::PortMissing,
            Err(error) => BootstrapError::Host(error),
        },
    }
}

/// An entry of a list: where it stands and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its place in the list, in bytes, without blanks around it.
    pub range: Range<usize>,
    /// Its text, without blanks around it.
    pub text: &'a str,
    /// The server, or what is wrong with it.
    pub server: Result<Server<'a>, BootstrapError>,
}

/// A comma-separated list of `host:port`, each with a port. Blanks around the entries are allowed:
/// Kafka's own clients strip them. Source: MongoDB's documentation of Kafka connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BootstrapServers<'a>(&'a str);

impl<'a> BootstrapServers<'a> {
    /// Takes any text; each of its entries is judged on its own.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// Every entry in order. There is at least one, the empty entry of an empty text.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let mut at = 0;
        Parts::new(self.0, b',').map(move |written| {
            let text = written.trim_ascii();
            let start = at + (written.len() - written.trim_ascii_start().len());
            at += written.len() + 1;
            Entry { range: start..start + text.len(), text, server: Server::try_from(text) }
        })
    }

    /// The servers that read, with their faulty neighbours left out.
    pub fn servers(&self) -> impl Iterator<Item = Server<'a>> + use<'a> {
        self.entries().filter_map(|entry| entry.server.ok())
    }

    /// What is wrong with the first entry that has a fault.
    #[must_use]
    pub fn first_error(&self) -> Option<BootstrapError> {
        self.entries().find_map(|entry| entry.server.err())
    }

    /// The list without what does not belong to it: schemes, paths, quotes, brackets, empty entries,
    /// other separators. None where the list has no fault or keeps one.
    #[must_use]
    pub fn suggestion(&self) -> Option<String> {
        self.first_error()?;
        let mut list = String::new();
        let mut start = 0;
        for (at, byte) in self.0.bytes().chain([b',']).enumerate() {
            // No entry holds a character outside ASCII, so its bytes may separate too.
            if byte.is_ascii() && byte != b',' && !is_quote(&byte) && !is_separator(&byte) {
                continue;
            }
            let piece = self.0.get(start..at).unwrap_or_default();
            start = at + 1;
            if matches!(piece, "" | "[" | "]") {
                continue;
            }
            let entry = mended(piece);
            Server::try_from(entry).ok()?;
            if !list.is_empty() {
                list.push(',');
            }
            list.push_str(entry);
        }
        (!list.is_empty()).then_some(list)
    }
}

const fn is_quote(byte: &u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`')
}

const fn is_separator(byte: &u8) -> bool {
    matches!(byte, b';' | b'|') || byte.is_ascii_whitespace()
}

fn mended(piece: &str) -> &str {
    if Server::try_from(piece).is_ok() {
        return piece;
    }
    let piece = scan::split_scheme(piece).map_or(piece, |(_, rest)| rest);
    let piece = scan::before(piece, b'/');
    if Server::try_from(piece).is_ok() {
        return piece;
    }
    let bare = piece.strip_prefix("[").unwrap_or(piece);
    let bare = bare.strip_suffix("]").unwrap_or(bare);
    // Brackets around a name were an array's; around anything else they stay, and the fault with them.
    match scan::cut_last(bare, b':') {
        Some((host, _)) if HostName::try_from(host).is_ok() => bare,
        _ => piece,
    }
}

#[cfg(test)]
#[path = "tests/bootstrap.rs"]
mod tests;
