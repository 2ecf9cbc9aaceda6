//! The name of a region, held inline.

use super::super::class;

/// Longer than every region's name; Atlas's `SOUTHEASTERN_ASIA_PACIFIC` has 25 letters.
const LONGEST: usize = 28;

/// A few bytes of lower-case ASCII.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name {
    bytes: [u8; LONGEST],
    length: u8,
}

const fn is_separator(byte: u8) -> bool {
    matches!(byte, b'-' | b'_' | b' ')
}

impl Name {
    const EMPTY: Self = Self { bytes: [0; LONGEST], length: 0 };

    /// `text` in lower case, with `-` for `_` and blanks. None where it has other characters or is
    /// too long for a region.
    pub(super) fn folded(text: &str) -> Option<Self> {
        Self::joined([text, "", ""])
    }

    /// The parts one after the other, each folded.
    pub(super) fn joined(parts: [&str; 3]) -> Option<Self> {
        let mut name = Self::EMPTY;
        for byte in parts.into_iter().flat_map(str::bytes) {
            name.push(if is_separator(byte) { b'-' } else { byte })?;
        }
        Some(name)
    }

    /// `text` in lower case and without separators.
    pub(super) fn squeezed(text: &str) -> Option<Self> {
        let mut name = Self::EMPTY;
        for byte in text.bytes().filter(|&byte| !is_separator(byte)) {
            name.push(byte)?;
        }
        Some(name)
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        if class::of(byte) & (class::ALPHANUMERIC | class::DASH) == 0 {
            return None;
        }
        *self.bytes.get_mut(self.length as usize)? = byte.to_ascii_lowercase();
        self.length += 1;
        Some(())
    }

    pub(super) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length as usize).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_and_squeezing() {
        assert_eq!(Name::folded("US_East 1").unwrap().as_str(), "us-east-1");
        assert_eq!(Name::squeezed("East US_2").unwrap().as_str(), "eastus2");
        assert_eq!(Name::joined(["US", "_", "east1"]).unwrap().as_str(), "us-east1");
        for text in ["confluent.cloud", "us-éast-1", &"a".repeat(29)] {
            assert!(Name::folded(text).is_none(), "{text}");
        }
        assert_eq!(Name::folded(&"a".repeat(28)).unwrap().as_str().len(), 28);
    }
}
