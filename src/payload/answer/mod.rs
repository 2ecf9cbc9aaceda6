//! What the API answers. Answers are read tolerantly: unknown keys are fine, states are open sets,
//! and no value is held against a grammar of requests.

mod detect;
pub(crate) mod table;
mod view;

pub(crate) use detect::recognise;
pub(crate) use view::AccountDetails;
