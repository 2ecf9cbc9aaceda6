use alloc::vec::Vec;
use core::str::FromStr;

use crate::Report;
use crate::payload::Kind;
use crate::text::{Token, Value};

use super::{Answer, read};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// Its entries.
    pub results: Vec<T>,
    /// How many entries all pages have together, where the server counted them (`includeCount`).
    pub total_count: Option<u64>,
    /// Whether another page follows this one.
    pub has_next: bool,
    /// Whether there is nothing in the list that is not on this page.
    pub is_whole: bool,
}

/// What a page lists.
pub trait Entry: Sized {
    /// The kind of the page.
    const PAGE: Kind;

    #[doc(hidden)]
    fn read(entry: Value<'_>) -> Self;
}

impl<T: Entry> Answer for Page<T> {
    const KIND: Kind = T::PAGE;

    fn read(root: Value<'_>) -> Self {
        let entries = root.get("results").into_iter().flat_map(Value::items);
        let results: Vec<T> = entries.filter(|entry| entry.token() == Token::Object).map(T::read).collect();
        let total_count = read::number(root, "totalCount");
        let leads = |relation| {
            let mut links = root.get("links").into_iter().flat_map(Value::items);
            links.any(|link| link.get("rel").and_then(Value::as_str) == Some(relation))
        };
        let has_next = leads("next");
        let is_whole =
            !has_next && !leads("previous") && total_count.is_none_or(|total| total == results.len() as u64);
        Self { results, total_count, has_next, is_whole }
    }
}

impl<T: Entry> FromStr for Page<T> {
    type Err = Report;

    fn from_str(text: &str) -> Result<Self, Report> {
        Self::from_text(text)
    }
}
