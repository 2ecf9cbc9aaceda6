use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-role-arn",
    severity: Error,
    message: "`{key}` is not the ARN of an IAM role: {reason}",
    help: "expected `arn:aws:iam::<account>:role/<name>`",
    why: "Atlas assumes this role to reach the service; with anything else the connection is refused or never becomes ready.",
    source: Document("AWS IAM identifiers; Atlas Administration API specification, StreamsAWSConnectionConfig"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"aws": {"roleArn": "arn:aws:iam::123456789:role/my-role"}}"#) => "/aws/roleArn",
        Patch(&STREAM_LAMBDA, r#"{"aws": {"roleArn": "arn:aws:iam:111122223333:role/streams"}}"#) => "/aws/roleArn",
    ],
    good: [
        Patch(&STREAM_S3, r#"{"aws": {"roleArn": "arn:aws:iam::111122223333:role/a/b/streams"}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = connection.role_arn.bad() else { return };
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(meant) = meant {
        finding.unsafe_fix("use the role that was probably meant", Edit::Set(Place::Value(value), NewValue::Text(meant)));
    }
}
