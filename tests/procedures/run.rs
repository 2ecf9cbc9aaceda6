//! A driver: sends what is to be sent, does what people are to do, and looks over everything on the way.

use linkspec::procedure::{Event, Next, Operation, Procedure, Progress};
use serde_json::{Value, json};

use crate::atlas::Atlas;
use crate::config::{start, with};

/// A run, and everything that happened in it.
pub struct Run {
    pub config: Value,
    pub atlas: Atlas,
    pub events: Vec<Event>,
    /// What came next before each event, and at the end.
    pub nexts: Vec<Next>,
    /// The configuration at each of them, and how many events there were.
    pub places: Vec<(Value, usize)>,
}

impl Run {
    pub fn new(config: Value, atlas: Atlas) -> Self {
        Self { config, atlas, events: Vec::new(), nexts: Vec::new(), places: Vec::new() }
    }

    fn procedure(&self) -> Procedure {
        let mut procedure = start(&self.config);
        self.events.iter().for_each(|event| procedure.feed(event.clone()));
        procedure
    }

    /// Drives the procedure to its end, or to where `stop` says so.
    pub fn drive(mut self, stop: impl Fn(&Next) -> bool) -> Self {
        for _ in 0..100 {
            let next = self.step_over();
            self.nexts.push(next.clone());
            self.places.push((self.config.clone(), self.events.len()));
            if stop(&next) {
                return self;
            }
            let event = match &next {
                Next::Send { request, .. } | Next::Wait { poll: request, .. } => {
                    let (status, body) = self.atlas.answer(request);
                    Event::answered(request.operation(), status, &body)
                }
                Next::Person { step, task } if task.asks.is_empty() => {
                    Event::Done { step: (*step).to_owned() }
                }
                Next::Person { task, .. } => {
                    self.tell(task.asks);
                    continue;
                }
                Next::Done { .. } | Next::Failed { .. } => return self,
            };
            self.events.push(event);
        }
        panic!("it does not end: {:?}", self.nexts.last());
    }

    pub fn finish(self) -> Self {
        self.drive(|_| false)
    }

    /// What is next, however the procedure got here.
    fn step_over(&self) -> Next {
        let procedure = self.procedure();
        let next = procedure.next();
        let state = procedure.to_json();
        let again = Procedure::read(&state).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(again.next(), next, "after it was written and read: {state}");
        assert_eq!(again.to_json(), state);
        let steps = procedure.steps();
        let count = |progress| steps.iter().filter(|step| step.progress == progress).count();
        let (ahead, failed) = (count(Progress::Next), count(Progress::Failed));
        match &next {
            Next::Done { .. } => assert_eq!((ahead, failed, count(Progress::Later)), (0, 0, 0)),
            Next::Failed { .. } => assert_eq!((ahead, failed), (0, 1)),
            _ => assert_eq!((ahead, failed), (1, 0)),
        }
        assert_eq!(procedure.is_over(), matches!(next, Next::Done { .. } | Next::Failed { .. }));
        let plan: Value = serde_json::from_str(&procedure.plan_json("https://x")).expect("a plan is JSON");
        assert_eq!(plan["steps"].as_array().map(Vec::len), Some(steps.len()));
        next
    }

    /// What somebody finds out at Confluent.
    fn tell(&mut self, asks: &[&str]) {
        for key in asks {
            let value = match *key {
                "accessPointDomain" => "ap1a2b3c.us-east-1.aws.accesspoint.confluent.cloud",
                "requesterAccountId" => {
                    self.atlas.peerings.push(crate::atlas::pending());
                    "417601102659"
                }
                "peering" => crate::atlas::PEERING,
                other => panic!("nobody knows `{other}`"),
            };
            self.config = with(self.config.clone(), json!({*key: value}));
        }
    }

    pub fn last(&self) -> &Next {
        self.nexts.last().expect("it was driven")
    }

    /// The requests and steps, in order; a wait counts once.
    pub fn story(&self) -> Vec<&'static str> {
        let mut story: Vec<&'static str> = Vec::new();
        for next in &self.nexts {
            let word = match next {
                Next::Send { request, .. } => request.operation().as_str(),
                Next::Wait { step, .. } | Next::Person { step, .. } => step,
                Next::Done { .. } => "done",
                Next::Failed { .. } => "failed",
            };
            if story.last() != Some(&word) {
                story.push(word);
            }
        }
        story
    }

    /// The operations that changed something.
    pub fn changes(&self) -> Vec<Operation> {
        self.atlas.asked.iter().copied().filter(|operation| !operation.is_safe()).collect()
    }
}
