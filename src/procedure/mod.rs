//! Storey 5: what one does with a payload. Requests to the Atlas Admin API, and the documented
//! procedures that they belong to. No IO: who can send, sends.

mod action;
mod assemble;
mod choice;
mod config;
mod course;
mod curl;
mod event;
mod facts;
mod json;
mod machine;
mod name;
mod operation;
mod request;
mod wanted;

pub use action::{Next, Progress, Step, Task};
pub use assemble::{Parameters, RequestError};
pub use choice::{Course, Decision, UnknownCourse, UnknownDecision};
pub use config::{Config, ConfigError};
pub use curl::{Credentials, Variable};
pub use event::Event;
pub use machine::Procedure;
pub use name::{Name, NameError};
pub use operation::{BASE, Operation, Parameter, UnknownOperation};
pub use request::Request;

use wanted::Connection;
