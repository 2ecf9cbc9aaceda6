//! The shape that all Amazon resource names share.

use alloc::string::String;

use super::class;
use super::scan::Parts;

/// The parts of `arn:<partition>:<service>:<region>:<account>:<resource>`, none of them judged.
pub(super) struct Arn<'a> {
    pub(super) partition: &'a str,
    pub(super) service: &'a str,
    pub(super) region: &'a str,
    pub(super) account: &'a str,
    pub(super) resource: &'a str,
}

impl<'a> Arn<'a> {
    /// None where `arn:` or one of the colons is missing.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let mut parts = Parts::new(text, b':');
        if parts.next()? != "arn" {
            return None;
        }
        Some(Self {
            partition: parts.next()?,
            service: parts.next()?,
            region: parts.next()?,
            account: parts.next()?,
            resource: parts.rest?,
        })
    }
}

/// Whether `partition` is one of those that AWS sells accounts in.
pub(super) fn is_partition(partition: &str) -> bool {
    matches!(partition, "aws" | "aws-us-gov" | "aws-cn")
}

/// Whether `account` is 12 digits.
pub(super) fn is_account(account: &str) -> bool {
    account.len() == 12 && class::all(account, class::DIGIT)
}

/// `arn:aws:iam::123456789012:root` for `arn:aws:iam:123456789012:root`: IAM has no regions, and the
/// two colons around the missing one are easily taken for one. MongoDB's own documentation did.
pub(super) fn with_missing_colon(text: &str) -> Option<String> {
    let mut parts = Parts::new(text, b':');
    let (arn, partition, service) = (parts.next()?, parts.next()?, parts.next()?);
    let (account, resource) = (parts.next()?, parts.rest?);
    let short = arn == "arn" && matches!(service, "iam" | "sts") && is_account(account);
    short.then(|| ["arn:", partition, ":", service, "::", account, ":", resource].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colons_after_the_fifth_belong_to_the_resource() {
        let arn = Arn::parse("arn:aws:lambda:us-east-1:123456789012:function:f:1").unwrap();
        assert_eq!((arn.partition, arn.service, arn.resource), ("aws", "lambda", "function:f:1"));
        assert_eq!((arn.region, arn.account), ("us-east-1", "123456789012"));
        for text in ["", "arn", "arn:aws:iam:123456789012:root", "ARN:aws:a:b:c:d", "rn:aws:a:b:c:d"] {
            assert!(Arn::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_missing_colon_is_put_back() {
        let mended = with_missing_colon("arn:aws:iam:123456789012:root");
        assert_eq!(mended.as_deref(), Some("arn:aws:iam::123456789012:root"));
        for text in
            ["arn:aws:iam::123456789012:root", "arn:aws:iam:12345:root", "arn:aws:s3:123456789012:x", ""]
        {
            assert_eq!(with_missing_colon(text), None, "{text}");
        }
    }
}
