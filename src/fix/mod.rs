//! Fixes, applied to the text that they are for. Formatting, order and everything else that is not
//! at fault stay as they are, also around a payload that stands in a document.

mod described;
mod form;
mod layout;
mod payload;
mod rounds;
mod splice;
mod view;

use alloc::string::String;

#[cfg(feature = "program")]
pub(crate) use form::Examiner;
pub use form::Form;
pub use rounds::mend;
#[cfg(feature = "program")]
pub(crate) use rounds::mend_with;
pub use splice::{Splice, splice};
pub use view::offered;

/// Which fixes are applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fixes {
    /// Those that keep what was meant beyond doubt.
    #[default]
    Safe,
    /// Also those that somebody should look at.
    All,
}

impl Fixes {
    /// Whether a fix is one of these.
    #[must_use]
    pub fn include(self, fix: &crate::report::Fix) -> bool {
        fix.safe || self == Self::All
    }
}

/// A text after its fixes.
#[derive(Clone, PartialEq, Eq)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// How many fixes were applied.
    pub fixed: usize,
}

/// The text may hold secrets.
impl core::fmt::Debug for Mended {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Mended").field("fixed", &self.fixed).finish_non_exhaustive()
    }
}
