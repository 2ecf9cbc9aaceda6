use alloc::string::String;
use alloc::vec::Vec;

use crate::rules::{Edit, NewValue, Place};
use crate::text::{Items, Member, Members, Token, Value, push_quoted};

/// Changes to a tree, and the writer of the tree after them.
#[derive(Default)]
pub(super) struct Rewrite<'f> {
    /// By the id of the node that is changed, at most one each; of an object, its new members.
    changes: Vec<(u32, Change<'f>)>,
}

enum Change<'f> {
    Set(&'f NewValue),
    Remove,
    Rename(&'static str),
    Insert(&'static str, &'f NewValue),
}

/// A container that is being written.
enum Open<'t> {
    Object(Value<'t>, Members<'t>),
    Array(Items<'t>),
}

const INDENT: &str = "  ";

impl<'f> Rewrite<'f> {
    /// Takes a change in; returns whether it could. Of two changes to one node the first counts.
    pub(super) fn add(&mut self, edit: &'f Edit<'_>) -> bool {
        let (id, change) = match edit {
            Edit::Set(Place::Value(value), new) => (value.id(), Change::Set(new)),
            Edit::Set(Place::Key(member), new) => (member.value.id(), Change::Set(new)),
            // A path of several keys would need objects that nobody has described.
            Edit::Set(Place::Missing(object, name), new) if !name.contains('/') => {
                (object.id(), Change::Insert(name, new))
            }
            Edit::Remove(Place::Value(value)) => (value.id(), Change::Remove),
            Edit::Remove(Place::Key(member)) => (member.key.id(), Change::Remove),
            Edit::Rename(Place::Key(member), to) => (member.key.id(), Change::Rename(to)),
            _ => return false,
        };
        match self.changes.binary_search_by_key(&id, |(id, _)| *id) {
            Ok(_) => false,
            Err(at) => {
                self.changes.insert(at, (id, change));
                true
            }
        }
    }

    fn at(&self, value: Value<'_>) -> Option<&Change<'f>> {
        let at = self.changes.binary_search_by_key(&value.id(), |(id, _)| *id).ok()?;
        self.changes.get(at).map(|(_, change)| change)
    }

    fn removes(&self, value: Value<'_>) -> bool {
        matches!(self.at(value), Some(Change::Remove))
    }

    /// The tree after the changes, as `JSON.stringify(value, null, 2)` lays it out.
    pub(super) fn write(&self, root: Value<'_>) -> String {
        let mut out = String::with_capacity(root.tree().text().len());
        // Not by recursion: how deep it goes is for the payload to say.
        let mut open: Vec<Open<'_>> = Vec::new();
        // Whether the innermost container has nothing in it yet.
        let mut empty = true;
        let mut next = self.value(root, 0, &mut out);
        loop {
            if let Some(container) = next.take() {
                open.push(container);
                empty = true;
            }
            let depth = open.len();
            let Some(container) = open.last_mut() else { return out };
            match container {
                Open::Object(object, members) => {
                    if let Some(member) = self.next_member(members) {
                        separate(empty, depth, &mut out);
                        self.key(member, &mut out);
                        next = self.value(member.value, depth, &mut out);
                        empty = false;
                        continue;
                    }
                    if let Some(Change::Insert(name, new)) = self.at(*object) {
                        separate(empty, depth, &mut out);
                        key(name, &mut out);
                        new_value(new, depth, &mut out);
                        empty = false;
                    }
                    close(empty, depth, '}', &mut out);
                }
                Open::Array(items) => {
                    if let Some(item) = items.find(|item| !self.removes(*item)) {
                        separate(empty, depth, &mut out);
                        next = self.value(item, depth, &mut out);
                        empty = false;
                        continue;
                    }
                    close(empty, depth, ']', &mut out);
                }
            }
            open.pop();
            empty = false;
        }
    }

    fn next_member<'t>(&self, members: &mut Members<'t>) -> Option<Member<'t>> {
        members.find(|member| !self.removes(member.key) && !self.removes(member.value))
    }

    fn key(&self, member: Member<'_>, out: &mut String) {
        match self.at(member.key) {
            Some(Change::Rename(to)) => key(to, out),
            _ => key(member.name(), out),
        }
    }

    /// Writes a value, or only opens it where it is a container.
    fn value<'t>(&self, value: Value<'t>, depth: usize, out: &mut String) -> Option<Open<'t>> {
        if let Some(Change::Set(new)) = self.at(value) {
            new_value(new, depth, out);
            return None;
        }
        match value.token() {
            Token::Object => {
                out.push('{');
                Some(Open::Object(value, value.members()))
            }
            Token::Array => {
                out.push('[');
                Some(Open::Array(value.items()))
            }
            Token::String | Token::Decoded => {
                push_quoted(out, value.as_str().unwrap_or(""));
                None
            }
            // The same texts as before; a hole is a template reference.
            Token::Null | Token::False | Token::True | Token::Number | Token::Hole => {
                out.push_str(value.span().of(value.tree().text()));
                None
            }
        }
    }
}

fn key(name: &str, out: &mut String) {
    push_quoted(out, name);
    out.push_str(": ");
}

fn separate(first: bool, depth: usize, out: &mut String) {
    out.push_str(if first { "\n" } else { ",\n" });
    out.extend(core::iter::repeat_n(INDENT, depth));
}

fn close(empty: bool, depth: usize, bracket: char, out: &mut String) {
    if !empty {
        out.push('\n');
        out.extend(core::iter::repeat_n(INDENT, depth - 1));
    }
    out.push(bracket);
}

fn new_value(value: &NewValue, depth: usize, out: &mut String) {
    match value {
        NewValue::Text(text) => push_quoted(out, text),
        NewValue::List(list) => {
            out.push('[');
            for (at, text) in list.iter().enumerate() {
                separate(at == 0, depth + 1, out);
                push_quoted(out, text);
            }
            close(list.is_empty(), depth + 1, ']', out);
        }
    }
}
