use alloc::vec::Vec;

use crate::report::{Edit, Examined, Fix};
use crate::text::Span;

use super::payload::Change;
use super::splice::Splice;

/// Where the edits of a described payload are in its file. It walks on from the last place asked for.
pub(super) struct Places<'t> {
    file: &'t str,
    begin: (u32, u32),
    /// A byte, and the UTF-16 code units before it.
    last: (u32, u32),
}

impl<'t> Places<'t> {
    pub(super) fn new(file: &'t str, examined: &Examined) -> Self {
        let begin = (examined.payload.start, examined.start.offset);
        Self { file, begin, last: begin }
    }

    /// What a fix changes, where it only changes the text.
    pub(super) fn changes(&mut self, fix: &Fix) -> Option<Vec<Change>> {
        let change = |edit: &Edit| {
            let Edit::Text { start, end, text } = edit else { return None };
            let claim = Span::new(self.byte(start.offset)?, self.byte(end.offset)?);
            let splice = Splice::trimmed(self.file, claim, text);
            Some(Change { claim, rank: None, inner: splice.clone(), splice })
        };
        let changes: Option<Vec<Change>> = fix.edits.iter().map(change).collect();
        changes.filter(|changes| !changes.is_empty())
    }

    fn byte(&mut self, offset: u32) -> Option<u32> {
        let known = [self.last, self.begin];
        let (mut byte, mut units) = known.into_iter().find(|(_, units)| *units <= offset)?;
        for letter in self.file.get(byte as usize..)?.chars() {
            if units >= offset {
                break;
            }
            units += letter.len_utf16() as u32;
            byte += letter.len_utf8() as u32;
        }
        self.last = (byte, units);
        (units == offset).then_some(byte)
    }
}
