/// `group { rule, … }` declares the files `group/rule.rs`; `group(view) { … }` also makes
/// `group::judge`, which holds a payload against every rule of the group.
macro_rules! rules {
    ($($(#[$doc:meta])* $group:ident $(($view:ty))? { $($name:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            pub(crate) mod $group {
                $(pub(crate) mod $name;)*
                rules!(@judge $(($view))? $($name)*);
            }
        )*
        /// The page of every rule, in the order of their declaration.
        pub static PAGES: &[&Page] = &[$($(&$group::$name::PAGE),*),*];
    };
    (@judge ($view:ty) $($name:ident)*) => {
        use super::*;
        pub(crate) fn judge<'t>(view: &$view, found: &mut Findings<'t>) {
            $($name::check(view, found);)*
        }
    };
    (@judge $($name:ident)*) => {};
}
