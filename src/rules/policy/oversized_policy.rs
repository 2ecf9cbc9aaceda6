use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};

rule! {
    code: "oversized-policy",
    severity: Error,
    message: "the policy is larger than 20 KB",
    help: "shorten it; one statement with one account is enough",
    why: "AWS refuses larger cluster policies.",
    source: Document("AWS, Amazon MSK quotas: size of a cluster policy"),
    since: "2023-02-01",
    bad: [
        Text(Kind::MskClusterPolicy, LONG) => "",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

/// A valid policy, but for its size.
const LONG: &str = {
    const HEAD: &[u8] = br#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7", "Sid": ""#;
    const TAIL: &[u8] = br#""}}"#;
    static TEXT: [u8; HEAD.len() + MOST_BYTES] = {
        let mut text = [b'A'; HEAD.len() + MOST_BYTES];
        let (_, tail) = text.split_at_mut(HEAD.len() + MOST_BYTES - TAIL.len());
        tail.copy_from_slice(TAIL);
        text.split_at_mut(HEAD.len()).0.copy_from_slice(HEAD);
        text
    };
    match core::str::from_utf8(&TEXT) {
        Ok(text) => text,
        Err(_) => "",
    }
};

/// The most bytes that a policy may take.
const MOST_BYTES: usize = 20 * 1024;

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    if policy.compact_size() > MOST_BYTES {
        found.at(&RULE, policy.object);
    }
}
