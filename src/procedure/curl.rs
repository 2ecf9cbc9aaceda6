//! Requests as commands that a POSIX shell runs.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::text::{self, Limits, Span, Token, Value};

use super::Request;

/// How the one who asks is told. The credentials come from environment variables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// HTTP Digest with an API key, as in the product documentation:
    /// `MONGODB_ATLAS_PUBLIC_API_KEY` and `MONGODB_ATLAS_PRIVATE_API_KEY`, the names that the Atlas
    /// CLI reads.
    #[default]
    ApiKey,
    /// The access token of a service account: `MONGODB_ATLAS_ACCESS_TOKEN`.
    Token,
}

/// A secret of a request, and the environment variable that a command takes it from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// The name of the variable.
    pub name: String,
    /// Where the secret stands in the body, quotes not included.
    pub span: Span,
}

/// Escapes what JSON must escape. The value goes through the environment of `awk`, so that no list
/// of processes shows it.
const JSON: &str = r#"  json() { v=$1 awk 'BEGIN { for (i = 1; i < 32; i++) e[sprintf("%c", i)] = sprintf("\\u%04x", i)
    e["\b"] = "\\b"; e["\t"] = "\\t"; e["\n"] = "\\n"; e["\f"] = "\\f"; e["\r"] = "\\r"; e["\""] = "\\\""; e["\\"] = "\\\\"
    s = ENVIRON["v"]; for (i = 1; i <= length(s); i++) { c = substr(s, i, 1); printf "%s", (c in e) ? e[c] : c } }'; }
"#;

impl Request {
    /// The request as a command for a POSIX shell with `curl` and `awk`. No secret stands in it: it
    /// takes them from environment variables, and says so where one is not set.
    #[must_use]
    pub fn curl(&self, base: &str, credentials: Credentials) -> String {
        let variables = self.variables();
        let body = self.body().unwrap_or("");
        let mut command = String::new();
        if variables.is_empty() {
            self.push_curl(&mut command, base, credentials, "");
            if !body.is_empty() {
                command.push_str(" \\\n  --data ");
                push_word(&mut command, body);
            }
            command.push('\n');
            return command;
        }
        // In a shell of its own, so that a variable that is not set ends this command and no more.
        command.push_str("(\n  :");
        for variable in &variables {
            command.push_str(" \"${");
            command.push_str(&variable.name);
            command.push_str(":?}\"");
        }
        command.push('\n');
        command.push_str(JSON);
        command.push_str("  printf %s");
        let mut done = 0;
        for Variable { name, span } in &variables {
            command.push(' ');
            push_word(&mut command, Span::new(done, span.start).of(body));
            command.push_str(" \"$(json \"$");
            command.push_str(name);
            command.push_str("\")\"");
            done = span.end;
        }
        command.push(' ');
        push_word(&mut command, body.get(done as usize..).unwrap_or(""));
        command.push_str(" |\n  ");
        self.push_curl(&mut command, base, credentials, "  ");
        command.push_str(" \\\n    --data @-\n)\n");
        command
    }

    /// Everything but the body.
    fn push_curl(&self, command: &mut String, base: &str, credentials: Credentials, indent: &str) {
        let next = |command: &mut String, option: &str| {
            command.push_str(" \\\n  ");
            command.push_str(indent);
            command.push_str(option);
        };
        command.push_str("curl --fail-with-body --request ");
        command.push_str(self.method());
        command.push(' ');
        push_word(command, &self.url(base));
        next(
            command,
            match credentials {
                Credentials::ApiKey => {
                    "--digest --user \"${MONGODB_ATLAS_PUBLIC_API_KEY:?}:${MONGODB_ATLAS_PRIVATE_API_KEY:?}\""
                }
                Credentials::Token => "--header \"Authorization: Bearer ${MONGODB_ATLAS_ACCESS_TOKEN:?}\"",
            },
        );
        for (name, value) in self.headers() {
            next(command, "--header ");
            push_word(command, &[name, ": ", &value].concat());
        }
    }

    /// The secrets of the body, each with the environment variable that stands for it in a command:
    /// the one that a value names (`${KAFKA_PASSWORD}`), else one named for its place.
    #[must_use]
    pub fn variables(&self) -> Vec<Variable> {
        let body = self.body().unwrap_or("");
        let reading = text::read(body, &Limits::DEFAULT);
        let Some(root) = reading.tree.root() else { return Vec::new() };
        let mut variables: Vec<Variable> = Vec::new();
        for span in self.secrets() {
            let name = reference(span.of(body)).map_or_else(
                || {
                    let own = name_of_place(root, span);
                    let taken = |name: &str| variables.iter().any(|other| other.name == name);
                    let numbered = (2..).map(|number: u32| [own.as_str(), "_", &number.to_string()].concat());
                    core::iter::once(own.clone())
                        .chain(numbered)
                        .find(|name| !taken(name))
                        .unwrap_or_default()
                },
                ToString::to_string,
            );
            variables.push(Variable { name, span });
        }
        variables
    }

