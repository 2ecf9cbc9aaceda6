//! The steps of the procedures. A step looks at what is wanted and what is known, and says what it
//! needs next, or nothing where it is done. So where a procedure stands follows from what is known,
//! and from nothing else.

mod cluster;
mod confluent;
mod connection;
mod link;
mod msk;
mod peering;
mod undo;

use alloc::string::String;
use alloc::vec::Vec;

use super::facts::Facts;
use super::{Config, Course, Decision, Next, Progress, Request, Step};

/// A step, and what it needs next.
struct Rung {
    id: &'static str,
    title: &'static str,
    next: fn(&Here<'_>) -> Option<Next>,
}

/// What is wanted and what is known, at a step.
struct Here<'a> {
    config: &'a Config,
    facts: &'a Facts,
    step: &'static str,
}

impl Here<'_> {
    fn send(&self, request: Option<Request>) -> Option<Next> {
        Some(match request {
            Some(request) => Next::Send { step: self.step, request },
            None => self.failed(String::from("an answer lacks what the next request needs"), ""),
        })
    }

    /// Ten seconds: links and connections take minutes.
    fn wait(&self, until: &'static str, poll: Option<Request>) -> Option<Next> {
        match poll {
            Some(poll) => Some(Next::Wait { step: self.step, until, poll, seconds: 10 }),
            None => self.send(None),
        }
    }

    fn failed(&self, reason: String, help: &'static str) -> Next {
        Next::Failed { step: self.step, reason, help, code: None }
    }
}

/// The steps of a procedure, the next of them included, and what comes next.
pub(super) fn ahead(config: &Config, facts: &Facts) -> (Vec<Step>, Next) {
    let rungs = rungs(config);
    let mut steps: Vec<Step> = Vec::with_capacity(rungs.len());
    let mut ahead: Option<Next> = None;
    for rung in rungs.iter().copied().flatten() {
        let mut progress = Progress::Later;
        if ahead.is_none() {
            let next = (rung.next)(&Here { config, facts, step: rung.id });
            ahead = next.map(|next| refused(facts, rung.id, next));
            progress = match &ahead {
                None => Progress::Done,
                Some(Next::Failed { .. }) => Progress::Failed,
                Some(_) => Progress::Next,
            };
        }
        steps.push(Step { id: rung.id, title: rung.title, progress });
    }
    (steps, ahead.unwrap_or_else(|| Next::Done { values: values(config, facts) }))
}

/// A refusal stops the procedure. Where the request may have had its effect all the same, it stops
/// only when a look has shown that it had none.
fn refused(facts: &Facts, step: &'static str, next: Next) -> Next {
    let Some(refusal) = &facts.refusal else { return next };
    let again = next.request().is_some_and(|request| request.operation() == refusal.operation);
    if matches!(next, Next::Failed { .. }) || refusal.in_doubt && !again {
        return next;
    }
    Next::Failed {
        step,
        reason: refusal.reason(),
        help: "mend what it says, then try again",
        code: refusal.error.as_ref().map(|error| error.code.clone()),
    }
}

type Rungs = Vec<&'static [Rung]>;

fn rungs(config: &Config) -> Rungs {
    match (config.course, config.decision) {
        (Course::Confluent, _) => Vec::from([confluent::DEDICATED, link::READY, connection::RUNGS]),
        (Course::ConfluentEnterprise, _) => {
            Vec::from([confluent::ENTERPRISE, link::READY, connection::RUNGS])
        }
        (Course::Msk, _) => Vec::from([msk::RUNGS, link::READY, connection::RUNGS]),
        (Course::VpcPeering, Decision::Accept) if config.connection.is_some() => {
            Vec::from([peering::RUNGS, connection::RUNGS])
        }
        (Course::VpcPeering, Decision::Accept) => Vec::from([peering::RUNGS]),
        (Course::VpcPeering, Decision::Reject) => Vec::from([undo::REJECT]),
        (Course::VpcPeering, Decision::Delete) => Vec::from([undo::DELETE]),
    }
}

/// What came of it.
fn values(config: &Config, facts: &Facts) -> Vec<(&'static str, String)> {
    let here = Here { config, facts, step: "" };
    let mut values = Vec::new();
    if let Some(link) = here.link() {
        values.push(("linkId", link.id.clone()));
    }
    if let Some(connection) = here.connection() {
        values.push(("connectionName", connection.name.clone()));
    }
    if let Some(name) = here.peering().and_then(|peering| peering.name.clone()) {
        values.push(("peering", name));
    }
    values
}
