use alloc::vec::Vec;

use super::When;

/// What a form says about a field.
#[derive(Debug)]
pub struct Text {
    /// Where its value stands in the payload, RFC 6901.
    pub pointer: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Where its value is found and what it looks like: sentences for a person.
    pub help: &'static str,
    /// A value that could stand in it; entries of a list are separated by blanks. Empty for secrets.
    pub example: &'static str,
    /// The values to choose from, where the payload's outline lists none.
    pub options: &'static [&'static str],
    /// Whether a value has several lines.
    pub long: bool,
    /// Whether an empty list is a value of its own.
    pub empty: bool,
    /// Whether it is asked for though the payload's table leaves it open: one of several ways to say
    /// something, and the one that is meant here.
    pub asked: bool,
}

/// What is said of a field beside some choice, instead of what its text says.
#[derive(Debug)]
pub struct Told {
    /// The field.
    pub pointer: &'static str,
    /// See [`Text::help`]; empty: as ever.
    pub help: &'static str,
    /// See [`Text::example`].
    pub example: &'static str,
}

/// How somebody fills a field in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Text,
    /// Several lines.
    Lines,
    /// One of the options.
    Choice,
    /// Several values.
    List,
    /// Names and values.
    Map,
}

/// Everything that is written by hand about the form of a kind.
#[derive(Debug)]
pub(super) struct Texts {
    /// The fields, in display order.
    pub(super) fields: &'static [Text],
    /// The deciders' pointers, the first of them first.
    pub(super) deciders: &'static [&'static str],
    /// What is said beside the choice of these deciders' values.
    pub(super) told: &'static [(&'static [&'static str], &'static [Told])],
    /// The fields that count only beside some values of others.
    pub(super) when: &'static [When],
    /// Takes values out of a combination that do not belong to it, whatever the outline says.
    pub(super) narrow: fn(&mut [Vec<&'static str>]),
    /// See [`super::Form::compared`].
    pub(super) compared: &'static [(&'static str, &'static [&'static str])],
}

impl Texts {
    /// A form without choices.
    pub(super) const fn of(fields: &'static [Text]) -> Self {
        Self { fields, deciders: &[], told: &[], when: &[], narrow: |_| {}, compared: &[] }
    }
}

pub(super) const fn text(
    pointer: &'static str,
    label: &'static str,
    help: &'static str,
    example: &'static str,
) -> Text {
    Text { pointer, label, help, example, options: &[], long: false, empty: false, asked: false }
}

pub(super) const fn told(pointer: &'static str, help: &'static str, example: &'static str) -> Told {
    Told { pointer, help, example }
}

impl Text {
    pub(super) const fn long(mut self) -> Self {
        self.long = true;
        self
    }

    pub(super) const fn empty(mut self) -> Self {
        self.empty = true;
        self
    }

    pub(super) const fn asked(mut self) -> Self {
        self.asked = true;
        self
    }

    pub(super) const fn options(mut self, options: &'static [&'static str]) -> Self {
        self.options = options;
        self
    }
}
