//! The shape that every error of a grammar has.

/// Declares the error of one grammar: which part of a text is wrong, each with a static phrase that
/// completes "`arn` is not …: ⟨phrase⟩". The phrase is written once: it is the variant's
/// documentation, its `Display` and its `phrase()`. `nested` variants hand on the error of a part.
///
/// Braces have a meaning in the strings of thiserror, so phrases hold none.
macro_rules! grammar_error {
    (
        $(#[$meta:meta])*
        $name:ident { $($variant:ident => $phrase:literal,)+ }
        $(nested { $($(#[$inner_meta:meta])* $wrapper:ident($inner:ty),)+ })?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum $name {
            $(#[doc = $phrase] #[error($phrase)] $variant,)+
            $($($(#[$inner_meta])* #[error(transparent)] $wrapper(#[from] $inner),)+)?
        }

        impl $name {
            /// What is wrong, as a phrase without capital and full stop.
            #[must_use]
            pub fn phrase(self) -> &'static str {
                enum Line { $($variant,)+ }
                // One text for all needs no table of pointers.
                const PHRASES: &str = concat!($($phrase, "\n",)+);
                let line = match self {
                    $(Self::$variant => Line::$variant,)+
                    $($(Self::$wrapper(inner) => return inner.phrase(),)+)?
                };
                $crate::values::scan::nth(PHRASES, b'\n', line as u32)
            }
        }
    };
}

#[cfg(test)]
#[expect(unreachable_pub, reason = "the macro declares public errors")]
mod tests {
    use std::string::ToString;

    grammar_error! {
        /// The error of a part.
        Inner { Broken => "the part is broken", }
    }
    grammar_error! {
        /// The error of a whole.
        Outer { Missing => "it is missing", }
        nested {
            /// The part is at fault.
            Part(Inner),
        }
    }

    #[test]
    fn display_is_the_phrase() {
        for error in [Outer::Missing, Outer::Part(Inner::Broken)] {
            assert_eq!(error.to_string(), error.phrase());
        }
        assert_eq!(Outer::from(Inner::Broken).phrase(), "the part is broken");
    }
}
