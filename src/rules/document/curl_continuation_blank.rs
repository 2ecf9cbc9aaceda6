use crate::rules::{Findings, Place, rule};
use crate::text::Span;

rule! {
    code: "curl-continuation-blank",
    severity: Warning,
    message: "a blank stands behind the backslash that continues the command",
    help: "remove the blanks at the ends of the command's lines",
    why: "A shell continues a command where the backslash is the last character of the line; here it ends the command, sends it without its body, and takes the next line for another command.",
    source: Document("POSIX, Shell Command Language, escape character; examples of the Atlas documentation have such blanks"),
    since: "",
    bad: [
        Document("page.md", "```sh\ncurl https://cloud.mongodb.com/api/atlas/v2/groups/0a1b2c3d4e5f60718293a4b5/streams/orders/connections \\ \n  --json '{\"name\": \"orders\", \"type\": \"Kafka\", \"bootstrapServers\": \"b1.example.com:9092\", \"security\": {\"protocol\": \"SASL_SSL\"}, \"authentication\": {\"mechanism\": \"PLAIN\", \"username\": \"orders\", \"password\": \"not-a-real-secret\"}}'\n```\n") => "",
    ],
    good: [
        Document("page.md", "```sh\ncurl https://cloud.mongodb.com/api/atlas/v2/groups/0a1b2c3d4e5f60718293a4b5/streams/orders/connections \\\n  --json '{\"name\": \"orders\", \"type\": \"Kafka\", \"bootstrapServers\": \"b1.example.com:9092\", \"security\": {\"protocol\": \"SASL_SSL\"}, \"authentication\": {\"mechanism\": \"PLAIN\", \"username\": \"orders\", \"password\": \"not-a-real-secret\"}}'\n```\n"),
    ],
}

/// One finding for the whole command, at the first of the places.
pub(crate) fn check(blanks: &[Span], found: &mut Findings<'_>) {
    if let Some(first) = blanks.first() {
        found.add(&RULE, Place::Document(*first));
    }
}
