use crate::text::{Member, Value};

/// What a payload holds under one key of its table.
#[derive(Clone, Copy, Debug, Default)]
pub struct Binding<'t> {
    /// Key and value, where the key is there.
    pub member: Option<Member<'t>>,
    /// What the value is good for.
    pub state: State,
}

/// What a bound value is good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Not there, `null`, or an empty string, which the API takes for the same.
    #[default]
    Absent,
    /// There, but not to be judged further: a finding has been made, or its value is unknown.
    Unusable,
    /// There, and of the right shape.
    Usable,
}

/// The bindings of every key of a kind, by slot; nested objects included.
pub type Bindings<'t> = [Binding<'t>; 40];

/// Nothing is bound yet.
#[must_use]
pub fn unbound<'t>() -> Bindings<'t> {
    [Binding::default(); 40]
}

impl<'t> Binding<'t> {
    /// The value, where it can be judged.
    #[must_use]
    pub fn value(&self) -> Option<Value<'t>> {
        match self.state {
            State::Usable => self.member.map(|member| member.value),
            State::Absent | State::Unusable => None,
        }
    }
}

/// A value read by its grammar.
#[derive(Clone, Copy, Debug, Default)]
pub enum Slot<'t, T, E = core::convert::Infallible> {
    /// The key is not there, or empty.
    #[default]
    Absent,
    /// There, but nothing is to be said about it.
    Unusable,
    /// The grammar refuses it.
    Bad(Value<'t>, E),
    /// Read.
    Good(Value<'t>, T),
}

impl<'t, T, E> Slot<'t, T, E> {
    /// Reads the string bound to a key.
    pub fn read(binding: &Binding<'t>, grammar: impl FnOnce(&'t str) -> Result<T, E>) -> Self {
        match (binding.state, binding.member) {
            (State::Absent, _) => Self::Absent,
            (State::Unusable, _) | (State::Usable, None) => Self::Unusable,
            (State::Usable, Some(member)) => match member.value.as_str().map(grammar) {
                Some(Ok(read)) => Self::Good(member.value, read),
                Some(Err(error)) => Self::Bad(member.value, error),
                None => Self::Unusable,
            },
        }
    }

    /// The value as read, and where it stands.
    #[must_use]
    pub fn good(&self) -> Option<(Value<'t>, &T)> {
        match self {
            Self::Good(at, read) => Some((*at, read)),
            _ => None,
        }
    }

    /// What the grammar refused, and why.
    #[must_use]
    pub fn bad(&self) -> Option<(Value<'t>, &E)> {
        match self {
            Self::Bad(at, error) => Some((*at, error)),
            _ => None,
        }
    }

    /// Whether the key is not there, or empty.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}
