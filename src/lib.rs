//! linkspec knows the payloads that connect MongoDB Atlas Stream Processing to Kafka over private
//! networking, and says what is wrong with one, where, and how to mend it. It is a checker and a
//! builder without IO; it is no client of the Atlas API and no general JSON validator.
#![no_std]
#![cfg_attr(not(any(feature = "wasm", feature = "wasm-program", feature = "send")), forbid(unsafe_code))]
#![cfg_attr(any(feature = "wasm", feature = "wasm-program", feature = "send"), deny(unsafe_code))]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

extern crate alloc;

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
#[cfg(any(test, feature = "program", feature = "send"))]
extern crate std;

pub mod answer;
pub mod build;
mod check;
#[cfg(feature = "program")]
mod examine_source;
mod explain_error;
pub mod fix;
mod gather;
mod normalize;
pub mod payload;
pub mod procedure;
#[cfg(feature = "program")]
pub mod program;
mod redact;
mod refuse;
pub mod report;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "send")]
pub mod send;
#[cfg(feature = "program")]
mod sources;
pub mod text;
mod valid;
pub mod values;
#[cfg(feature = "wasm")]
pub mod wasm;
#[cfg(all(feature = "wasm-program", target_arch = "wasm32", target_os = "unknown"))]
mod wasm_program;

pub use check::{Mode, Options, check, check_bytes, check_document, examine, examine_file, verdict};
pub use explain_error::{ErrorExplanation, explain_error};
pub use gather::{BundleFile, ExaminedBundles, check_bundle, examine_bundle};
pub use normalize::{Change, Normalized, Op, normalize};
pub use payload::Kind;
pub use redact::redact;
pub use refuse::refuse;
pub use report::{Diagnostic, Examined, Report, Verdict};
pub use rules::Severity;
pub use text::Refusal;
pub use valid::{
    AccountDetailsQuery, Connection, KafkaConnection, KafkaConnectionUpdate, MskClusterPolicy, Payload,
    PrivateLink, PrivateLinkUpdate, StreamConnection, Valid, VpcPeeringAccept,
};
