use crate::rules::rule;

rule! {
    code: "secret-in-file",
    severity: Error,
    message: "`{key}` holds a secret in plain text",
    help: "put it into a secret store, rotate it if it was ever pushed, and leave a template reference in its place",
    why: "Whoever can read the repository, now or in its history, can log in. The rule is off until `linkspec.toml` says `secret-in-file = true`.",
    source: Reasoning("a payload that is about to be sent must hold its secrets; a file that is kept must not"),
    since: "",
    bad: [Committed(&KAFKA_CONFLUENT, r#"{"authentication": {"password": "correct horse"}}"#) => "/authentication/password"],
    good: [
        Committed(&KAFKA_CONFLUENT, r#"{"authentication": {"password": "${KAFKA_PASSWORD}"}}"#),
        Committed(&AWS_CONFLUENT, "{}"),
    ],
}

#[cfg(feature = "program")]
pub(crate) use judge::SecretInFile;

#[cfg(feature = "program")]
mod judge {
    use alloc::vec::Vec;

    use super::RULE;
    use crate::payload::{Kind, secret};
    use crate::rules::{Beside, Findings};
    use crate::text::{Member, Token, Tree, Value};
    use crate::values::{placeholder, scan, template};

    /// The rule as what a configuration turns on.
    #[derive(Debug)]
    pub(crate) struct SecretInFile;

    impl Beside for SecretInFile {
        fn judge<'t>(&self, _: Option<Kind>, tree: &'t Tree<'t>, found: &mut Findings<'t>) {
            let mut open: Vec<(Value<'t>, Option<Below>)> = Vec::new();
            open.extend(tree.root().map(|root| (root, None)));
            while let Some((container, within)) = open.pop() {
                let members = container.members().map(|member| (member.value, of_key(member, within)));
                for (value, below) in members.chain(container.items().map(|item| (item, within))) {
                    if matches!(value.token(), Token::Object | Token::Array) {
                        open.push((value, below));
                    } else if below == Some(Below::Secret) || looks_like_one(value) {
                        check(value, found);
                    }
                }
            }
        }
    }

    /// What a value stands below.
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Below {
        /// A key whose values are secret.
        Secret,
        /// `headers`: the values of some are, those of others are harmless.
        Headers,
    }

    /// Names of headers and client properties whose values let one in.
    const TELLING: [&str; 7] = ["auth", "key", "token", "secret", "cookie", "password", "jaas"];

    fn of_key(member: Member<'_>, within: Option<Below>) -> Option<Below> {
        let name = member.name();
        let tells = || TELLING.iter().any(|word| scan::contains(name, word));
        if within == Some(Below::Headers) {
            return tells().then_some(Below::Secret);
        }
        if within.is_some() || !secret::is_secret_key(name) {
            return within;
        }
        if secret::is_headers(name) {
            return Some(Below::Headers);
        }
        // Of client properties, all are masked, but most are settings.
        (!name.contains('.') || tells()).then_some(Below::Secret)
    }

    fn looks_like_one(value: Value<'_>) -> bool {
        value.as_str().is_some_and(secret::looks_like_one)
    }

    fn check<'t>(value: Value<'t>, found: &mut Findings<'t>) {
        let Some(text) = value.as_str() else { return };
        let masked = text.bytes().all(|byte| matches!(byte, b'*' | b'x' | b'X' | b' '));
        if !masked && template::reference(text).is_none() && placeholder::find(text).is_none() {
            found.at(&RULE, value);
        }
    }
}
