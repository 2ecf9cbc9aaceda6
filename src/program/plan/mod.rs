//! `linkspec plan`: files in, the steps of a procedure out.

mod args;
mod gather;
mod show;

use std::format;
use std::string::{String, ToString};

use serde_json::{Value, json};

use crate::payload::Kind;
use crate::procedure::{ConfigError, Event, Next, Procedure};
use crate::report::render::visible;

use super::request::{PROJECT_VARIABLE, pretty, project_of_environment, read, usage};
use super::{Host, Output};

pub(super) use args::{HELP, PlanArgs};

use args::PlanFormat;
use gather::{Answer, Gathered};

pub(super) fn run(arguments: &PlanArgs, host: &dyn Host) -> Output {
    match planned(arguments, host) {
        Ok(output) | Err(output) => output,
    }
}

fn planned(arguments: &PlanArgs, host: &dyn Host) -> Result<Output, Output> {
    let mut gathered = Gathered::default();
    for file in &arguments.files {
        gathered.take(&read(file, host)?, host)?;
    }
    flags(arguments, &mut gathered);
    if !gathered.config.contains_key("projectId")
        && let Some(project) = project_of_environment(host)
    {
        gathered.config.insert("projectId".into(), project.into());
    }
    let mut procedure =
        Procedure::read(&Value::from(gathered.config).to_string()).map_err(|error| wrong(&error))?;
    for answer in gathered.answers {
        procedure.feed(event(&procedure, answer));
    }
    for step in &arguments.done {
        if !procedure.steps().iter().any(|known| known.id == step) {
            let steps: std::vec::Vec<&str> = procedure.steps().iter().map(|step| step.id).collect();
            let help = format!("its steps: {}", steps.join(", "));
            return Err(usage(&format!("the procedure has no step `{}`", visible(step)), &help));
        }
        procedure.feed(Event::Done { step: step.clone() });
    }
    let out = match arguments.format {
        PlanFormat::Json => pretty(&procedure.masked_plan_json(&arguments.base_url)),
        PlanFormat::Human => show::human(&procedure, arguments),
    };
    let failed = matches!(procedure.next(), Next::Failed { .. });
    Ok(Output { out, exit: u8::from(failed), ..Output::default() })
}

/// What was said on the command line counts more than what stands in files.
fn flags(arguments: &PlanArgs, gathered: &mut Gathered) {
    for (key, value) in [
        ("procedure", &arguments.procedure),
        ("projectId", &arguments.project_id),
        ("workspace", &arguments.workspace),
        ("accessPointDomain", &arguments.access_point_domain),
        ("region", &arguments.region),
        ("requesterAccountId", &arguments.requester_account_id),
        ("requesterVpcId", &arguments.requester_vpc_id),
        ("peering", &arguments.peering),
        ("decision", &arguments.decision),
    ] {
        if let Some(value) = value {
            gathered.config.insert(key.to_string(), json!(value));
        }
    }
}

/// An error does not tell what it answers: that is what was to be asked next.
fn event(procedure: &Procedure, answer: Answer) -> Event {
    match answer {
        Answer::To(operation, body) => Event::answered(operation, operation.success(), &body),
        Answer::Error(status, body) => {
            let asked = procedure.next().request().map(crate::procedure::Request::operation);
            let operation = asked.unwrap_or(crate::procedure::Operation::ListPrivateLinks);
            Event::answered(operation, status, &body)
        }
    }
}

fn wrong(error: &ConfigError) -> Output {
    let help = match error {
        ConfigError::Missing("projectId") => format!("give it by `--project-id` or in {PROJECT_VARIABLE}"),
        ConfigError::Missing("privateLink") => {
            format!("name the file of a payload of kind `{}`, or `--region` for peering", Kind::PrivateLink)
        }
        ConfigError::Missing("region") => "give it by `--region`".to_string(),
        ConfigError::Missing("requesterAccountId") => "give it by `--requester-account-id`".to_string(),
        _ => String::new(),
    };
    let mut output = usage(&error.to_string(), &help);
    if let ConfigError::Refused { report, .. } = error {
        output.exit = 1;
        for found in &report.diagnostics {
            output.err.push_str(&format!(
                "{}[{}]: {}\n",
                found.severity,
                found.code,
                visible(&found.message)
            ));
        }
    }
    output
}
