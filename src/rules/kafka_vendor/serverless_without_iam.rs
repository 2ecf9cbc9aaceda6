use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, Place, rule};
use crate::values::Mechanism;

rule! {
    code: "serverless-without-iam",
    severity: Error,
    message: "a serverless cluster of Amazon MSK takes `AWS_MSK_IAM` only, not {login}",
    help: "use `AWS_MSK_IAM` with `authentication.aws.roleArn`",
    why: "Serverless clusters have no users and no listener for them; the connection fails after minutes of pending.",
    source: Document("Amazon MSK Serverless: clients log in with IAM"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_MSK, r#"{"bootstrapServers": "boot-a1b2c3d4.c2.kafka-serverless.eu-west-1.amazonaws.com:9098"}"#) => "/authentication/mechanism",
    ],
    good: [
        Patch(&KAFKA_IAM, r#"{"bootstrapServers": "boot-a1b2c3d4.c2.kafka-serverless.eu-west-1.amazonaws.com:9098"}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some(servers) = view.servers.any_of(&[Party::MskServerless])
        && let Some(login) = view.login
        && login.mechanism != Some(Mechanism::AwsMskIam)
        && let Some(place) = view.login_place()
    {
        found
            .at(&RULE, place)
            .with("login", login.name)
            .related(Place::Value(servers), "the serverless cluster stands here");
    }
}
