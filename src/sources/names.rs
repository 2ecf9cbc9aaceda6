use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::payload::known_keys;

/// How a tool spells the keys of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `serviceEndpointId`, as the API does.
    Camel,
    /// `service_endpoint_id`.
    Snake,
    /// `ServiceEndpointId`.
    Pascal,
}

/// What a tool calls the keys of one kind of resource.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) style: Style,
    /// Paths of the API that the tool calls otherwise, and what it calls them; of several names the
    /// first is the one to speak of.
    pub(super) own: &'static [(&'static str, &'static str)],
    /// Names that are no part of the payload: whose it is, and how the tool treats it.
    pub(super) beside: &'static [&'static str],
    /// Keys of the API that the tool has no name for.
    pub(super) unnamed: &'static [&'static str],
    /// Whether the tool makes strings of numbers and booleans.
    pub(super) coerces: bool,
    /// How the tool is told to fill in a string, where that has to be said.
    pub(super) template_help: Option<&'static str>,
}

/// What one file calls the keys of a payload.
#[derive(Debug)]
pub(crate) struct Names {
    vocabulary: &'static Vocabulary,
    /// Keys that nobody knows: as they are in the payload, and as they were written.
    strangers: BTreeMap<String, String>,
}

impl Names {
    pub(super) const fn new(vocabulary: &'static Vocabulary) -> Self {
        Self { vocabulary, strangers: BTreeMap::new() }
    }

    pub(super) const fn vocabulary(&self) -> &'static Vocabulary {
        self.vocabulary
    }

    /// The API's name of a key; none where it is no part of the payload. `top`: it stands in the
    /// resource itself, not in an object of it.
    pub(super) fn of_the_api(&mut self, written: &str, top: bool) -> Option<String> {
        let Vocabulary { style, own, beside, .. } = *self.vocabulary;
        if style == Style::Camel {
            return Some(written.to_owned());
        }
        if top && beside.contains(&written) {
            return None;
        }
        let plain = |path: &str| !path.contains('.');
        let renamed = own.iter().filter(|(path, _)| top && plain(path));
        if let Some((path, _)) = renamed.clone().find(|(_, name)| *name == written) {
            return Some((*path).to_owned());
        }
        let name = style.read(written);
        let is_free = renamed.clone().all(|(path, _)| *path != name);
        if is_free && style.write(&name) == written {
            if !is_key(&name) {
                self.strangers.insert(name.clone(), written.to_owned());
            }
            return Some(name);
        }
        Some(self.stranger(written))
    }

    /// A name for a key that the tool does not know: none of the API's, but like the one that it
    /// resembles.
    pub(super) fn stranger(&mut self, written: &str) -> String {
        let name = Style::Pascal.write(&self.vocabulary.style.read(written));
        self.strangers.insert(name.clone(), written.to_owned());
        name
    }

    /// A sentence of ours in the file's words: the names between backticks become what the file
    /// calls them.
    pub(crate) fn speak(&self, sentence: &str) -> String {
        let mut spoken = String::with_capacity(sentence.len());
        for (at, piece) in sentence.split('`').enumerate() {
            if at > 0 {
                spoken.push('`');
            }
            match (at % 2 == 1).then(|| self.path(piece)).flatten() {
                Some(path) => spoken.push_str(&path),
                None => spoken.push_str(piece),
            }
        }
        spoken
    }

    /// What to do where a string holds `${…}` that the tool does not fill in.
    pub(crate) const fn template_help(&self) -> Option<&'static str> {
        self.vocabulary.template_help
    }

    /// Whether the tool has a name for this path of the API.
    pub(crate) fn has_name(&self, path: &str) -> bool {
        !path.split(['.', '[']).any(|step| self.vocabulary.unnamed.contains(&step))
    }

    /// What the file calls a path of the API; none where it is no path, but perhaps a value.
    fn path(&self, path: &str) -> Option<String> {
        let mut spoken = String::new();
        let mut rest = path;
        let own = self.vocabulary.own.iter().filter_map(|(own, name)| Some((*name, path.strip_prefix(own)?)));
        let whole_steps = own.filter(|(_, rest)| rest.is_empty() || rest.starts_with(['.', '[']));
        if let Some((name, after)) = whole_steps.reduce(longer) {
            spoken.push_str(name);
            rest = after.strip_prefix('.').unwrap_or(after);
            if !rest.is_empty() && !rest.starts_with('[') {
                spoken.push('.');
            }
            if rest.is_empty() {
                return Some(spoken);
            }
        }
        for (at, step) in rest.split('.').enumerate() {
            if at > 0 {
                spoken.push('.');
            }
            let (name, index) = step.split_at(step.find('[').unwrap_or(step.len()));
            spoken.push_str(&self.step(name)?);
            spoken.push_str(index);
            if matches!(name, "config" | "headers") {
                spoken.push_str(rest.split_once(step).map_or("", |(_, after)| after));
                break;
            }
        }
        Some(spoken)
    }

    fn step(&self, name: &str) -> Option<String> {
        if let Some(written) = self.strangers.get(name) {
            return Some(written.clone());
        }
        if self.vocabulary.unnamed.contains(&name) || name.is_empty() {
            return Some(name.to_owned());
        }
        is_key(name).then(|| self.vocabulary.style.write(name))
    }
}

/// Whether the API has a key of this name. What begins with a capital is a key of policies, or a value.
fn is_key(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_lowercase()) && known_keys().any(|key| key == name)
}

/// Of two names the one that covers more of its path.
fn longer<'t>(one: (&'static str, &'t str), other: (&'static str, &'t str)) -> (&'static str, &'t str) {
    if other.1.len() < one.1.len() { other } else { one }
}

impl Style {
    /// The API's spelling of a name.
    fn read(self, written: &str) -> String {
        match self {
            Self::Camel => written.to_owned(),
            Self::Snake => {
                let mut name = String::with_capacity(written.len());
                let mut up = false;
                for letter in written.chars() {
                    if letter == '_' && !name.is_empty() {
                        up = true;
                    } else if up {
                        name.push(letter.to_ascii_uppercase());
                        up = false;
                    } else {
                        name.push(letter);
                    }
                }
                name
            }
            Self::Pascal => first(written, |letter| letter.to_ascii_lowercase()),
        }
    }

    /// This spelling of a name of the API.
    fn write(self, name: &str) -> String {
        match self {
            Self::Camel => name.to_owned(),
            Self::Snake => {
                let mut written = String::with_capacity(name.len() + 4);
                for letter in name.chars() {
                    if letter.is_ascii_uppercase() && !written.is_empty() {
                        written.push('_');
                    }
                    written.push(letter.to_ascii_lowercase());
                }
                written
            }
            Self::Pascal => first(name, |letter| letter.to_ascii_uppercase()),
        }
    }
}

/// A word with another first letter.
fn first(word: &str, change: impl Fn(char) -> char) -> String {
    let mut letters = word.chars();
    letters.next().map(change).into_iter().chain(letters).collect()
}
