use crate::rules::rule;

rule! {
    code: "too-large",
    severity: Error,
    message: "the text is longer than the limit",
    help: "split it, or raise the limit",
    why: "No payload of the API comes near the limit; reading on would only cost time.",
    source: Reasoning("a request body has some hundred bytes"),
    since: "",
    bad: [Limited(Kind::PrivateLink, Limits { bytes: 8, ..Limits::DEFAULT }, r#"{"provider": "GCP"}"#) => ""],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
