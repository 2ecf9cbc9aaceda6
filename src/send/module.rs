//! The face of the module that `linkspec/send` loads: texts in, texts out. All state stays in
//! JavaScript, so that nothing is lost with an instance.

// The attribute macro writes `unsafe` of its own, and exports what it stands at.
#![allow(unsafe_code, unreachable_pub)]

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::AbortSignal;

use crate::procedure::{BASE, ConfigError, Procedure, RequestError};

use super::{Address, Call, Do, Fault, FaultKind, Input, Login, Moment, RereadError, Retry, reread};

/// An answer: what was asked for, what is wrong with an option, or why it cannot be.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Answer<T> {
    Ok(T),
    Wrong(String),
    Fault(Fault),
}

type Result<T> = core::result::Result<T, Answer<()>>;

fn answer<T: Serialize>(result: Result<T>) -> String {
    let written = match result {
        Ok(value) => serde_json::to_string(&Answer::Ok(value)),
        Err(answer) => serde_json::to_string(&answer),
    };
    written.unwrap_or_default()
}

/// Reads what JavaScript has written itself.
fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| wrong(&["options"], "have a form that nobody knows"))
}

fn wrong(names: &[&str], why: &str) -> Answer<()> {
    Answer::Wrong(["option `", &names.join("."), "` is not right: ", why].concat())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Start {
    base_url: Option<String>,
    headers: Vec<(String, String)>,
    retry: Retry,
}

#[derive(Serialize)]
struct Started {
    call: Call,
    operation: &'static str,
    safe: bool,
}

/// Begins a call: the request as `Request::to_json` wrote it, and options.
#[wasm_bindgen]
pub fn start(request: &str, options: &str) -> String {
    answer(started(request, options))
}

fn started(request: &str, options: &str) -> Result<Started> {
    let options: Start = read(options)?;
    let (request, base) = reread(request).map_err(|error| {
        Answer::Fault(match error {
            RereadError::Request(RequestError::Refused(report)) => Fault::invalid(report),
            other => Fault::new(FaultKind::Refused, &other.to_string()),
        })
    })?;
    let base = options.base_url.as_deref().unwrap_or(&base);
    let base = Address::read(base).map_err(|error| wrong(&["baseUrl"], &error.to_string()))?;
    let call = Call::new(&request, &base, &options.headers, options.retry)
        .map_err(|name| wrong(&["headers", &name], "it is sent anyway, or no header can carry it"))?;
    let operation = request.operation();
    Ok(Started { call, operation: operation.as_str(), safe: operation.is_safe() })
}

/// Checks a login.
#[wasm_bindgen]
pub fn check_login(login: &str) -> String {
    let login: Result<Login> = read(login);
    answer(login.and_then(|login| login.check().map_err(|(name, why)| wrong(&[name], &why))))
}

/// The call that gets a service account's token.
#[wasm_bindgen]
pub fn token_call(login: &str, retry: &str) -> String {
    let call = read(login).and_then(|login| Ok(Call::token(&login, read(retry)?)));
    answer(call)
}

#[derive(Serialize)]
struct Stepped {
    call: Call,
    login: Login,
    next: Do,
}

/// Takes in what happened to a call and says what comes next. `moment` is the time and chance.
#[wasm_bindgen]
pub fn step(call: &str, login: &str, input: &str, moment: &str) -> String {
    answer(stepped(call, login, input, moment))
}

fn stepped(call: &str, login: &str, input: &str, moment: &str) -> Result<Stepped> {
    let (mut call, mut login): (Call, Login) = (read(call)?, read(login)?);
    let (input, moment): (Input, Moment) = (read(input)?, read(moment)?);
    let next = call.step(&mut login, input, &moment);
    Ok(Stepped { call, login, next })
}

/// Sends a message; the promise always resolves, with an `Input` as JSON.
#[wasm_bindgen]
pub async fn exchange(message: String, signal: AbortSignal) -> String {
    match serde_json::from_str(&message) {
        Ok(message) => super::exchange::exchange(&message, &signal).await,
        Err(_) => String::new(),
    }
}

/// Where a procedure stands: its state, as it is to be kept, and its plan.
#[wasm_bindgen]
pub fn advance(state: &str) -> String {
    match Procedure::read(state) {
        Ok(procedure) => {
            let (state, plan) = (procedure.to_json(), procedure.plan_json(BASE));
            ["{\"ok\":{\"state\":", &state, ",\"plan\":", &plan, "}}"].concat()
        }
        Err(ConfigError::Refused { report, .. }) => answer::<()>(Err(Answer::Fault(Fault::invalid(report)))),
        Err(error) => answer::<()>(Err(Answer::Wrong(error.to_string()))),
    }
}
