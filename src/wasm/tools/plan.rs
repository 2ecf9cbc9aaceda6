use alloc::string::{String, ToString};

use crate::procedure::{ConfigError, Procedure};
use crate::text::push_quoted;

use super::request::Setting;
use super::{Answer, Arguments, Wrong};

/// The plan of `state`, a JSON text: a configuration with events. Of a configuration whose payload has
/// errors there is none; the payload's report says why.
pub(super) fn plan(arguments: &Arguments<'_>) -> Answer {
    let setting = Setting::of(arguments)?;
    match Procedure::read(arguments.required("state")?) {
        Ok(procedure) => {
            let mut json = procedure.plan_json_with(&|request| setting.json(request));
            json.pop();
            json.push_str(",\"events\":");
            json.push_str(&procedure.events_json());
            json.push('}');
            Ok(json)
        }
        Err(ConfigError::Refused { key, report }) => {
            let mut json = String::from("{\"steps\":[],\"next\":{\"action\":\"failed\",\"reason\":");
            push_quoted(&mut json, &["the payload `", key, "` is not fit to be sent"].concat());
            json.push_str(",\"help\":\"mend what its report says\"},\"events\":[],\"key\":");
            push_quoted(&mut json, key);
            json.push_str(",\"report\":");
            json.push_str(&report.to_json());
            json.push('}');
            Ok(json)
        }
        Err(error) => Err(Wrong(error.to_string())),
    }
}
