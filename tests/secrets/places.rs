//! Every place of a payload where a secret may stand.

use linkspec::Kind;
use serde_json::{Map, Value, json};

use super::Planted;
use super::canary::{Canaries, Dice};

/// Keys whose values are secret, as the contract names them.
const SECRET_KEYS: [&str; 4] = ["password", "clientSecret", "sslKey", "sslKeyPassword"];

/// A payload with every key that a kind has, valid or nearly so; secrets come on top.
fn base(kind: Kind) -> Value {
    match kind {
        Kind::PrivateLink => json!({
            "provider": "AWS", "vendor": "CONFLUENT", "region": "us_east_1",
            "serviceEndpointId": "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
            "dnsDomain": "sample.us-east-1.aws.confluent.cloud",
            "dnsSubDomain": ["use1-az1.sample.us-east-1.aws.confluent.cloud"],
        }),
        Kind::PrivateLinkUpdate => json!({ "dnsDomain": "sample.us-east-1.aws.accesspoint.confluent.cloud" }),
        // Other kinds are unlike each other; what they share are connections.
        _ => json!({
            "name": "orders", "type": "Kafka",
            "bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092",
            "authentication": { "mechanism": "PLAIN", "username": "reader" },
            "security": { "protocol": "SASL_SSL" },
            "config": { "auto.offset.reset": "earliest" },
            "networking": { "access": { "type": "PUBLIC" } },
            "schemaRegistryAuthentication": { "type": "USER_INFO", "username": "reader" },
            "url": "https://hooks.example.com/orders",
        }),
    }
}

/// A key as people write it: in other cases, with separators, mistyped.
fn spellings(key: &str, dice: &mut Dice) -> Vec<String> {
    let words: String = key
        .chars()
        .flat_map(|letter| letter.is_uppercase().then_some('_').into_iter().chain([letter]))
        .collect();
    let snake = words.to_lowercase();
    let mut spellings = vec![
        key.to_owned(),
        key.to_lowercase(),
        key.to_uppercase(),
        snake.clone(),
        snake.to_uppercase(),
        snake.replace('_', "-"),
        snake.replace('_', "."),
        format!("{}{}", key[..1].to_uppercase(), &key[1..]),
        format!("authentication.{key}"),
        format!(" {key} "),
    ];
    for edits in [1, 1, 1, 2, 2, 2] {
        let mut letters: Vec<char> = key.chars().collect();
        for _ in 0..edits {
            let at = dice.roll(letters.len());
            match dice.roll(3) {
                0 if letters.len() > 4 => drop(letters.remove(at)),
                1 => letters.insert(at, 'q'),
                _ => letters[at] = 'q',
            }
        }
        spellings.push(letters.into_iter().collect());
    }
    spellings
}

/// A secret that shows by its looks.
fn telling(canaries: &mut Canaries) -> Vec<String> {
    let mut canary = || canaries.plant();
    vec![
        format!(
            "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey={}=",
            canary()
        ),
        format!(
            "endpoint=sb://orders.servicebus.windows.net/;sharedaccesskeyname=root;sharedaccesskey={}",
            canary()
        ),
        format!("-----BEGIN PRIVATE KEY-----\n{}\n{}\n-----END PRIVATE KEY-----\n", canary(), canary()),
        format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----", canary()),
        format!("-----BEGIN ENCRYPTED PRIVATE KEY-----\n{}", canary()),
        format!(
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\" password=\"{}\";",
            canary()
        ),
        format!("user=u Password={}", canary()),
    ]
}

/// What may stand under a secret key: all of it is secret.
fn secrets(canaries: &mut Canaries) -> Vec<Value> {
    let number = |canaries: &mut Canaries| {
        serde_json::from_str::<Value>(&canaries.plant_number()).expect("a number is JSON")
    };
    let mut canary = || canaries.plant();
    let mut secrets = vec![
        json!(canary()),
        json!([canary(), canary()]),
        json!({ "value": canary() }),
        json!({ "a": [{ "b": canary() }] }),
        json!(format!("${{VAR:-{}}}", canary())),
        json!(format!("<{}>", canary())),
        json!(format!("{{{{ {} }}}}", canary())),
        json!(format!("\"{}\"", canary())),
        json!(format!("line\n{}\ttab \\ é😀", canary())),
        json!({ canary(): canary(), "password": canary() }),
    ];
    secrets.push(number(canaries));
    secrets.push(json!([number(canaries)]));
    secrets
}

struct Plants<'a> {
    kind: Kind,
    canaries: &'a mut Canaries,
    dice: &'a mut Dice,
    planted: Vec<Planted>,
}

