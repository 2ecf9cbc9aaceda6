use crate::payload::Slot;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{RoleArn, RoleArnError};

rule! {
    code: "malformed-role-arn",
    severity: Error,
    message: "`{key}` is not the ARN of an IAM role: {reason}",
    help: "expected `arn:aws:iam::<account>:role/<name>`",
    why: "Atlas assumes this role to reach the cluster; with anything else the connection is refused or never becomes ready.",
    source: Document("AWS IAM identifiers; Atlas Administration API specification, `StreamsAWSConnectionConfig`"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_IAM, r#"{"authentication": {"aws": {"roleArn": "arn:aws:iam:111122223333:role/kafka"}}}"#) => "/authentication/aws/roleArn",
        Patch(&KAFKA_IAM, r#"{"authentication": {"aws": {"roleArn": "rn:aws:iam::111122223333:role/kafka"}}}"#) => "/authentication/aws/roleArn",
        Patch(&KAFKA_IAM, r#"{"authentication": {"aws": {"roleArn": "arn:aws:iam::111122223333:user/kafka"}}}"#) => "/authentication/aws/roleArn",
    ],
    good: [Patch(&KAFKA_IAM, r#"{"authentication": {"aws": {"roleArn": "arn:aws:iam::111122223333:role/streams/kafka"}}}"#)],
}

pub(crate) fn check<'t>(arn: &Slot<'t, RoleArn<'t>, RoleArnError>, found: &mut Findings<'t>) {
    let Some((value, error)) = arn.bad() else { return };
    let better = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(better) = better {
        finding.unsafe_fix(
            "use the role that was probably meant",
            Edit::Set(Place::Value(value), NewValue::Text(better)),
        );
    }
}
