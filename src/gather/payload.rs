use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::Options;
use crate::check::{self, START};
use crate::payload::Kind;
use crate::payload::bundle::{Bundle, slot_of};
use crate::report::{self, Gathered, Ground};
use crate::rules::document::curl_continuation_blank;
use crate::rules::{self, Findings, Place};
use crate::text::embedded::{self, Embedded};
use crate::text::{self, Lines, Position, Reading, Span};

use super::{BundleFile, folder_of};

/// The text of a payload: a whole file, or a part of one.
pub(super) enum PayloadText<'t> {
    Whole(&'t str),
    Part(Embedded<'t>),
}

/// The texts in a file that may be payloads.
pub(super) fn texts<'t>(file: &BundleFile<'t>) -> Vec<PayloadText<'t>> {
    match check::syntax_of(file.name) {
        Some(syntax) => embedded::find(file.text, syntax).into_iter().map(PayloadText::Part).collect(),
        None => alloc::vec![PayloadText::Whole(file.text)],
    }
}

impl PayloadText<'_> {
    pub(super) fn read(&self, options: &Options) -> Reading<'_> {
        match self {
            Self::Whole(text) => text::read(text, &options.limits),
            Self::Part(embedded) => text::read(&embedded.text, &options.limits),
        }
    }
}

/// A payload among others.
pub(super) struct Payload<'t> {
    pub(super) site: Site<'t>,
    pub(super) kind: Kind,
    /// The view of this payload alone, in its place of a bundle.
    pub(super) view: Box<Bundle<'t>>,
    pub(super) found: Findings<'t>,
    reading: &'t Reading<'t>,
    ground: Ground<'t>,
    name: &'t str,
    frame: Frame,
}

/// Where a payload stands, as far as belonging together goes.
#[derive(Clone, Copy)]
pub(super) struct Site<'t> {
    /// The index of its file.
    pub(super) file: usize,
    /// The folder of its file.
    pub(super) folder: &'t str,
    /// Whether its file is a document, which is a procedure of its own.
    pub(super) in_document: bool,
}

impl Site<'_> {
    /// What payloads have in common that may belong together without referring to each other: the
    /// document, or that they are files of their own.
    pub(super) fn scope(&self) -> Option<usize> {
        self.in_document.then_some(self.file)
    }
}

/// What a frame of a payload must know.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) file: usize,
    pub(super) span: Span,
    pub(super) start: Position,
    pub(super) secrets: Vec<Span>,
}

/// Checks the payloads of a file, each by itself. What is none of ours is left out.
pub(super) fn gather<'t>(
    at: usize,
    file: &BundleFile<'t>,
    texts: &'t [PayloadText<'t>],
    readings: &'t [Reading<'t>],
    options: &Options,
    payloads: &mut Vec<Payload<'t>>,
) {
    let mut lines = Lines::new(file.text);
    for (text, reading) in texts.iter().zip(readings) {
        let kind = match text {
            PayloadText::Whole(_) => check::kind_of(reading, options),
            PayloadText::Part(embedded) => check::kind_of_embedded(embedded, reading, options),
        };
        let Some(kind) = kind else { continue };
        let mut view = Box::<Bundle<'t>>::default();
        let mut found = check::find_by(reading, Some(kind), options, |kind, root, found| {
            rules::judge_member(kind, root, &mut view, found);
        });
        let (ground, frame, in_document) = match text {
            PayloadText::Whole(text) => {
                let secrets = report::secret_spans(&reading.tree, !reading.faults.is_empty());
                let span = Span::new(0, text.len() as u32);
                (check::ground(text, options), Frame { file: at, span, start: START, secrets }, false)
            }
            PayloadText::Part(embedded) => {
                curl_continuation_blank::check(&embedded.continuation_blanks, &mut found);
                let (ground, start) = check::ground_of_embedded(&mut lines, embedded);
                let secrets = check::secrets_of_embedded(embedded, reading);
                (ground, Frame { file: at, span: embedded.span, start, secrets }, true)
            }
        };
        let site = Site { file: at, folder: folder_of(file.name), in_document };
        payloads.push(Payload { site, kind, view, found, reading, ground, name: file.name, frame });
    }
}

impl<'t> Payload<'t> {
    pub(super) fn take_frame(&mut self) -> Frame {
        core::mem::take(&mut self.frame)
    }

    /// Whether so much is wrong with it that what does not fit would be lost among it.
    pub(super) fn is_crowded(&self) -> bool {
        self.found.is_crowded()
    }

    /// Whether a place is in this payload.
    pub(super) fn holds(&self, place: &Place<'t>) -> bool {
        place.tree().is_some_and(|tree| core::ptr::eq(tree, &self.reading.tree))
    }

    /// Takes its view back out of that of a bundle.
    pub(super) fn take_back(&mut self, bundle: &mut Bundle<'t>) {
        if let Some(slot) = slot_of(self.kind) {
            bundle.give(slot, &mut self.view);
        }
    }

    pub(super) fn into_gathered(self) -> Gathered<'t> {
        Gathered {
            kind: Some(self.kind),
            tree: &self.reading.tree,
            ground: self.ground,
            findings: self.found.into_list(),
            malformed: !self.reading.faults.is_empty(),
            file: self.name,
        }
    }
}
