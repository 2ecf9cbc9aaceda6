//! Remembers what an output was made from, so that making it again can be skipped.

use anyhow::Result;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// The mark of one output's inputs.
pub(crate) struct Stamp {
    file: PathBuf,
    mark: String,
}

impl Stamp {
    /// Reads the inputs. The program itself is always one: it holds the flags and the generators.
    pub(crate) fn of(file: PathBuf, inputs: &[&Path]) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        for input in inputs.iter().map(|path| path.to_path_buf()).chain([std::env::current_exe()?]) {
            let bytes = fs::read(&input)?;
            hasher.write_usize(bytes.len());
            hasher.write(&bytes);
        }
        Ok(Self { file, mark: format!("{:016x}", hasher.finish()) })
    }

    /// Whether all `outputs` exist and were made from the same inputs.
    pub(crate) fn is_fresh(&self, outputs: &[&Path]) -> bool {
        outputs.iter().all(|path| path.exists())
            && fs::read_to_string(&self.file).is_ok_and(|mark| mark == self.mark)
    }

    /// The outputs are made.
    pub(crate) fn keep(&self) -> Result<()> {
        Ok(fs::write(&self.file, &self.mark)?)
    }
}
