//! A plan for people.

use std::format;
use std::string::String;

use crate::procedure::{Course, Next, Procedure, Progress, Task};
use crate::report::render::visible;

use super::{PlanArgs, pretty};

pub(super) fn human(procedure: &Procedure, arguments: &PlanArgs) -> String {
    let mut out = format!("{}\n\n", title(procedure.config().course()));
    let steps = procedure.steps();
    let widest = steps.iter().map(|step| step.title.chars().count()).max().unwrap_or(0);
    for step in &steps {
        let mark = match step.progress {
            Progress::Done => 'x',
            Progress::Next => '>',
            Progress::Failed => '!',
            Progress::Later => ' ',
        };
        out.push_str(&format!("  [{mark}] {:widest$}  {}\n", step.title, step.id));
    }
    out.push('\n');
    match procedure.next() {
        Next::Send { request, .. } => {
            out.push_str(&format!("Next, ask Atlas ({}):\n\n", request.operation()));
            out.push_str(&request.curl(&arguments.base_url, arguments.credentials.into()));
            out.push_str("\nSave the answer to a file, and name it here with the others.\n");
        }
        Next::Person { step, task } => person(step, &task, &mut out),
        Next::Wait { until, poll, seconds, .. } => {
            out.push_str(&format!("Wait until {until}. Ask every {seconds} seconds:\n\n"));
            out.push_str(&poll.curl(&arguments.base_url, arguments.credentials.into()));
            out.push_str("\nSave the last answer to a file, and name it here behind the others.\n");
        }
        Next::Done { values } => {
            out.push_str("Nothing is left to do.\n");
            for (name, value) in &values {
                out.push_str(&format!("  {name}: {}\n", visible(value)));
            }
        }
        Next::Failed { reason, help, .. } => {
            out.push_str(&format!("It cannot go on: {}.\n", visible(reason.trim_end_matches('.'))));
            if !help.is_empty() {
                out.push_str(&format!("What to do: {help}.\n"));
            }
        }
    }
    out
}

fn title(course: Course) -> &'static str {
    match course {
        Course::Confluent => "A Private Link to a Confluent dedicated cluster",
        Course::ConfluentEnterprise => "A Private Link to a Confluent Enterprise or serverless cluster",
        Course::Msk => "A Private Link to an Amazon MSK cluster",
        Course::VpcPeering => "VPC peering with Confluent",
    }
}

fn person(step: &str, task: &Task, out: &mut String) {
    out.push_str(&format!("Next, somebody has to {}.\n", task.what));
    out.push_str(&format!("Where: {}\nWhy: {}\n", task.console, task.why));
    for (name, value) in &task.values {
        out.push_str(&format!("  {name}: {}\n", visible(value)));
    }
    if let Some(payload) = &task.payload {
        out.push_str(&format!("\n{}", pretty(payload)));
    }
    let then = match task.asks {
        [] => format!("--done {step}"),
        asks => asks.iter().map(|key| flag(key)).collect::<std::vec::Vec<_>>().join(" "),
    };
    out.push_str(&format!("\nThen come back with {then}\n"));
}

/// How a key of the configuration is given.
fn flag(key: &str) -> String {
    match key {
        "kafkaConnection" => "the file of a payload of kind `kafka-connection`".into(),
        "accessPointDomain" => "--access-point-domain DOMAIN".into(),
        "requesterAccountId" => "--requester-account-id ID".into(),
        _ => format!("--{key} NAME"),
    }
}
