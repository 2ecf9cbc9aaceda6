use crate::rules::rule;

rule! {
    code: "house-rule",
    severity: Error,
    message: "{subject} {reason}",
    help: "the policy `{policy}` asks for it{note}",
    why: "Your house gave itself this rule, as a JSON Schema that `--policy` or `linkspec.toml` names. What it is good for, its `description` says.",
    source: Reasoning("the schema itself; the API would take the payload"),
    since: "",
    bad: [Governed(&AWS_CONFLUENT, r#"{"properties": {"region": {"enum": ["eu-west-1"], "description": "we run in Ireland"}}}"#) => "/region"],
    good: [Governed(&AWS_CONFLUENT, r#"{"properties": {"region": {"type": "string"}}}"#)],
}
