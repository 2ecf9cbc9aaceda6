//! Storey 3: findings become diagnostics: place, texts, positions; and reports their verdict.

mod build;
mod diagnostic;
mod examined;
mod gathered;
pub(crate) mod json;
mod locate;
mod mask;
mod paths;
#[cfg(feature = "render")]
pub mod render;
mod verdict;

#[cfg(feature = "program")]
pub(crate) use build::PAGES;
pub(crate) use build::{pointers, report, verdict};
pub use diagnostic::{Diagnostic, Edit, Fix, Params, Related, Report};
pub use examined::Examined;
pub(crate) use gathered::{Gathered, reports};
pub(crate) use locate::Ground;
pub(crate) use mask::secret_spans;
pub use verdict::Verdict;
