//! Storey 6: what one does with a payload. Requests to the Atlas Admin API, and the documented
//! procedures that they belong to. No IO: who can send, sends.

mod assemble;
mod curl;
mod json;
mod name;
mod operation;
mod request;

pub use assemble::{Parameters, RequestError};
pub use curl::{Credentials, Variable};
pub use name::{Name, NameError};
pub use operation::{BASE, Operation, Parameter, UnknownOperation};
pub use request::Request;
