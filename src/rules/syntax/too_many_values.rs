use crate::rules::rule;

rule! {
    code: "too-many-values",
    severity: Error,
    message: "there are more keys and values than the limit allows",
    help: "split the payload",
    why: "No payload of the API comes near the limit.",
    source: Reasoning("a request holds some dozens of values"),
    since: "",
    bad: [Limited(Kind::PrivateLink, Limits { nodes: 4, ..Limits::DEFAULT }, r#"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1"}"#) => ""],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
