//! Cloud providers.

closed_set! {
    /// A cloud provider. Case does not matter: a server that was sent `Azure` has been recorded
    /// answering `AZURE`.
    Provider, UnknownProvider => "it is no cloud provider that Atlas knows", same: str::eq_ignore_ascii_case,
    {
        /// Amazon Web Services.
        Aws = "AWS",
        /// Microsoft Azure.
        Azure = "AZURE",
        /// Google Cloud.
        Gcp = "GCP",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter() {
        for (text, provider) in [("AWS", Provider::Aws), ("Azure", Provider::Azure), ("gcp", Provider::Gcp)] {
            assert_eq!(text.parse(), Ok(provider));
            assert_eq!(provider.as_str().parse(), Ok(provider));
            assert_eq!(Provider::is_canonical(text), text == "AWS");
        }
    }

    #[test]
    fn anything_else_is_unknown() {
        for text in ["", "AWS ", "CONFLUENT", "amazon", "G\u{441}P"] {
            assert_eq!(text.parse::<Provider>(), Err(UnknownProvider), "{text}");
        }
        assert_eq!(Provider::suggestion("AZUR"), Some("AZURE"));
        assert_eq!(Provider::suggestion("CONFLUENT"), None);
    }
}
