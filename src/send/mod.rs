//! Storey 7: requests that really go out. What to send, whether to try again and how to log in are
//! decided here without IO; the `fetch` that does it is at the edge, and only in JavaScript.

mod address;
mod call;
mod conceal;
mod digest;
mod exchange;
mod fault;
mod login;
mod message;
mod module;
mod reread;
mod retry;
mod step;
#[cfg(test)]
mod tests;

pub use address::{Address, AddressError};
pub use call::Call;
pub use digest::Challenge;
pub use fault::{Fault, FaultKind};
pub use login::{Login, TOKEN_URL, Token};
pub use message::{Message, Reply};
pub use reread::{RereadError, reread};
pub use retry::Retry;
pub use step::{Do, Input, Loss, Moment};
