//! Field tables: the one source of a payload's shape.

/// What stands under a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A string.
    Text,
    /// A string that may be shown, but is often left to be filled in: a user name.
    Credential,
    /// A string that no face ever shows.
    Secret,
    /// A string in PEM form: only its BEGIN and END lines are judged.
    Pem,
    /// A PEM string that no face ever shows.
    SecretPem,
    /// A string in an answer, of which nothing more is judged.
    Answered,
    /// A whole number.
    Integer,
    /// An array of strings.
    TextList,
    /// A string, or an array of strings.
    TextOrList,
    /// An object with keys of its own.
    Object(&'static Table),
    /// A string, or an object with keys of its own.
    TextOrObject(&'static Table),
    /// An array of objects; each is bound on its own.
    Objects(&'static Table),
    /// One object or an array of such; each is bound on its own.
    ObjectOrList(&'static Table),
    /// An object whose keys are free and whose values are strings.
    TextMap,
    /// Anything: what the server filled in.
    Any,
}

/// Whether a key is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The request is refused, or can never work, without it.
    Required,
    /// It may be given.
    Optional,
    /// The API ignores it for this variant: giving it is a warning.
    Unused,
    /// The API refuses it for this variant.
    Forbidden,
    /// The server works it out itself; giving it is a warning.
    Computed,
    /// Only answers carry it.
    ReadOnly,
}

/// One key of a payload.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub shape: Shape,
    /// Whether it is wanted, where no variant says otherwise.
    pub need: Need,
    /// Its place in the kind's array of bindings.
    pub slot: u8,
}

/// The keys of one object, in display order.
#[derive(Debug)]
pub struct Table {
    /// The keys.
    pub fields: &'static [Field],
    /// Whether other keys are fine, as in answers.
    pub open: bool,
}

impl Table {
    /// The field with this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Declares the fields of an object: `slot name: Shape Need, …`, where `slot` becomes a constant.
/// `open` before the name of the table: other keys are fine.
macro_rules! fields {
    (open $table:ident { $($fields:tt)* }) => { fields!(@table $table true { $($fields)* }); };
    ($table:ident { $($fields:tt)* }) => { fields!(@table $table false { $($fields)* }); };
    (@table $table:ident $open:literal { $($slot:ident = $index:literal $name:literal: $shape:expr, $need:ident;)* }) => {
        $(
            #[allow(dead_code, reason = "a table names every slot; rules need some")]
            pub(crate) const $slot: usize = $index;
        )*
        pub(crate) static $table: $crate::payload::Table = $crate::payload::Table {
            fields: &[$($crate::payload::Field {
                name: $name,
                shape: $shape,
                need: $crate::payload::Need::$need,
                slot: $index,
            },)*],
            open: $open,
        };
    };
}
pub(crate) use fields;
