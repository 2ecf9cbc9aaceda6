//! The documented procedures as machines without IO.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::text::{self, Limits, Token, Value, push_quoted};

use super::action::push_text;
use super::course;
use super::facts::Facts;
use super::{Config, ConfigError, Event, Next, Progress, Request, Step};

/// A documented procedure, from what is wanted and what happened so far to what comes next.
///
/// Whoever can send requests and ask people drives it: do what [`next`](Self::next) says, then
/// [`feed`](Self::feed) what came of it. It keeps nothing but its configuration and its events, so it
/// goes on where it was, whenever and wherever these are read again. It looks before it creates, and
/// after an outcome that nobody knows it looks again.
///
/// ```
/// use linkspec::procedure::{Config, Event, Next, Operation, Procedure};
///
/// let config = Config::read(
///     r#"{"projectId": "8358217d3abb5c76c3434648",
///         "privateLink": {"provider": "AWS", "vendor": "MSK",
///             "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}}"#,
/// )
/// .unwrap();
/// let mut procedure = Procedure::new(config);
/// let Next::Send { request, .. } = procedure.next() else { panic!() };
/// assert_eq!(request.operation(), Operation::ListPrivateLinks);
///
/// procedure.feed(Event::answered(request.operation(), 200, r#"{"links": [], "results": [], "totalCount": 0}"#));
/// let Next::Send { request, .. } = procedure.next() else { panic!() };
/// assert_eq!(request.operation(), Operation::AccountDetails);
///
/// procedure.feed(Event::answered(request.operation(), 200, r#"{"cloudProvider": "aws", "awsAccountId": "444455556666"}"#));
/// assert!(matches!(procedure.next(), Next::Person { step: "multi-vpc", .. }));
/// ```
pub struct Procedure {
    config: Config,
    events: Vec<Event>,
    facts: Facts,
}

impl fmt::Debug for Procedure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Procedure")
            .field("config", &self.config)
            .field("events", &self.events)
            .finish_non_exhaustive()
    }
}

impl Procedure {
    /// A procedure of which nothing happened yet.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self { config, events: Vec::new(), facts: Facts::default() }
    }

    /// Reads what [`to_json`](Self::to_json) wrote: a configuration with `events`.
    ///
    /// # Errors
    /// Where the configuration or an event is wrong.
    pub fn read(state: &str) -> Result<Self, ConfigError> {
        let reading = text::read(state, &Limits::DEFAULT);
        let root =
            reading.tree.root().filter(|root| reading.faults.is_empty() && root.token() == Token::Object);
        let root = root.ok_or(ConfigError::NotAnObject)?;
        let mut procedure = Self::new(Config::of(root)?);
        for event in root.get("events").into_iter().flat_map(Value::items) {
            let malformed =
                || ConfigError::Malformed { key: "events", why: String::from("one of them is no event") };
            procedure.feed(Event::read(event).ok_or_else(malformed)?);
        }
        Ok(procedure)
    }

    /// Takes in what happened. What has nothing to do with the procedure changes nothing.
    pub fn feed(&mut self, event: Event) {
        self.facts.feed(&event);
        // Of many looks at the same thing, one after the other, the last one tells all, where it
        // was answered and on one page.
        if let Some(looked) = event.is_look()
            && self.facts.refusal.is_none()
            && self.facts.is_first_page()
            && self.events.last().and_then(Event::is_look) == Some(looked)
        {
            self.events.pop();
        }
        self.events.push(event);
    }

    /// What is wanted.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What happened so far, as far as it counts.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What comes next.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "asking twice gives the same answer")]
    pub fn next(&self) -> Next {
        course::ahead(&self.config, &self.facts).1
    }

    /// Every step, with how far it is.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        course::ahead(&self.config, &self.facts).0
    }

    /// The state as JSON: the configuration with `events`. It holds the secrets of the configuration.
    #[must_use]
    pub fn to_json(&self) -> String {
        let reading = text::read(&self.config.text, &Limits::DEFAULT);
        let mut out = String::from("{");
        for member in reading.tree.root().into_iter().flat_map(Value::members) {
            if member.name() != "events" {
                push_quoted(&mut out, member.name());
                out.push(':');
                out.push_str(&text::compact(member.value));
                out.push(',');
            }
        }
        out.push_str("\"events\":");
        out.push_str(&self.events_json());
        out.push('}');
        out
    }

    /// The events as a JSON array.
    #[must_use]
    pub fn events_json(&self) -> String {
        let mut out = String::from("[");
        for (at, event) in self.events.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            event.push_json(&mut out);
        }
        out.push(']');
        out
    }

    /// `{"procedure", "steps", "next"}`, where requests have the payloads' secrets.
    #[must_use]
    pub fn plan_json(&self, base: &str) -> String {
        self.plan_json_with(&|request| request.to_json(base))
    }

    /// [`plan_json`](Self::plan_json) for those who look at it: each secret is a reference to an
    /// environment variable.
    #[must_use]
    pub fn masked_plan_json(&self, base: &str) -> String {
        self.plan_json_with(&|request| request.to_masked_json(base))
    }

    /// [`plan_json`](Self::plan_json), where `request` writes requests.
    pub(crate) fn plan_json_with(&self, request: &dyn Fn(&Request) -> String) -> String {
        let (steps, next) = course::ahead(&self.config, &self.facts);
        let mut out = String::from("{\"procedure\":");
        push_quoted(&mut out, self.config.course().as_str());
        out.push_str(",\"steps\":[");
        for (at, step) in steps.iter().enumerate() {
            out.push_str(if at > 0 { ",{\"id\":" } else { "{\"id\":" });
            push_quoted(&mut out, step.id);
            push_text(&mut out, "title", step.title);
            push_text(&mut out, "progress", step.progress.as_str());
            out.push('}');
        }
        out.push_str("],\"next\":");
        next.push_json(&mut out, request);
        out.push('}');
        out
    }

    /// Whether it is over: nothing is left to do, or it failed.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.next(), Next::Done { .. })
            || self.steps().iter().any(|step| step.progress == Progress::Failed)
    }
}
