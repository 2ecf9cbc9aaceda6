//! No secret of a Kafka connection appears in any output, whatever is wrong with the payload.
#![cfg(feature = "program")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use linkspec::program::{Entry, Host, Outcome, run};
use linkspec::{Kind, Options, check};

/// What must appear nowhere.
const CANARY: &str = "kAnArY7";

/// A machine with one file.
struct OneFile(String);

impl Host for OneFile {
    fn read(&self, _: &Path) -> Result<Vec<u8>, String> {
        Ok(self.0.clone().into_bytes())
    }

    fn write(&self, _: &Path, _: &[u8]) -> Result<(), String> {
        Err("nothing is written".into())
    }

    fn read_stdin(&self) -> Result<Vec<u8>, String> {
        Err("there is none".into())
    }

    fn list(&self, _: &Path) -> Result<Vec<Entry>, String> {
        Err("there is none".into())
    }

    fn canonical(&self, _: &Path) -> Option<PathBuf> {
        None
    }

    fn variable(&self, _: &str) -> Option<OsString> {
        None
    }

    fn home(&self) -> Option<PathBuf> {
        None
    }

    fn columns(&self) -> Option<usize> {
        None
    }

    fn is_directory(&self, _: &Path) -> bool {
        false
    }

    fn each(&self, count: usize, _: Option<u16>, work: &(dyn Fn(usize) -> Outcome + Sync)) -> Vec<Outcome> {
        (0..count).map(work).collect()
    }

    fn colour(&self) -> bool {
        false
    }
}

/// Everything that the program says about a file; something must be said.
fn said(name: &str, text: &str, kind: Option<Kind>) -> String {
    let mut all = String::new();
    for format in ["human", "json", "jsonl"] {
        let mut arguments = vec!["linkspec", "check", "--notes", "--format", format];
        if let Some(kind) = kind {
            arguments.extend(["--kind", kind.as_str()]);
        }
        arguments.push(name);
        let output = run(arguments.iter().map(OsString::from), &OneFile(text.into()));
        assert!(output.err.is_empty(), "{}", output.err);
        all += &output.out;
    }
    all
}

fn assert_silent(text: &str) {
    for kind in [Kind::KafkaConnection, Kind::KafkaConnectionUpdate] {
        let all = said("payload.json", text, Some(kind));
        assert!(!all.contains(CANARY), "{text}\n\n{all}");
        let report = check(text, &Options { kind: Some(kind), ..Options::default() });
        assert!(!format!("{report:?}").contains(CANARY), "{text}");
    }
}

/// A connection with these members in `authentication`, `config` and at the top.
fn payload(
    mechanism: &str,
    protocol: &str,
    servers: &str,
    authentication: &str,
    config: &str,
    top: &str,
) -> String {
    format!(
        "{{\n  \"name\": \"a b\",\n  \"type\": \"Kafka\",\n  \"bootstrapServers\": \"{servers}\",\n  \
         \"security\": {{\"protocol\": \"{protocol}\"}},\n  \
         \"authentication\": {{\"mechanism\": \"{mechanism}\"{authentication}}},\n  \
         \"config\": {{\"debug\": \"all\"{config}}}{top}\n}}"
    )
}

const SECRET_KEYS: [&str; 12] = [
    "password",
    "clientSecret",
    "sslKey",
    "sslKeyPassword",
    "passwrod",
    "Password",
    "PASSWORD",
    "client_secret",
    "ssl-key",
    "SslKeyPasword",
    "authentication.password",
    "headers",
];

#[test]
fn values_of_secret_keys() {
    let servers =
        ["orders.servicebus.windows.net:9092", "localhost:1", "b-1.x.kafka.eu-west-1.amazonaws.com:9092"];
    for key in SECRET_KEYS {
        for value in [
            format!("\"{CANARY}\""),
            format!("\"<{CANARY}>\""),
            format!("\"'{CANARY}'\""),
            format!("\"${{X:-{CANARY}}}\""),
            format!("[\"{CANARY}\"]"),
            format!("{{\"a\": \"{CANARY}\"}}"),
            format!("\"-----BEGIN CERTIFICATE-----{CANARY}\""),
        ] {
            let member = format!(", \"{key}\": {value}");
            let nested = payload("PLAIN", "SASL_PLAINTEXT", servers[0], &member, "", "");
            assert_silent(&nested);
            assert_silent(&nested.replace("PLAIN\"", "SCRAM\""));
            assert_silent(&payload("", "SSL", servers[1], &member, "", ""));
            assert_silent(&payload("AWS_MSK_IAM", "SSL", servers[2], "", "", &member));
            assert_silent(&payload("OAUTHBEARER", "TLS", servers[1], "", &member, ""));
            // The same key twice, and on one line with everything else.
            assert_silent(&nested.replace(&member, &[member.as_str(), &member].concat()).replace('\n', " "));
        }
    }
}

