//! How a connection speaks to a Kafka broker.

use super::near;

closed_set! {
    /// The security protocol of a Kafka connection. Case is taken to matter.
    /// Source: the description of `security.protocol` in the Atlas Admin API.
    SecurityProtocol, UnknownProtocol => "it is no security protocol that Atlas knows",
    same: str::eq,
    {
        /// TLS, and a login by mechanism.
        SaslSsl = "SASL_SSL",
        /// TLS with a client certificate. Before 2025 the API called SASL_SSL so, too.
        Ssl = "SSL",
        /// No TLS, and a login by mechanism.
        SaslPlaintext = "SASL_PLAINTEXT",
        /// What the API called SASL_PLAINTEXT before 2025. A server still took it in August 2026.
        Plaintext = "PLAINTEXT",
    }
}

/// What is meant by names that are no slips of the current ones.
const ALIASES: &[(&str, &str)] = &[
    ("PLAINTEXT", "SASL_PLAINTEXT"),
    ("PLAIN", "SASL_PLAINTEXT"),
    ("SASL_PLAIN", "SASL_PLAINTEXT"),
    ("SASL_TLS", "SASL_SSL"),
    ("SASL", "SASL_SSL"),
    ("TLS", "SSL"),
    ("MTLS", "SSL"),
];

impl SecurityProtocol {
    /// Whether nothing is encrypted.
    #[must_use]
    pub const fn is_plaintext(self) -> bool {
        matches!(self, Self::SaslPlaintext | Self::Plaintext)
    }

    /// The current name that was probably meant.
    #[must_use]
    pub fn meant(text: &str) -> Option<&'static str> {
        let alias = ALIASES.iter().find(|(alias, _)| near::distance(text, alias) == Some(0));
        let current = || near::nearest(text, &["SASL_SSL", "SSL", "SASL_PLAINTEXT"]);
        alias.map(|(_, name)| *name).or_else(current)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_name_is_meant() {
        for (text, meant) in [
            ("sasl_ssl", Some("SASL_SSL")),
            ("SASL-SSL", Some("SASL_SSL")),
            ("SASL_SLL", Some("SASL_SSL")),
            ("SASL_TLS", Some("SASL_SSL")),
            ("ssl", Some("SSL")),
            ("TLS", Some("SSL")),
            ("plaintext", Some("SASL_PLAINTEXT")),
            ("SASL_PLAIN_TEXT", Some("SASL_PLAINTEXT")),
            ("HTTPS", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<SecurityProtocol>(), Err(UnknownProtocol), "{text}");
            assert_eq!(SecurityProtocol::meant(text), meant, "{text}");
        }
    }

    #[test]
    fn plaintext_has_two_names() {
        let plain: std::vec::Vec<&str> = SecurityProtocol::ALL
            .iter()
            .filter(|protocol| protocol.is_plaintext())
            .map(|protocol| protocol.as_str())
            .collect();
        assert_eq!(plain, ["SASL_PLAINTEXT", "PLAINTEXT"]);
    }
}
