//! The name of a region, held inline.

/// Longer than every region's name; Atlas's `SOUTHEASTERN_ASIA_PACIFIC` has 25 letters.
const LONGEST: usize = 28;

/// A few bytes of lower-case ASCII.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name {
    bytes: [u8; LONGEST],
    length: u8,
}

impl Name {
    /// No region.
    pub(super) const EMPTY: Self = Self { bytes: [0; LONGEST], length: 0 };

    /// `text` in lower case, with `-` for `_` and blanks. None where it has other characters or is
    /// too long for a region.
    pub(super) fn folded(text: &str) -> Option<Self> {
        let mut name = Self::EMPTY;
        name.append(text, true)?;
        Some(name)
    }

    /// `text` in lower case and without separators.
    pub(super) fn squeezed(text: &str) -> Option<Self> {
        let mut name = Self::EMPTY;
        name.append(text, false)?;
        Some(name)
    }

    /// The parts one after the other, each folded.
    pub(super) fn joined<const N: usize>(parts: [&str; N]) -> Option<Self> {
        let mut name = Self::EMPTY;
        for part in parts {
            name.append(part, true)?;
        }
        Some(name)
    }

    #[inline(never)]
    fn append(&mut self, text: &str, keeps_separators: bool) -> Option<()> {
        for byte in text.bytes() {
            let is_separator = matches!(byte, b'-' | b'_' | b' ');
            if is_separator && !keeps_separators {
                continue;
            }
            if !is_separator && !byte.is_ascii_alphanumeric() {
                return None;
            }
            let slot = self.bytes.get_mut(self.length as usize)?;
            *slot = if is_separator { b'-' } else { byte.to_ascii_lowercase() };
            self.length += 1;
        }
        Some(())
    }

    #[inline(never)]
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
