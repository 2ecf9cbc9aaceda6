use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;

use crate::payload::secret;

use super::Finding;

/// A text that may be shown. It can be made from what is known to be no secret: a text of ours, or
/// the value of a field that its table does not call secret; and where such a value looks like a
/// secret all the same, only `***` is kept of it.
///
/// It cannot be made from a secret:
///
/// ```compile_fail
/// # use linkspec::payload::Secret;
/// fn leak(password: Secret<'_>) -> linkspec::rules::Shown<'_> {
///     password.into()
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<'t>(Cow<'t, str>);

/// The longest text of a payload that a message repeats, in bytes.
const LONGEST: usize = 120;

/// What a parameter of a finding's texts can be made of: what a [`Shown`] can.
pub trait Show<'t> {
    #[doc(hidden)]
    fn show<'f>(self, finding: &'f mut Finding<'t>, name: &'static str) -> &'f mut Finding<'t>;
}

impl<'t> Show<'t> for &'t str {
    #[inline(always)]
    fn show<'f>(self, finding: &'f mut Finding<'t>, name: &'static str) -> &'f mut Finding<'t> {
        finding.with_text(name, self)
    }
}

impl<'t> Show<'t> for String {
    #[inline(always)]
    fn show<'f>(self, finding: &'f mut Finding<'t>, name: &'static str) -> &'f mut Finding<'t> {
        finding.with_own(name, self)
    }
}

impl<'t> From<&'t str> for Shown<'t> {
    fn from(text: &'t str) -> Self {
        if secret::looks_like_one(text) {
            return Self(Cow::Borrowed(secret::MASK));
        }
        if text.len() <= LONGEST {
            return Self(Cow::Borrowed(text));
        }
        let cut = (0..=LONGEST).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let mut short = text.get(..cut).unwrap_or("").to_owned();
        short.push('…');
        Self(Cow::Owned(short))
    }
}

impl From<String> for Shown<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(Shown::from(text.as_str()).0.into_owned()))
    }
}

impl Shown<'_> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
