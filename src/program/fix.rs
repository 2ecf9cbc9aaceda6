//! What `check` does about fixes: applies them, shows them, counts them.

use std::path::{Component, Path, PathBuf};
use std::string::String;
use std::vec::Vec;

use crate::fix::{self, Examiner, Fixes, Splice};
use crate::report::Examined;
use crate::report::render::{Replacement, Replacements, Side, diff};
use crate::text::{Limits, Lines};

use super::Host;
use super::args::CheckArgs;
use super::check::Checked;

/// A file that was checked, as its fixes see it.
pub(super) struct Subject<'a> {
    /// None where it is standard input.
    pub(super) path: Option<&'a Path>,
    /// Its name in reports.
    pub(super) name: &'a str,
    pub(super) examiner: Examiner<'a>,
}

impl Subject<'_> {
    /// Does what the arguments ask for.
    pub(super) fn mend(&self, checked: &mut Checked, arguments: &CheckArgs, host: &dyn Host) {
        let fixes = if arguments.unsafe_fixes { Fixes::All } else { Fixes::Safe };
        if (arguments.fix || arguments.diff)
            && checked.examined.iter().any(|examined| offers(examined, fixes))
        {
            let mended = fix::mend_with(&checked.text, &self.examiner, fixes, &|_| true);
            if mended.fixed > 0 {
                self.take_over(mended, checked, arguments, host);
            }
        }
        offer(checked, &self.examiner.limits);
    }

    fn take_over(&self, mended: fix::Mended, checked: &mut Checked, arguments: &CheckArgs, host: &dyn Host) {
        if let (Some(path), true) = (self.path, arguments.fix)
            && let Err(why) =
                destination(path, host).and_then(|path| host.write(&path, mended.text.as_bytes()))
        {
            checked.failure = Some(why);
            return;
        }
        let (examined, form) = (self.examiner.examine)(&mended.text);
        checked.fixed = mended.fixed;
        if arguments.diff {
            let old = Side { text: &checked.text, examined: &checked.examined };
            checked.diff = diff(self.name, old, Side { text: &mended.text, examined: &examined });
        } else {
            *checked = Checked { text: mended.text, examined, form, ..core::mem::take(checked) };
        }
    }
}

/// Finds out which fixes can be applied.
pub(super) fn offer(checked: &mut Checked, limits: &Limits) {
    checked.offered = fix::offered(&checked.text, checked.form, limits, &checked.examined);
}

fn offers(examined: &Examined, fixes: Fixes) -> bool {
    examined.report.diagnostics.iter().any(|found| found.fix.as_ref().is_some_and(|fix| fixes.include(fix)))
}

/// The file that is written where this one was named. A link is followed only within the tree that
/// the name speaks of: for a name below the working directory that directory, for any other the
/// directory that it names.
fn destination(path: &Path, host: &dyn Host) -> Result<PathBuf, String> {
    let below = path.components().all(|step| matches!(step, Component::Normal(_) | Component::CurDir));
    let tree = if below { Path::new(".") } else { path.parent().unwrap_or(Path::new("/")) };
    match (host.canonical(path), host.canonical(tree)) {
        (Some(path), Some(tree)) if path.starts_with(&tree) => Ok(path),
        (Some(_), Some(_)) => Err(String::from("a link on its path leads elsewhere")),
        _ => Err(String::from("no such file or directory")),
    }
}

/// The fixes of each payload as replacements in its file.
pub(super) fn replacements(checked: &Checked) -> Vec<Replacements> {
    let mut lines = Lines::new(&checked.text);
    let mut replacement = |splice: &Splice| Replacement {
        start: lines.position(splice.span.start),
        end: lines.position(splice.span.end),
        text: splice.text.clone(),
    };
    let mut of_fix = |splices: &Vec<Splice>| splices.iter().map(&mut replacement).collect();
    let mut of_payload = |offered: &Vec<Option<Vec<Splice>>>| {
        offered.iter().map(|fix| fix.as_ref().map(&mut of_fix)).collect()
    };
    checked.offered.iter().map(&mut of_payload).collect()
}

/// How many fixes are offered that can be applied: the safe ones, and the rest.
pub(super) fn count(checked: &Checked) -> (usize, usize) {
    let (mut safe, mut rest) = (0, 0);
    for (examined, offered) in checked.examined.iter().zip(&checked.offered) {
        for (found, _) in
            examined.report.diagnostics.iter().zip(offered).filter(|(_, splices)| splices.is_some())
        {
            match &found.fix {
                Some(fix) if fix.safe => safe += 1,
                _ => rest += 1,
            }
        }
    }
    (safe, rest)
}
