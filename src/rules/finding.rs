use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::Table;
use crate::text::{Member, Span, Tree, Value};

use super::shown::Show;
use super::{Rule, Severity, Shown};

/// A rule broken at a place of a payload. `report` makes a diagnostic of it.
#[derive(Debug)]
pub struct Finding<'t> {
    /// The rule.
    pub rule: &'static Rule,
    /// Where.
    pub place: Place<'t>,
    /// What the texts of the rule name in braces.
    pub params: Vec<(&'static str, Shown<'t>)>,
    /// Other places that have to do with it, and what stands there.
    pub related: Vec<(Place<'t>, &'static str)>,
    /// How to mend it.
    pub fix: Option<Fix<'t>>,
}

/// Where a finding is.
#[derive(Clone, Copy, Debug)]
pub enum Place<'t> {
    /// At a value.
    Value(Value<'t>),
    /// At a key.
    Key(Member<'t>),
    /// At a key that the object lacks.
    Missing(Value<'t>, &'static str),
    /// At a stretch of text.
    Text(Span),
    /// At a stretch of the document around the payload.
    Document(Span),
}

impl<'t> Place<'t> {
    /// The tree that it stands in; none of a stretch of text, which may be that of any.
    pub(crate) fn tree(&self) -> Option<&'t Tree<'t>> {
        match self {
            Self::Value(value) | Self::Missing(value, _) => Some(value.tree()),
            Self::Key(member) => Some(member.key.tree()),
            Self::Text(_) | Self::Document(_) => None,
        }
    }
}

/// How a finding can be mended.
#[derive(Debug)]
pub struct Fix<'t> {
    /// What it does, as an order: "rename the key to `dnsDomain`".
    pub title: &'static str,
    /// Whether the meaning stays beyond doubt what its author meant.
    pub safe: bool,
    /// The changes.
    pub edits: Vec<Edit<'t>>,
}

/// One change.
#[derive(Debug)]
pub enum Edit<'t> {
    /// Put this value there, whether or not the key exists.
    Set(Place<'t>, NewValue),
    /// Remove the value there with its key, or the item.
    Remove(Place<'t>),
    /// Give the key this name.
    Rename(Place<'t>, &'static str),
    /// Replace a stretch of text.
    Text(Span, Cow<'static, str>),
}

impl<'t> Edit<'t> {
    /// Where it changes something.
    #[must_use]
    pub fn place(&self) -> Place<'t> {
        match self {
            Self::Set(place, _) | Self::Remove(place) | Self::Rename(place, _) => *place,
            Self::Text(span, _) => Place::Text(*span),
        }
    }
}

/// A value that a fix puts in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewValue {
    /// A string.
    Text(String),
    /// An array of strings.
    List(Vec<String>),
}

// Rules call these with variants that are known where they call. The thin generic halves are
// inlined and resolve them there; the halves that do the work exist once.
impl<'t> Finding<'t> {
    /// Gives a parameter of the texts its value.
    #[inline(always)]
    pub fn with(&mut self, name: &'static str, value: impl Show<'t>) -> &mut Self {
        value.show(self, name)
    }

    #[inline(never)]
    pub(super) fn with_text(&mut self, name: &'static str, text: &'t str) -> &mut Self {
        self.params.push((name, Shown::from(text)));
        self
    }

    #[inline(never)]
    pub(super) fn with_own(&mut self, name: &'static str, text: String) -> &mut Self {
        self.params.push((name, Shown::from(text)));
        self
    }

    /// Gives `theirs` and `ours`, which should be the same.
    #[inline(never)]
    pub fn between(&mut self, theirs: &str, ours: &str) -> &mut Self {
        self.with_own("theirs", String::from(theirs)).with_own("ours", String::from(ours))
    }

    /// Offers what was probably meant, where that is known, for the value that the finding is at.
    #[inline(never)]
    pub fn meant(&mut self, title: &'static str, text: Option<String>) -> &mut Self {
        match (self.place, text) {
            (Place::Value(value), Some(text)) => self.set(title, false, value, text),
            _ => self,
        }
    }

    /// Names another place.
    #[inline(always)]
    pub fn related(&mut self, place: Place<'t>, message: &'static str) -> &mut Self {
        match place {
            Place::Value(value) => self.related_value(value, message),
            place => self.related_place(place, message),
        }
    }

    #[inline(never)]
    fn related_value(&mut self, value: Value<'t>, message: &'static str) -> &mut Self {
        self.related_place(Place::Value(value), message)
    }

    #[inline(never)]
    fn related_place(&mut self, place: Place<'t>, message: &'static str) -> &mut Self {
        self.related.push((place, message));
        self
    }

    /// Offers a fix that keeps what was meant beyond doubt.
    #[inline(always)]
    pub fn fix(&mut self, title: &'static str, edit: Edit<'t>) -> &mut Self {
        self.mend(title, true, edit)
    }

    /// Offers a fix that somebody should look at.
    #[inline(always)]
    pub fn unsafe_fix(&mut self, title: &'static str, edit: Edit<'t>) -> &mut Self {
        self.mend(title, false, edit)
    }

