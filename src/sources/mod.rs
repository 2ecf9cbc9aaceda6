//! Payloads that other languages describe: Terraform resources, Kubernetes manifests,
//! CloudFormation templates. Each becomes the JSON that its tool would send, and a map back to the
//! file. What the tool works out only when it runs is *unknown*: neither missing nor wrong.

mod builder;
mod cloudformation;
mod connection;
mod hidden;
mod json;
mod kubernetes;
mod names;
mod node;
mod render;
mod terraform;
mod yaml;

#[cfg(test)]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::Kind;
use crate::text::Span;
use crate::text::embedded::OffsetMap;

pub(crate) use hidden::lines;
pub(crate) use names::Names;

/// How a file that may describe payloads is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Terraform's own.
    Terraform,
    /// Terraform in JSON.
    TerraformJson,
    /// YAML: Kubernetes manifests and CloudFormation templates.
    Yaml,
    /// JSON: the same. A JSON file may also be a payload itself.
    Json,
}

/// A payload that a resource describes.
#[derive(Debug)]
pub(crate) struct Resource {
    /// What the resource makes.
    pub(crate) kind: Kind,
    /// The payload, as far as the file tells; an unquoted `${…}` is a value that it does not tell.
    pub(crate) text: String,
    /// From `text` to the file.
    pub(crate) map: OffsetMap,
    /// Where the resource stands in the file.
    pub(crate) span: Span,
    /// Whether every key of the payload can be seen.
    pub(crate) whole: bool,
    /// What else of the resource must not be shown, in order: comments, and whatever is no part of
    /// the payload.
    pub(crate) hidden: Vec<Span>,
    /// The strings that stand in the file as they are, quotes included.
    pub(crate) literals: Vec<Span>,
    /// What the file calls the payload's keys.
    pub(crate) names: Names,
}

/// What a file describes.
#[derive(Debug, Default)]
pub(crate) struct Described {
    /// In the order of the file.
    pub(crate) resources: Vec<Resource>,
    /// Why the rest of the file was not read.
    pub(crate) trouble: Option<Trouble>,
}

/// Why a file was not read to its end.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Here it does not follow its language.
    Broken {
        /// The language's name.
        language: &'static str,
        /// Where.
        at: Span,
        /// What was expected.
        reason: String,
    },
    /// A JSON file does not parse.
    BrokenJson,
    /// It is a template of Helm, which becomes YAML later.
    Helm,
    /// It is left alone, and why: it is too large, or only mentions our resources and does not follow
    /// its language.
    Unreadable(&'static str),
}

/// The longest file that is read, in bytes: no hand or tool writes longer ones.
const MOST_BYTES: usize = 4 << 20;

/// What stands in every file that describes a payload.
const MARKERS: [(Language, &[&str]); 4] = [
    (Language::Terraform, &[terraform::CONNECTION, terraform::LINK]),
    (Language::TerraformJson, &[terraform::CONNECTION, terraform::LINK]),
    (Language::Yaml, &[kubernetes::KIND, cloudformation::PREFIX]),
    (Language::Json, &[kubernetes::KIND, cloudformation::PREFIX]),
];

impl Language {
    /// The language of the file of this name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        const ENDINGS: [(&str, Language); 5] = [
            (".tf.json", Language::TerraformJson),
            (".tf", Language::Terraform),
            (".yaml", Language::Yaml),
            (".yml", Language::Yaml),
            (".json", Language::Json),
        ];
        let ends = |ending: &str| {
            let from = name.len().checked_sub(ending.len()).and_then(|at| name.get(at..));
            from.is_some_and(|end| end.eq_ignore_ascii_case(ending))
        };
        ENDINGS.iter().find(|(ending, _)| ends(ending)).map(|(_, language)| *language)
    }

    /// Whether a text may hold what we know. Most files do not, and are not read further.
    pub(crate) fn is_worth_reading(self, text: &str) -> bool {
        let markers = MARKERS.iter().filter(|(language, _)| *language == self);
        markers.flat_map(|(_, markers)| *markers).any(|marker| text.contains(marker))
    }

    /// What a text describes.
    pub(crate) fn read(self, text: &str) -> Described {
        match self {
            _ if text.len() > MOST_BYTES => {
                Described { trouble: Some(Trouble::Unreadable("too large")), ..Described::default() }
            }
            Self::Terraform => terraform::read(text),
            Self::TerraformJson => json::read(text, terraform::describe_json),
            Self::Yaml => yaml::read(text),
            Self::Json => json::read(text, |root, text, found| {
                kubernetes::describe(root, text, found);
                cloudformation::describe(root, text, found);
            }),
        }
    }
}
