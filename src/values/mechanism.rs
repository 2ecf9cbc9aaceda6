//! How a connection logs in to Kafka.

use super::near;

closed_set! {
    /// The authentication mechanism of a Kafka connection. An empty mechanism, which stands for a
    /// client certificate, is none of these. Source: Atlas documentation, Kafka connections; the
    /// last one from terraform-provider-mongodbatlas pull request 4638.
    Mechanism, UnknownMechanism => "it is no authentication mechanism that Atlas knows",
    same: str::eq,
    {
        /// User name and password as they are.
        Plain = "PLAIN",
        /// User name and password by SCRAM-SHA-256.
        Scram256 = "SCRAM-256",
        /// User name and password by SCRAM-SHA-512.
        Scram512 = "SCRAM-512",
        /// A token of an OpenID provider.
        OauthBearer = "OAUTHBEARER",
        /// A role of AWS IAM.
        AwsMskIam = "AWS_MSK_IAM",
    }
}

/// Names that Kafka's clients and Atlas's own pages have for them.
const ALIASES: &[(&str, &str)] = &[
    ("SCRAM-SHA-512", "SCRAM-512"),
    ("SASL_SCRAM-SHA-512", "SCRAM-512"),
    ("SASL_SCRAM-512", "SCRAM-512"),
    ("SCRAM-SHA-256", "SCRAM-256"),
    ("SASL_SCRAM-SHA-256", "SCRAM-256"),
    ("SASL_SCRAM-256", "SCRAM-256"),
    ("SASL_PLAIN", "PLAIN"),
    ("OAUTH", "OAUTHBEARER"),
    ("OAUTH2", "OAUTHBEARER"),
    ("OIDC", "OAUTHBEARER"),
    ("SASL_OAUTHBEARER", "OAUTHBEARER"),
    ("IAM", "AWS_MSK_IAM"),
    ("AWS_IAM", "AWS_MSK_IAM"),
    ("MSK_IAM", "AWS_MSK_IAM"),
    ("SASL_IAM", "AWS_MSK_IAM"),
];

impl Mechanism {
    /// The mechanism that a name of another product stands for, or that was misspelt.
    #[must_use]
    pub fn meant(text: &str) -> Option<&'static str> {
        let bare = text.strip_prefix("SASL/").unwrap_or(text);
        let alias = ALIASES.iter().find(|(alias, _)| same(bare, alias));
        alias.map(|(_, name)| *name).or_else(|| Self::suggestion(bare))
    }

    /// Whether the text says SCRAM, but not which.
    #[must_use]
    pub fn is_some_scram(text: &str) -> bool {
        ["SCRAM", "SCRAM-SHA", "SASL_SCRAM", "SASL_SCRAM-SHA", "SASL/SCRAM"]
            .iter()
            .any(|name| same(text, name))
    }
}

/// Whether two names differ in case and separators only.
fn same(text: &str, name: &str) -> bool {
    near::distance(text, name) == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_products_are_understood() {
        for (text, meant) in [
            ("SCRAM-SHA-512", Some("SCRAM-512")),
            ("scram_sha_256", Some("SCRAM-256")),
            ("SASL/PLAIN", Some("PLAIN")),
            ("plain", Some("PLAIN")),
            ("AWS-MSK-IAM", Some("AWS_MSK_IAM")),
            ("IAM", Some("AWS_MSK_IAM")),
            ("OAuth", Some("OAUTHBEARER")),
            ("OAUTH_BEARER", Some("OAUTHBEARER")),
            ("GSSAPI", None),
            ("SCRAM", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<Mechanism>(), Err(UnknownMechanism), "{text}");
            assert_eq!(Mechanism::meant(text), meant, "{text}");
        }
    }

    #[test]
    fn some_scram_is_not_one_of_the_two() {
        for text in ["SCRAM", "SCRAM-SHA", "scram_sha", "SASL_SCRAM", "SASL/SCRAM"] {
            assert!(Mechanism::is_some_scram(text), "{text}");
        }
        for text in ["SCRAM-256", "SCRAM-SHA-512", "PLAIN", ""] {
            assert!(!Mechanism::is_some_scram(text), "{text}");
        }
    }
}
