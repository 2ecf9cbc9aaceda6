use crate::rules::rule;

rule! {
    code: "too-large",
    severity: Error,
    message: "the text is longer than the limit",
    help: "split it, or raise the limit",
    why: "No payload of the API comes near the limit; reading on would only cost time.",
    source: Reasoning("a request body has some hundred bytes"),
    since: "",
    bad: [

    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
