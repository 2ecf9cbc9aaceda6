use crate::rules::rule;

rule! {
    code: "too-deep",
    severity: Error,
    message: "more brackets are open here than the limit allows",
    help: "remove the nesting",
    why: "No payload of the API nests more than a few levels; deep nesting is an attack or an accident.",
    source: Reasoning("the deepest request nests five levels"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