/// Payloads of a kind with secrets wherever one may stand.
pub fn payloads(kind: Kind, canaries: &mut Canaries, dice: &mut Dice) -> Vec<Planted> {
    let mut plants = Plants { kind, canaries, dice, planted: Vec::new() };
    plants.under_secret_keys();
    plants.under_client_properties_and_headers();
    plants.under_harmless_keys();
    plants.in_keys();
    plants.twice();
    plants.planted
}

impl Plants<'_> {
    fn under_secret_keys(&mut self) {
        for key in SECRET_KEYS {
            for spelling in spellings(key, self.dice) {
                for (at, secret) in secrets(self.canaries).into_iter().enumerate() {
                    // Every shape under the key itself, a few under each misspelling.
                    if spelling == key || at < 2 || self.dice.roll(6) == 0 {
                        self.plant(&spelling, secret);
                    }
                }
            }
        }
    }

    fn under_client_properties_and_headers(&mut self) {
        for key in [
            "sasl.password",
            "sasl.jaas.config",
            "ssl.key.pem",
            "SASL.OAuthBearer.Client.Secret",
            "ssl.truststore.x",
        ] {
            for secret in secrets(self.canaries) {
                self.plant(key, secret);
            }
        }
        for key in ["headers", "Headers", "header", "heders"] {
            let (one, other) = (self.canaries.plant(), self.canaries.plant());
            self.plant(key, json!({ "Authorization": format!("Bearer {one}"), "x-key": other }));
            self.plant(key, json!([{ "name": "Authorization", "value": one }, other]));
            self.plant(key, json!(one));
        }
    }

    fn under_harmless_keys(&mut self) {
        let keys: Vec<String> = base(self.kind).as_object().expect("an object").keys().cloned().collect();
        for key in keys.iter().map(String::as_str).chain(["description", "sslCertificate", "x"]) {
            for text in telling(self.canaries) {
                self.plant(key, json!(text));
                self.plant(key, json!([text, { "deep": text }]));
            }
        }
    }

    fn in_keys(&mut self) {
        for text in telling(self.canaries) {
            self.plant(&text, json!(1));
            self.plant(&text, json!({ "x": [] }));
            self.plant("unknown", json!({ text.clone(): 1, "region": 2 }));
        }
    }

    /// Secrets under keys that stand twice: both places are named.
    fn twice(&mut self) {
        for key in ["password", "headers", "clientSecret", "sasl.password"] {
            let mut canary = || self.canaries.plant();
            let (one, other, name) = (canary(), canary(), canary());
            let text = serde_json::to_string(&base(self.kind)).expect("a base is JSON");
            for members in [
                format!(r#""{key}": "{one}", "{key}": "{other}""#),
                format!(r#""{key}": {{"a": "{one}", "a": "{other}"}}, "{key}": 1"#),
                format!(r#""x": {{"{key}": ["{one}"]}}, "x": {{"{key}": "{other}"}}"#),
            ] {
                self.write(text.replacen('{', &format!("{{{members}, "), 1), key);
            }
            if key != "headers" {
                let members = format!(r#""{key}": {{"{name}": "{one}", "{name}": "{other}"}}"#);
                self.write(text.replacen('{', &format!("{{{members}, "), 1), key);
            }
        }
    }

    /// Plants a member at the root, in an object below, and in an object that nobody knows.
    fn plant(&mut self, key: &str, value: Value) {
        let mut payload = base(self.kind);
        let member = || Map::from_iter([(key.to_owned(), value.clone())]);
        let root = payload.as_object_mut().expect("an object");
        match self.dice.roll(5) {
            0 => {
                let names: Vec<String> =
                    root.keys().filter(|name| root[*name].is_object()).cloned().collect();
                match names.get(self.dice.roll(names.len().max(1))) {
                    Some(name) => root[name].as_object_mut().expect("an object").extend(member()),
                    None => root.extend(member()),
                }
            }
            1 => drop(root.insert("unknown".into(), json!([{ "list": [member()] }, 1]))),
            2 => drop(root.insert("region".into(), Value::Object(member()))),
            _ => root.extend(member()),
        }
        if self.dice.roll(2) == 0 {
            // Another fault in the same payload, on the same line where it is minified.
            payload["vendr"] = json!("MSK");
        }
        let text = if self.dice.roll(2) == 0 { payload.to_string() } else { format!("{payload:#}") };
        self.write(text, key);
    }

    fn write(&mut self, text: String, what: &str) {
        let name = format!("{:04}.json", self.planted.len());
        self.planted.push(Planted { name, text, what: format!("a secret under {what:?}") });
    }
}
