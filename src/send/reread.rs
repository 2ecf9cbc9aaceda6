//! Requests that come back from JavaScript: everything is checked again, for anything may have been
//! changed since.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::procedure::{Operation, Parameter, Parameters, Request, RequestError};
use crate::text::{self, Limits, Token, Value, push_quoted};

/// Why a text is no request that could be sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RereadError {
    /// It is no JSON object.
    #[error("the request is no JSON object")]
    NotAnObject,
    /// Its `operation` is unknown.
    #[error("`operation` is none of the API's")]
    UnknownOperation,
    /// Its `method` is another one than its operation's.
    #[error("`method` is not that of `{0}`")]
    OtherMethod(Operation),
    /// Its `url` is another one than its operation's.
    #[error("`url` is not that of `{0}`")]
    OtherUrl(Operation),
    /// Its payload or a parameter is wrong.
    #[error(transparent)]
    Request(#[from] RequestError),
}

/// Reads what [`Request::to_json`] wrote: the request, its payload checked again, and the address
/// that its path stands behind.
///
/// # Errors
/// Where it is no request, or not fit to be sent.
pub fn reread(json: &str) -> Result<(Request, String), RereadError> {
    let reading = text::read(json, &Limits::DEFAULT);
    let root = reading.tree.root().filter(|root| reading.faults.is_empty() && root.token() == Token::Object);
    let root = root.ok_or(RereadError::NotAnObject)?;
    let string = |key| root.get(key).and_then(Value::as_str);
    let operation: Operation =
        string("operation").and_then(|name| name.parse().ok()).ok_or(RereadError::UnknownOperation)?;
    if string("method").is_some_and(|method| method != operation.method()) {
        return Err(RereadError::OtherMethod(operation));
    }
    let other_url = || RereadError::OtherUrl(operation);
    let url = string("url").ok_or_else(other_url)?;
    let (base, path) = url.find("/groups/").and_then(|at| url.split_at_checked(at)).ok_or_else(other_url)?;
    let (asked, page) = split_page(path);
    let values = parameters(operation, asked).ok_or_else(other_url)?;
    let mut parameters = Parameters::default();
    for (parameter, value) in &values {
        parameters.set(*parameter, value);
    }
    let payload = match root.get("body").filter(|body| body.token() != Token::Null) {
        Some(body) => Some(text::compact(body)),
        None if operation == Operation::AccountDetails => Some(query(asked)),
        None => None,
    };
    let request = Request::assemble(operation, &parameters, payload.as_deref())?.page(page);
    // Whatever this reader took for a parameter, what is sent is what was given.
    if request.path() != path {
        return Err(other_url());
    }
    Ok((request, base.to_owned()))
}

/// The number of the page, behind the rest of the path.
fn split_page(path: &str) -> (&str, u32) {
    let split = path.rsplit_once("?pageNum=").or_else(|| path.rsplit_once("&pageNum="));
    split.and_then(|(asked, page)| Some((asked, page.parse().ok()?))).unwrap_or((path, 1))
}

/// The parameters of an operation in a path that has its form.
fn parameters(operation: Operation, path: &str) -> Option<Vec<(Parameter, String)>> {
    let mut found = Vec::new();
    let mut rest = path;
    let mut names = operation.parameters();
    for (at, part) in operation.path().split(['{', '}']).enumerate() {
        if at % 2 == 0 {
            rest = rest.strip_prefix(part)?;
        } else {
            // None of these is in a value: they would be encoded.
            let end = rest.find(['/', ':', '?', '&']).unwrap_or(rest.len());
            let (value, behind) = rest.split_at_checked(end)?;
            found.push((names.next()?, decoded(value)?));
            rest = behind;
        }
    }
    (rest.is_empty() || operation == Operation::AccountDetails && rest.starts_with('?')).then_some(found)
}