    /// The body with every secret replaced by a reference to its variable, for those who look at it.
    #[must_use]
    pub fn masked_body(&self) -> Option<String> {
        let body = self.body()?;
        let mut masked = String::new();
        let mut done = 0;
        for Variable { name, span } in self.variables() {
            masked.push_str(Span::new(done, span.start).of(body));
            masked.push_str("${");
            masked.push_str(&name);
            masked.push('}');
            done = span.end;
        }
        masked.push_str(body.get(done as usize..).unwrap_or(""));
        Some(masked)
    }
}

/// The variable that a text refers to, where it does nothing else: `${KAFKA_PASSWORD}`.
fn reference(text: &str) -> Option<&str> {
    let name = text.strip_prefix("${")?.strip_suffix('}')?;
    let word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    (word && name.bytes().next().is_some_and(|first| !first.is_ascii_digit())).then_some(name)
}

/// `/authentication/clientSecret` is `AUTHENTICATION_CLIENT_SECRET`.
fn name_of_place(root: Value<'_>, span: Span) -> String {
    let mut name = String::new();
    let mut at = root;
    while matches!(at.token(), Token::Object | Token::Array) {
        let holds = |value: &Value<'_>| value.span().start <= span.start && span.end <= value.span().end;
        if let Some(member) = at.members().find(|member| holds(&member.value)) {
            push_upper_snake(&mut name, member.name());
            at = member.value;
        } else if let Some(item) = at.items().find(holds) {
            at = item;
        } else {
            break;
        }
    }
    if name.is_empty() { String::from("SECRET") } else { name }
}

fn push_upper_snake(name: &mut String, key: &str) {
    if !name.is_empty() {
        name.push('_');
    }
    let mut lower = false;
    for letter in key.chars() {
        if letter.is_ascii_uppercase() && lower {
            name.push('_');
        }
        lower = letter.is_ascii_lowercase();
        name.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' });
    }
}

/// Appends a text as one word of a shell.
fn push_word(command: &mut String, text: &str) {
    command.push('\'');
    for (at, part) in text.split('\'').enumerate() {
        if at > 0 {
            command.push_str("'\\''");
        }
        command.push_str(part);
    }
    command.push('\'');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::{BASE, Name};
    use crate::valid::Valid;
    use crate::values::ObjectId;
    use crate::{KafkaConnection, PrivateLink};

    const PROJECT: &str = "8358217d3abb5c76c3434648";

    fn connection(text: &str) -> Request {
        let connection = Valid::<KafkaConnection>::read(text).unwrap();
        let project = ObjectId::try_from(PROJECT).unwrap();
        Request::create_connection(project, Name::try_from("spinstance").unwrap(), &connection)
    }

    #[test]
    fn what_holds_no_secret_is_one_command() {
        let link = Valid::<PrivateLink>::read(r#"{"provider": "AWS", "vendor": "S3", "region": "eu-west-1", "serviceEndpointId": "com.amazonaws.eu-west-1.s3"}"#).unwrap();
        let request = Request::create_private_link(ObjectId::try_from(PROJECT).unwrap(), &link);
        assert_eq!(
            request.curl(BASE, Credentials::Token),
            r#"curl --fail-with-body --request POST 'https://cloud.mongodb.com/api/atlas/v2/groups/8358217d3abb5c76c3434648/streams/privateLinkConnections' \
  --header "Authorization: Bearer ${MONGODB_ATLAS_ACCESS_TOKEN:?}" \
  --header 'Accept: application/vnd.atlas.2023-02-01+json' \
  --header 'Content-Type: application/json' \
  --data '{"provider":"AWS","vendor":"S3","region":"eu-west-1","serviceEndpointId":"com.amazonaws.eu-west-1.s3"}'
"#
        );
    }

    #[test]
    fn secrets_come_from_variables() {
        let request = connection(
            r#"{"name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9092",
            "security": {"protocol": "SASL_SSL"}, "config": {"sasl.jaas.config": "hunter2"},
            "authentication": {"mechanism": "PLAIN", "username": "it's", "password": "hunter3"}}"#,
        );
        let names: Vec<String> = request.variables().into_iter().map(|variable| variable.name).collect();
        assert_eq!(names, ["CONFIG_SASL_JAAS_CONFIG", "AUTHENTICATION_PASSWORD"]);
        let command = request.curl(BASE, Credentials::ApiKey);
        assert!(!command.contains("hunter"), "{command}");
        assert!(
            command.contains("  : \"${CONFIG_SASL_JAAS_CONFIG:?}\" \"${AUTHENTICATION_PASSWORD:?}\"\n"),
            "{command}"
        );
        assert!(
            command
                .contains(r#""username":"it'\''s","password":"' "$(json "$AUTHENTICATION_PASSWORD")" '"}}'"#),
            "{command}"
        );
        let masked = request.masked_body().unwrap();
        assert!(masked.contains(r#""password":"${AUTHENTICATION_PASSWORD}""#) && !masked.contains("hunter"));
    }

    #[test]
    fn a_reference_names_its_variable() {
        let request = connection(
            r#"{"name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9092",
            "security": {"protocol": "SASL_SSL"},
            "authentication": {"mechanism": "PLAIN", "username": "orders", "password": "${KAFKA_PASSWORD}"}}"#,
        );
        assert_eq!(request.variables()[0].name, "KAFKA_PASSWORD");
        for other in ["${1A}", "${A:-b}", "a${A}", "${}", "$A"] {
            assert_eq!(reference(other), None, "{other}");
        }
    }
}