    #[inline(always)]
    fn mend(&mut self, title: &'static str, safe: bool, edit: Edit<'t>) -> &mut Self {
        match edit {
            Edit::Set(Place::Value(value), NewValue::Text(text)) => self.set(title, safe, value, text),
            edit => self.offer(title, safe, edit),
        }
    }

    #[inline(never)]
    fn set(&mut self, title: &'static str, safe: bool, value: Value<'t>, text: String) -> &mut Self {
        self.offer(title, safe, Edit::Set(Place::Value(value), NewValue::Text(text)))
    }

    #[inline(never)]
    fn offer(&mut self, title: &'static str, safe: bool, edit: Edit<'t>) -> &mut Self {
        self.fix = Some(Fix { title, safe, edits: alloc::vec![edit] });
        self
    }
}

/// What has been found so far, and which values need no further judging.
#[derive(Debug, Default)]
pub struct Findings<'t> {
    list: Vec<Finding<'t>>,
    /// Ids of values of which nothing more is to be said, ascending.
    spoiled: Vec<u32>,
    /// Whether what seems absent is known to be absent.
    pub(crate) whole: bool,
    /// Whether template references are unknown values instead of findings.
    pub(crate) templates: bool,
    /// The table of the payload's own keys, where a key may have been put at the wrong level.
    pub(crate) root: Option<&'static Table>,
}

impl<'t> Findings<'t> {
    pub(crate) fn new(whole: bool, templates: bool) -> Self {
        Self { list: Vec::new(), spoiled: Vec::new(), whole, templates, root: None }
    }

    /// Adds a finding.
    #[inline(never)]
    pub fn add(&mut self, rule: &'static Rule, place: Place<'t>) -> &mut Finding<'t> {
        self.list.push(Finding { rule, place, params: Vec::new(), related: Vec::new(), fix: None });
        let last = self.list.len() - 1;
        // Just pushed, so the index is in bounds.
        #[allow(clippy::indexing_slicing, reason = "the element was pushed above")]
        &mut self.list[last]
    }

    /// Adds a finding at a value.
    #[inline(never)]
    pub fn at(&mut self, rule: &'static Rule, value: Value<'t>) -> &mut Finding<'t> {
        self.add(rule, Place::Value(value))
    }

    /// Whether so much is wrong that guessing what was meant is no help, and takes time that a
    /// million keys do not leave.
    pub(crate) fn is_crowded(&self) -> bool {
        self.list.len() > 256
    }

    /// Says that nothing more is to be said of this value.
    #[inline(never)]
    pub(crate) fn spoil(&mut self, value: Value<'t>) {
        match self.spoiled.binary_search(&value.id()) {
            Ok(_) => {}
            Err(at) => self.spoiled.insert(at, value.id()),
        }
    }

    /// Whether nothing more is to be said of this value.
    #[inline(never)]
    pub(crate) fn is_spoiled(&self, value: Value<'t>) -> bool {
        !self.spoiled.is_empty() && self.spoiled.binary_search(&value.id()).is_ok()
    }

    /// Whether something at least this bad has been found at this value.
    #[inline(never)]
    pub(crate) fn blames(&self, value: Value<'t>, severity: Severity) -> bool {
        let at = |place: &Place<'t>| matches!(place, Place::Value(other) if other.is(value));
        self.list.iter().any(|finding| finding.rule.severity >= severity && at(&finding.place))
    }

    /// Takes back what a rule found at this value, where another one knows better.
    #[inline(never)]
    pub(crate) fn withdraw(&mut self, rule: &'static Rule, value: Value<'t>) {
        let at = |place: &Place<'t>| matches!(place, Place::Value(other) if other.is(value));
        self.list.retain(|finding| !(core::ptr::eq(finding.rule, rule) && at(&finding.place)));
    }

    /// Takes over what another has found in a tree.
    pub(crate) fn adopt(&mut self, other: &mut Self) {
        self.whole &= other.whole;
        let (here, stays) = other.list.drain(..).partition(|finding| finding.place.tree().is_some());
        other.list = stays;
        self.list.extend::<Vec<_>>(here);
    }

    /// Puts a finding of another here, unless the same has been found at the same value.
    pub(crate) fn receive(&mut self, finding: Finding<'t>) {
        let is_same = |known: &Finding<'t>| {
            core::ptr::eq(known.rule, finding.rule)
                && matches!((known.place, finding.place), (Place::Value(one), Place::Value(other)) if one.is(other))
        };
        if !self.list.iter().any(is_same) {
            self.list.push(finding);
        }
    }

    pub(crate) fn list(&self) -> &[Finding<'t>] {
        &self.list
    }

    pub(crate) fn into_list(self) -> Vec<Finding<'t>> {
        self.list
    }
}

/// Adds a finding whose message ends in `{suggestion}`: what was probably meant, offered as a fix.
#[inline(never)]
pub(crate) fn suggest<'t>(
    rule: &'static Rule,
    value: Value<'t>,
    meant: Option<&'static str>,
    found: &mut Findings<'t>,
) {
    let finding = found.at(rule, value);
    match meant {
        Some(meant) => finding.with("suggestion", [", did you mean `", meant, "`?"].concat()).unsafe_fix(
            "use what was probably meant",
            Edit::Set(Place::Value(value), NewValue::Text(meant.into())),
        ),
        None => finding.with("suggestion", ""),
    };
}