#[test]
fn settings_of_the_client() {
    for key in [
        "sasl.jaas.config",
        "sasl.password",
        "SASL.password",
        "ssl.key.password",
        "ssl.keystore.key",
        "sasl.x",
    ] {
        for value in [
            format!("\"{CANARY}\""),
            format!("[1, \"{CANARY}\"]"),
            format!("\"required password='{CANARY}';\""),
        ] {
            assert_silent(&payload("PLAIN", "SSL", "b1:1", "", &format!(",\n \"{key}\": {value}"), ""));
            assert_silent(&payload("PLAIN", "SSL", "b1:1", "", "", &format!(",\n \"{key}\": {value}")));
        }
    }
}

#[test]
fn secrets_in_the_wrong_place() {
    for looks in [
        format!(
            "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey={CANARY}"
        ),
        format!("-----BEGIN PRIVATE KEY-----\\n{CANARY}\\n-----END PRIVATE KEY-----"),
        format!("required username='u' password='{CANARY}';"),
        format!("https://user:{CANARY}@login.example.com:9092/token"),
        format!("\\\"https://user:{CANARY}@login.example.com/token\\\""),
        format!("user:password={CANARY}@b1.example.com"),
    ] {
        for (key, whole) in [
            ("name", format!("{{\"type\": \"Kafka\", \"name\": \"{looks}\"}}")),
            ("bootstrapServers", format!("{{\"type\": \"Kafka\", \"bootstrapServers\": \"{looks}\"}}")),
            ("an array", format!("{{\"type\": \"Kafka\", \"bootstrapServers\": [\"{looks}\"]}}")),
            ("type", format!("{{\"type\": \"{looks}\"}}")),
            ("protocol", format!("{{\"type\": \"Kafka\", \"security\": {{\"protocol\": \"{looks}\"}}}}")),
            ("mechanism", format!("{{\"authentication\": {{\"mechanism\": \"{looks}\"}}}}")),
            (
                "username",
                format!("{{\"authentication\": {{\"mechanism\": \"PLAIN\", \"username\": \"{looks}\"}}}}"),
            ),
            ("url", format!("{{\"authentication\": {{\"tokenEndpointUrl\": \"{looks}\"}}}}")),
            ("role", format!("{{\"authentication\": {{\"aws\": {{\"roleArn\": \"{looks}\"}}}}}}")),
            ("certificate", format!("{{\"security\": {{\"brokerPublicCertificate\": \"{looks}\"}}}}")),
            (
                "connectionId",
                format!("{{\"networking\": {{\"access\": {{\"connectionId\": \"{looks}\"}}}}}}"),
            ),
            ("network", format!("{{\"networking\": {{\"access\": {{\"type\": \"{looks}\"}}}}}}")),
            ("offset", format!("{{\"config\": {{\"auto.offset.reset\": \"{looks}\"}}}}")),
            ("a key", format!("{{\"type\": \"Kafka\", \"{looks}\": 1}}")),
            ("a key of config", format!("{{\"type\": \"Kafka\", \"config\": {{\"{looks}\": 1}}}}")),
        ] {
            println!("{key}");
            assert_silent(&whole);
        }
    }
}

#[test]
fn an_entry_of_the_list_that_is_no_server() {
    let text =
        format!("{{\"type\": \"Kafka\", \"bootstrapServers\": \"b1:1,user:{CANARY}@b2.example.com:9092\"}}");
    // The frame shows the line of the value; the report does not.
    let report = check(&text, &Options { kind: Some(Kind::KafkaConnection), ..Options::default() });
    assert!(!format!("{report:?}").contains(CANARY));
    let found = report.diagnostics.iter().find(|found| found.code == "malformed-bootstrap-servers").unwrap();
    assert!(found.message.ends_with("(the entry is number 2)"), "{}", found.message);
}

#[test]
fn texts_that_do_not_parse() {
    let whole = payload(
        "PLAIN",
        "SSL",
        "b1:1",
        &format!(", \"password\": \"{CANARY}\""),
        &format!(", \"sasl.x\": \"{CANARY}\""),
        "",
    );
    assert_silent(&whole.replacen("\"password\"", "\"password", 1));
    assert_silent(&whole.replacen(&format!("{CANARY}\""), CANARY, 1));
    assert_silent(&whole.replacen(&format!("\"{CANARY}"), CANARY, 1));
    assert_silent(&whole.replace(',', ""));
    assert_silent(&whole.replace('"', "'"));
    assert_silent(&whole.replace(':', "="));
    for end in 1..whole.len() {
        assert_silent(&whole[..end]);
    }
}

#[test]
fn commands_around_a_payload() {
    let body = payload("PLAIN", "SSL", "b1:1", &format!(", \"password\": \"{CANARY}\""), "", "");
    for blank in ["", " "] {
        let page = format!(
            "Run this:\n\n```sh\ncurl -u user:{CANARY} \\{blank}\n  --header 'Authorization: Bearer {CANARY}' \\{blank}\n  \
             https://cloud.mongodb.com/api/atlas/v2/groups/0/streams/orders/connections \\{blank}\n  --data '{body}'\n```\n"
        );
        let all = said("page.md", &page, None);
        assert!(all.contains("odd-connection-name"), "{all}");
        assert_eq!(all.contains("curl-continuation-blank"), !blank.is_empty(), "{all}");
        assert!(!all.contains(CANARY), "{all}");
    }
}
