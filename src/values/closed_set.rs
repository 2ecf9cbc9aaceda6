//! The shape that every closed set of names has.

/// Declares an enum whose values have one canonical spelling each, and the error for all other
/// texts. `$same` decides which texts are that spelling.
macro_rules! closed_set {
    (
        $(#[$meta:meta])*
        $name:ident, $error:ident => $phrase:literal, same: $same:path,
        { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        #[doc = $phrase]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        #[error($phrase)]
        pub struct $error;

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// Every canonical spelling, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];

            /// The canonical spelling.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// Whether `text` is a canonical spelling.
            #[must_use]
            pub fn is_canonical(text: &str) -> bool {
                Self::NAMES.contains(&text)
            }

            /// The canonical spelling that was probably meant.
            #[must_use]
            pub fn suggestion(text: &str) -> Option<&'static str> {
                $crate::values::near::nearest(text, Self::NAMES)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::ALL.iter().copied().find(|value| $same(value.as_str(), text)).ok_or($error)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
