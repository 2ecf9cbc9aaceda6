use alloc::string::{String, ToString};

use crate::procedure::{BASE, Credentials, Operation, Parameter, Parameters, Request, RequestError};
use crate::text::push_quoted;
use crate::{Options, check};

use super::{Answer, Arguments, Wrong};

/// Where requests go, and how their commands say who asks.
pub(super) struct Setting<'a> {
    base: &'a str,
    credentials: Credentials,
}

impl<'a> Setting<'a> {
    pub(super) fn of(arguments: &Arguments<'a>) -> Result<Self, Wrong> {
        let credentials = match arguments.text("credentials")? {
            None | Some("api-key") => Credentials::ApiKey,
            Some("token") => Credentials::Token,
            Some(_) => return Err(Wrong::option("credentials", "\"api-key\" or \"token\"")),
        };
        Ok(Self { base: arguments.text("baseUrl")?.unwrap_or(BASE), credentials })
    }

    /// The request as data, with its command.
    pub(super) fn json(&self, request: &Request) -> String {
        let mut json = request.to_json(self.base);
        json.pop();
        json.push_str(",\"curl\":");
        push_quoted(&mut json, &request.curl(self.base, self.credentials));
        json.push('}');
        json
    }
}

/// The request of `operation` with its parameters and `payload`, a JSON text. Of a payload with
/// errors there is none; its report says why.
pub(super) fn request(arguments: &Arguments<'_>) -> Answer {
    let setting = Setting::of(arguments)?;
    let operation: Operation = arguments
        .required("operation")?
        .parse()
        .map_err(|_| Wrong::option("operation", "the name of an operation"))?;
    let mut parameters = Parameters::default();
    for parameter in Parameter::ALL {
        if let Some(value) = arguments.text(parameter.as_str())? {
            parameters.set(parameter, value);
        }
    }
    let payload = arguments.text("payload")?;
    let request = match Request::assemble(operation, &parameters, payload) {
        Ok(request) => setting.json(&request),
        Err(RequestError::Refused(report)) => {
            return Ok(["{\"report\":", &report.to_json(), "}"].concat());
        }
        Err(RequestError::Missing { parameter, .. }) => {
            return Err(Wrong::option(parameter.as_str(), "given"));
        }
        Err(RequestError::NoPayload { .. }) => return Err(Wrong::option("payload", "given")),
        Err(RequestError::NeedlessPayload { .. }) => {
            return Err(Wrong::option("payload", "absent: the operation sends none"));
        }
        Err(error) => return Err(Wrong(error.to_string())),
    };
    let Some(payload) = payload else { return Ok(["{\"request\":", &request, "}"].concat()) };
    let own = check(payload, &Options::default()).kind.filter(|kind| operation.kinds().contains(kind));
    let kind = own.or_else(|| operation.kinds().first().copied());
    let report = check(payload, &Options { kind, positions: false, ..Options::default() });
    Ok(["{\"request\":", &request, ",\"report\":", &report.to_json(), "}"].concat())
}
