//! Payloads that were checked and found fit to be sent.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use crate::text::{self, Limits};
use crate::{Kind, Options, Report, Verdict, check};

/// A payload of one kind that may be sent: its verdict is `valid` or `warning`. Requests take
/// nothing else, and a check is the only way to one.
///
/// ```compile_fail
/// # use linkspec::{PrivateLink, Valid};
/// let link: Valid<PrivateLink> = Valid { text: "{}".into() };
/// ```
///
/// ```compile_fail
/// # use linkspec::{PrivateLink, Valid};
/// let link: Valid<PrivateLink> = Default::default();
/// ```
///
/// ```compile_fail
/// # use linkspec::{PrivateLink, Valid};
/// let link: Valid<PrivateLink> = "{}".to_owned().into();
/// ```
///
/// A payload of one kind is none of another:
///
/// ```compile_fail
/// # use linkspec::{KafkaConnection, PrivateLink, Valid};
/// # fn update(link: Valid<PrivateLink>) -> Valid<KafkaConnection> {
/// link
/// # }
/// ```
pub struct Valid<T> {
    text: String,
    report: Report,
    kind: PhantomData<fn() -> T>,
}

impl<T: Payload> Valid<T> {
    /// Checks a text as a payload of this kind.
    ///
    /// ```
    /// use linkspec::{PrivateLinkUpdate, Valid};
    ///
    /// let update = Valid::<PrivateLinkUpdate>::read(
    ///     r#"{ "dnsDomain": "ap1a2b3c.us-east-2.aws.accesspoint.confluent.cloud" }"#,
    /// );
    /// assert_eq!(
    ///     update.unwrap().text(),
    ///     r#"{"dnsDomain":"ap1a2b3c.us-east-2.aws.accesspoint.confluent.cloud"}"#
    /// );
    ///
    /// let report = Valid::<PrivateLinkUpdate>::read(r#"{"dnsDomain": "confluent.cloud"}"#).unwrap_err();
    /// assert_eq!(report.diagnostics[0].code, "bare-confluent-domain");
    /// ```
    ///
    /// # Errors
    /// The report, where it has an error.
    pub fn read(text: &str) -> Result<Self, Report> {
        Self::check(text, true)
    }

    /// [`read`](Self::read) for a text that nobody has seen: the report has no positions.
    pub(crate) fn made(text: &str) -> Result<Self, Report> {
        Self::check(text, false)
    }

    fn check(text: &str, positions: bool) -> Result<Self, Report> {
        let report = check(text, &Options { kind: Some(T::KIND), positions, ..Options::default() });
        if !matches!(report.verdict, Verdict::Valid | Verdict::Warning) {
            return Err(report);
        }
        let reading = text::read(text, &Limits::DEFAULT);
        // A text without a value would have been reported.
        let text = reading.tree.root().map(text::compact).unwrap_or_default();
        Ok(Self { text, report, kind: PhantomData })
    }

    /// The payload as it is sent: JSON without blanks. It holds the payload's secrets.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        T::KIND
    }

    /// What the check had to say: warnings and notes.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The string under a key of the payload itself.
    pub(crate) fn string(&self, key: &str) -> Option<String> {
        let reading = text::read(&self.text, &Limits::DEFAULT);
        reading.tree.root()?.get(key)?.as_str().map(String::from)
    }
}

impl<T> Clone for Valid<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), report: self.report.clone(), kind: PhantomData }
    }
}

/// The text is left out: it may hold secrets.
impl<T: Payload> fmt::Debug for Valid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Valid")
            .field("kind", &T::KIND)
            .field("verdict", &self.report.verdict)
            .finish_non_exhaustive()
    }
}

mod sealed {
    pub trait Sealed {}
}

/// A kind of payload that somebody sends, as a type.
pub trait Payload: sealed::Sealed {
    /// The kind.
    const KIND: Kind;
}

/// A payload that makes a connection.
pub trait Connection: Payload {}

macro_rules! payloads {
    ($($name:ident, $about:literal;)*) => {$(
        #[doc = $about]
        #[derive(Clone, Copy, Debug)]
        pub enum $name {}

        impl sealed::Sealed for $name {}

        impl Payload for $name {
            const KIND: Kind = Kind::$name;
        }
    )*};
}

payloads! {
    PrivateLink, "The kind `private-link`, as a type.";
    PrivateLinkUpdate, "The kind `private-link-update`, as a type.";
    KafkaConnection, "The kind `kafka-connection`, as a type.";
    KafkaConnectionUpdate, "The kind `kafka-connection-update`, as a type.";
    StreamConnection, "The kind `stream-connection`, as a type.";
    MskClusterPolicy, "The kind `msk-cluster-policy`, as a type.";
    VpcPeeringAccept, "The kind `vpc-peering-accept`, as a type.";
    AccountDetailsQuery, "The kind `account-details-query`, as a type.";
}

impl Connection for KafkaConnection {}
impl Connection for StreamConnection {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::base;
    use std::format;

    #[test]
    fn what_has_an_error_is_not_valid() {
        let report = Valid::<PrivateLink>::read(r#"{"provider": "AWS", "vendor": "MSK"}"#).unwrap_err();
        assert_eq!(report.verdict, Verdict::Invalid);
        assert!(report.diagnostics[0].start.is_some());
        assert!(Valid::<PrivateLink>::made("{}").unwrap_err().diagnostics[0].start.is_none());
        assert_eq!(Valid::<PrivateLink>::read("{").unwrap_err().verdict, Verdict::Malformed);
        assert!(Valid::<PrivateLinkUpdate>::read(base::AWS_MSK.text).is_err());
    }

    #[test]
    fn a_warning_is_kept() {
        let text = r#"{"provider": "AWS", "region": "eu-west-1"}"#;
        let link = Valid::<PrivateLink>::read(text).unwrap();
        assert_eq!(link.report().verdict, Verdict::Warning);
    }

    #[test]
    fn debug_shows_no_payload() {
        let connection = Valid::<KafkaConnection>::read(base::KAFKA_CONFLUENT.text).unwrap();
        assert!(connection.text().contains("not-a-real-secret"));
        let shown = format!("{connection:?}");
        assert_eq!(shown, "Valid { kind: KafkaConnection, verdict: Valid, .. }");
    }
}
