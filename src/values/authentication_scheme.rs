//! How Atlas authenticates to an MSK cluster behind a private link.

closed_set! {
    /// The authentication scheme of an MSK private link. Case matters: the API's schema lists the
    /// values as an enum.
    AuthenticationScheme, UnknownAuthenticationScheme => "it is no authentication scheme that Atlas knows",
    same: str::eq,
    {
        /// Client certificates.
        Tls = "TLS",
        /// User name and password; what Atlas takes where no scheme is given.
        SaslScram = "SASL_SCRAM",
        /// An IAM role.
        Iam = "IAM",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_matters() {
        assert_eq!("SASL_SCRAM".parse(), Ok(AuthenticationScheme::SaslScram));
        for (text, meant) in [
            ("sasl_scram", Some("SASL_SCRAM")),
            ("SASL/SCRAM", Some("SASL_SCRAM")),
            ("SASL/SCAM", Some("SASL_SCRAM")),
            ("iam", Some("IAM")),
            ("mTLS", Some("TLS")),
            ("SCRAM-512", None),
        ] {
            assert_eq!(text.parse::<AuthenticationScheme>(), Err(UnknownAuthenticationScheme), "{text}");
            assert_eq!(AuthenticationScheme::suggestion(text), meant, "{text}");
        }
    }
}
