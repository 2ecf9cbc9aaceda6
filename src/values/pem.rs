//! What the armour of a PEM text says is inside. The body is not looked at.

use super::scan;

/// What a PEM text holds, by its first `BEGIN` line. Source: RFC 7468.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PemKind {
    /// `CERTIFICATE`
    Certificate,
    /// `PRIVATE KEY`, also encrypted or of one algorithm.
    PrivateKey,
    /// Armour around something else.
    Other,
    /// A `BEGIN` line with a label, and no `END` line with the same label.
    EndMissing,
    /// No armour.
    Absent,
}

impl PemKind {
    /// Looks for the armour anywhere in `text`: line breaks are easily lost on the way.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let Some(after) = after(text, "-----BEGIN ") else { return Self::Absent };
        // No label has a dash inside, so the first one ends it.
        let Some((label, body)) = scan::cut(after, b'-') else { return Self::EndMissing };
        if !body.starts_with("----") {
            return Self::EndMissing;
        }
        let mut rest = body;
        while let Some(end) = self::after(rest, "-----END ") {
            if end.strip_prefix(label).is_some_and(|tail| tail.starts_with("-----")) {
                return match label {
                    "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => Self::Certificate,
                    _ if label.ends_with("PRIVATE KEY") => Self::PrivateKey,
                    _ => Self::Other,
                };
            }
            rest = end;
        }
        Self::EndMissing
    }
}

/// What follows the first `marker`. The naive search is linear for markers of fixed length, and a
/// tenth of the size of the library's.
fn after<'a>(text: &'a str, marker: &str) -> Option<&'a str> {
    let at = text.as_bytes().windows(marker.len()).position(|window| window == marker.as_bytes())?;
    text.get(at + marker.len()..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_armour_decides() {
        for (text, kind) in [
            ("-----BEGIN CERTIFICATE-----\nMII...\n-----END CERTIFICATE-----\n", PemKind::Certificate),
            ("-----BEGIN CERTIFICATE-----\\nMII\\n-----END CERTIFICATE-----", PemKind::Certificate),
            ("\r\n-----BEGIN CERTIFICATE-----\r\nMII\r\n-----END CERTIFICATE-----", PemKind::Certificate),
            ("-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----", PemKind::PrivateKey),
            ("-----BEGIN RSA PRIVATE KEY-----MII-----END RSA PRIVATE KEY-----", PemKind::PrivateKey),
            (
                "-----BEGIN ENCRYPTED PRIVATE KEY-----x-----END ENCRYPTED PRIVATE KEY-----",
                PemKind::PrivateKey,
            ),
            ("-----BEGIN PUBLIC KEY-----x-----END PUBLIC KEY-----", PemKind::Other),
            ("-----BEGIN CERTIFICATE REQUEST-----x-----END CERTIFICATE REQUEST-----", PemKind::Other),
            ("-----BEGIN CERTIFICATE-----\nMII", PemKind::EndMissing),
            ("-----BEGIN CERTIFICATE-----\nMII\n-----END PRIVATE KEY-----", PemKind::EndMissing),
            ("-----BEGIN CERTIFICATE", PemKind::EndMissing),
            ("-----BEGIN CERTIFICATE--\n", PemKind::EndMissing),
            ("-----END CERTIFICATE-----", PemKind::Absent),
            ("---- BEGIN CERTIFICATE ----", PemKind::Absent),
            ("MIIabc", PemKind::Absent),
            ("", PemKind::Absent),
        ] {
            assert_eq!(PemKind::of(text), kind, "{text}");
        }
    }

    #[test]
    fn the_first_block_counts() {
        let both = "-----BEGIN CERTIFICATE-----x-----END CERTIFICATE----------BEGIN PRIVATE KEY-----";
        assert_eq!(PemKind::of(both), PemKind::Certificate);
    }
}
