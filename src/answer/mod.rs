//! What the API answers, as types.
//!
//! ```
//! use linkspec::answer::{Open, PrivateLinkResponse};
//! use linkspec::values::{LinkState, Provider};
//!
//! let text = r#"{"_id": "6a7941d3c0eb9e7a17722d71", "provider": "azure", "state": "IDLE", "new": 1}"#;
//! let link: PrivateLinkResponse = text.parse().unwrap();
//! assert_eq!(link.provider, Some(Open::Known(Provider::Azure)));
//! assert_eq!(link.state, Some(Open::Known(LinkState::Idle)));
//! ```
//!
//! Answers are read tolerantly: unknown keys are fine, `null` and `""` stand for what is not there,
//! states are open sets, a domain equals itself with the dot of the root. What is no answer of the
//! wanted kind gives the [`Report`] that says why.
//!
//! No type here holds a secret: servers never answer passwords, only known keys are read, and a text
//! that looks like a secret all the same becomes `***` as it is read.

mod account;
mod connection;
mod domain;
mod error;
mod open;
mod page;
mod peering;
mod private_link;
mod read;

#[cfg(test)]
mod tests;

pub use account::AccountDetailsResponse;
pub use connection::{ConnectionList, ConnectionResponse};
pub use domain::Domain;
pub use error::{ApiError, BadField, Parameter};
pub use open::Open;
pub use page::Page;
pub use peering::{VpcPeering, VpcPeeringList};
pub use private_link::{PrivateLinkList, PrivateLinkResponse};

use crate::payload::Kind;
use crate::text::{self, Limits, Value};
use crate::{Options, Report, Verdict};

/// Something that the API answers.
pub trait Answer: Sized {
    /// Its kind.
    const KIND: Kind;

    /// Reads what [`check`](crate::check) had nothing against.
    #[doc(hidden)]
    fn read(root: Value<'_>) -> Self;

    /// Reads an answer.
    ///
    /// # Errors
    /// The report, where the text is no JSON or no answer of this kind.
    fn from_text(text: &str) -> Result<Self, Report> {
        let report = crate::check(text, &Options { kind: Some(Self::KIND), ..Options::default() });
        if report.verdict > Verdict::Incomplete {
            return Err(report);
        }
        let reading = text::read(text, &Limits::DEFAULT);
        reading.tree.root().map(Self::read).ok_or(report)
    }
}

/// `text.parse()` for what implements [`Answer`].
macro_rules! from_str {
    ($name:ty) => {
        impl core::str::FromStr for $name {
            type Err = $crate::Report;

            fn from_str(text: &str) -> Result<Self, $crate::Report> {
                $crate::answer::Answer::from_text(text)
            }
        }
    };
}
pub(crate) use from_str;
