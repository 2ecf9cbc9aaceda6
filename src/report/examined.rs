use alloc::vec::Vec;

use crate::text::{Position, Span};

use super::Report;

/// A payload that was checked, and what a frame of its text must know.
#[derive(Debug)]
pub struct Examined {
    /// The report.
    pub report: Report,
    /// Where the payload stands: frames show no line outside.
    pub payload: Span,
    /// The position of the payload's first byte.
    pub start: Position,
    /// What must be masked before any of the text is shown, in order.
    pub secrets: Vec<Span>,
}
