use crate::payload::kafka::{Kafka, Login, Party};
use crate::rules::{Findings, rule};
use crate::values::{AccessType, Mechanism};

use super::port_before_private_link::is_multi_vpc;

rule! {
    code: "odd-msk-port",
    severity: Warning,
    message: "`{server}` in `{key}` is not at the port where Amazon MSK takes {login}",
    help: "take the bootstrap string of your authentication method: 9096 for `SCRAM-512`, 9098 for `AWS_MSK_IAM`, 9094 for a client certificate; 9092 is without TLS and without a login",
    why: "Each listener of MSK takes one way of logging in; on the wrong one the connection stays pending.",
    source: Document("Amazon MSK, port information: 9092, 9094, 9096 and 9098, for public access 9194, 9196 and 9198, for IPv6 20094, 20096 and 20098"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_MSK, r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_IAM, r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9096"}"#) => "/bootstrapServers",
    ],
    good: [
        Patch(&KAFKA_MSK, r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9196"}"#),
        Patch(&KAFKA_IAM, "{}"),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let network = view.access.network();
    let may_be_private = view.update && view.access.is_silent();
    if network == Some(AccessType::PrivateLink) && view.servers.any_of(&[Party::MskServerless]).is_none() {
        return;
    }
    let Some(login) = view.login else { return };
    let linked = network == Some(AccessType::PrivateLink);
    let odd_serverless = || {
        let holds = login.mechanism == Some(Mechanism::AwsMskIam);
        view.servers.find_of(&[Party::MskServerless], &|server| holds && server.port != 9098)
    };
    let odd = || {
        let fits = |port| is_port_of(login, port) || may_be_private && is_multi_vpc(port);
        view.servers.find_of(&[Party::Msk], &|server| !linked && !fits(server.port))
    };
    // Of a host that only seems to be MSK's, the port without TLS is all that tells.
    let plaintext = || view.servers.find_of(&[Party::Amazon], &|server| !linked && server.port == 9092);
    let odd = odd_serverless().or_else(odd).or_else(plaintext);
    if let Some((value, entry)) = odd {
        found.at(&RULE, value).with("server", entry.text).with("login", login.name);
    }
}

/// The ports of this way of logging in; any, where no cluster takes it.
fn is_port_of(login: &Login, port: u16) -> bool {
    match login.mechanism {
        Some(Mechanism::Scram512) => matches!(port, 9096 | 9196 | 20096),
        Some(Mechanism::AwsMskIam) => matches!(port, 9098 | 9198 | 20098),
        None => matches!(port, 9094 | 9194 | 20094),
        Some(Mechanism::Plain | Mechanism::Scram256 | Mechanism::OauthBearer) => true,
    }
}