/// A query as a payload.
fn query(path: &str) -> String {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let mut payload = String::from("{");
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        if payload.len() > 1 {
            payload.push(',');
        }
        push_quoted(&mut payload, name);
        payload.push(':');
        push_quoted(&mut payload, &decoded(value).unwrap_or_default());
    }
    payload.push('}');
    payload
}

/// Undoes percent-encoding (RFC 3986 §2.1).
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend(parts.next().unwrap_or("").bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::base;
    use crate::procedure::BASE;
    use std::format;

    const PROJECT: &str = "8358217d3abb5c76c3434648";

    fn every_request() -> Vec<Request> {
        let mut parameters = Parameters::default();
        for (parameter, value) in [
            (Parameter::ProjectId, PROJECT),
            (Parameter::Workspace, "a/b c:d?"),
            (Parameter::LinkId, "6aa12e7cccc660fc8c5f4c01"),
            (Parameter::ConnectionName, "ключ%41"),
            (Parameter::Peering, "pcx-0123456789abcdef0"),
            (Parameter::RequesterAccountId, "111122223333"),
        ] {
            parameters.set(parameter, value);
        }
        let payload = |operation: &Operation| {
            operation.kinds().first().map(|kind| match kind {
                crate::Kind::AccountDetailsQuery => r#"{"cloudProvider": "aws", "regionName": "US_EAST_1"}"#,
                crate::Kind::PrivateLink => base::AWS_MSK.text,
                crate::Kind::PrivateLinkUpdate => {
                    r#"{"dnsDomain": "ap1.us-east-2.aws.accesspoint.confluent.cloud"}"#
                }
                crate::Kind::VpcPeeringAccept => {
                    r#"{"requesterAccountId": "111122223333", "requesterVpcId": "vpc-0123456789abcdef0"}"#
                }
                _ => base::KAFKA_CONFLUENT.text,
            })
        };
        Operation::ALL
            .iter()
            .map(|operation| Request::assemble(*operation, &parameters, payload(operation)).unwrap())
            .collect()
    }

    #[test]
    fn every_request_comes_back_the_same() {
        for request in every_request() {
            let (again, base) = reread(&request.to_json(BASE)).unwrap();
            assert_eq!((&again, base.as_str()), (&request, BASE));
        }
        let listed = Request::list_private_links(PROJECT.try_into().unwrap()).page(7);
        assert_eq!(
            reread(&listed.to_json("http://127.0.0.1:1")).unwrap(),
            (listed, "http://127.0.0.1:1".into())
        );
    }

    #[test]
    fn what_was_changed_is_not_sent() {
        let link = |change: fn(String) -> String| {
            let request =
                every_request().into_iter().find(|one| one.operation() == Operation::CreatePrivateLink);
            reread(&change(request.unwrap().to_json(BASE)))
        };
        let refused = link(|json| json.replace("arn:aws:kafka:", "arn:aws:sns:"));
        assert!(matches!(refused, Err(RereadError::Request(RequestError::Refused(_)))), "{refused:?}");
        for (change, why) in [
            ((|json| json.replace("/streams/", "/clusters/")) as fn(String) -> String, "`url`"),
            (|json| json.replace("privateLinkConnections\"", "privateLinkConnections?x=1\""), "`url`"),
            (|json| json.replace(PROJECT, "../../x"), "`url`"),
            (|json| json.replace("\"POST\"", "\"PUT\""), "`method`"),
            (|json| json.replace("create-private-link", "drop-tables"), "`operation`"),
            (|json| json.replace("create-private-link", "delete-private-link"), "`method`"),
            (|_| "[]".into(), "no JSON object"),
            (|_| "{".into(), "no JSON object"),
        ] {
            let error = link(change).unwrap_err();
            assert!(format!("{error}").contains(why), "{error}");
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for path in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(decoded(path), None, "{path}");
        }
        assert_eq!(decoded("a%2Fb").as_deref(), Some("a/b"));
    }
}
