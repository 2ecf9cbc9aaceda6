//! ARNs of IAM roles.

use alloc::string::String;

use super::arn::{self, Arn};
use super::class;
use super::scan::{self, Parts};

grammar_error! {
    /// Why a text is not the ARN of an IAM role.
    RoleArnError {
        NotAnArn => "it does not have the six parts of an ARN, or does not begin with `arn:`",
        ColonMissing => "a colon is missing before the account id: IAM has no regions, so two stand there",
        Partition => "the partition is not `aws`, `aws-us-gov` or `aws-cn`",
        AssumedRole => "it names a session of a role, not the role itself",
        OtherService => "it names another service than `iam`",
        Region => "it names a region, and IAM has none",
        Account => "the account id is not 12 digits",
        User => "it names a user, not a role",
        Group => "it names a group, not a role",
        AccountRoot => "it names the whole account, not a role",
        OtherResource => "it does not name a role",
        NameMissing => "the name of the role is missing",
        Name => "the name of the role is not 1 to 64 letters, digits and `+=,.@-_`",
        Path => "the path of the role has blanks or empty parts",
    }
}

/// `arn:aws:iam::<account>:role/<path><name>`. Source: AWS IAM identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleArn<'a> {
    text: &'a str,
    account: &'a str,
    path_and_name: &'a str,
}

impl<'a> TryFrom<&'a str> for RoleArn<'a> {
    type Error = RoleArnError;

    fn try_from(text: &'a str) -> Result<Self, RoleArnError> {
        let Some(arn) = Arn::parse(text) else {
            let short = arn::with_missing_colon(text).is_some();
            return Err(if short { RoleArnError::ColonMissing } else { RoleArnError::NotAnArn });
        };
        if !arn::is_partition(arn.partition) {
            return Err(RoleArnError::Partition);
        }
        if arn.service == "sts" && arn.resource.starts_with("assumed-role/") {
            return Err(RoleArnError::AssumedRole);
        }
        if arn.service != "iam" {
            return Err(RoleArnError::OtherService);
        }
        if !arn.region.is_empty() {
            return Err(RoleArnError::Region);
        }
        if !arn::is_account(arn.account) {
            return Err(RoleArnError::Account);
        }
        let path_and_name = match scan::cut(arn.resource, b'/') {
            Some(("role", rest)) => rest,
            Some(("user", _)) => return Err(RoleArnError::User),
            Some(("group", _)) => return Err(RoleArnError::Group),
            None if arn.resource == "root" => return Err(RoleArnError::AccountRoot),
            None if arn.resource == "role" => return Err(RoleArnError::NameMissing),
            _ => return Err(RoleArnError::OtherResource),
        };
        check_path_and_name(path_and_name)?;
        Ok(Self { text, account: arn.account, path_and_name })
    }
}

/// What follows `role/` or `user/`.
pub(super) fn check_path_and_name(path_and_name: &str) -> Result<(), RoleArnError> {
    let (path, name) = scan::cut_last(path_and_name, b'/').unwrap_or(("-", path_and_name));
    if name.is_empty() {
        return Err(RoleArnError::NameMissing);
    }
    const NAME: u8 = class::ALPHANUMERIC | class::DASH | class::UNDERSCORE | class::DOT;
    let fits = |byte: u8| class::of(byte) & NAME != 0 || matches!(byte, b'+' | b'=' | b',' | b'@');
    if name.len() > 64 || !name.bytes().all(fits) {
        return Err(RoleArnError::Name);
    }
    if class::any_blank(path) || !path.is_ascii() || Parts::new(path, b'/').any(str::is_empty) {
        return Err(RoleArnError::Path);
    }
    Ok(())
}

impl<'a> RoleArn<'a> {
    /// The whole ARN.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The 12 digits of the account that owns the role.
    #[must_use]
    pub const fn account(&self) -> &'a str {
        self.account
    }

    /// The name of the role, without its path.
    #[must_use]
    pub fn name(&self) -> &'a str {
        scan::cut_last(self.path_and_name, b'/').map_or(self.path_and_name, |(_, name)| name)
    }
}

impl RoleArnError {
    /// The ARN that `text` was probably meant to be.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        let mended = match self {
            Self::ColonMissing => arn::with_missing_colon(text)?,
            // A copy that began one character late.
            Self::NotAnArn => ["a", text].concat(),
            Self::AssumedRole => {
                let arn = Arn::parse(text)?;
                let role = Parts::new(arn.resource, b'/').nth(1)?;
                ["arn:", arn.partition, ":iam::", arn.account, ":role/", role].concat()
            }
            _ => return None,
        };
        RoleArn::try_from(mended.as_str()).is_ok().then_some(mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_has_an_account_and_a_name() {
        for (text, name) in [
            ("arn:aws:iam::123456789012:role/kafka-iam", "kafka-iam"),
            ("arn:aws-us-gov:iam::123456789012:role/a/b/name+=,.@-_", "name+=,.@-_"),
            ("arn:aws-cn:iam::123456789012:role/x", "x"),
        ] {
            let role = RoleArn::try_from(text).unwrap();
            assert_eq!((role.account(), role.name(), role.as_str()), ("123456789012", name, text));
        }
    }

    #[test]
    fn errors_say_which_part() {
        let long = ["arn:aws:iam::123456789012:role/", &"a".repeat(65)].concat();
        for (text, error, suggestion) in [
            ("", RoleArnError::NotAnArn, None),
            ("role/x", RoleArnError::NotAnArn, None),
            (
                "rn:aws:iam::123456789123:role/sample",
                RoleArnError::NotAnArn,
                Some("arn:aws:iam::123456789123:role/sample"),
            ),
            (
                "arn:aws:iam:123456789012:role/x",
                RoleArnError::ColonMissing,
                Some("arn:aws:iam::123456789012:role/x"),
            ),
            ("arn:awz:iam::123456789012:role/x", RoleArnError::Partition, None),
            (
                "arn:aws:sts::123456789012:assumed-role/x/session",
                RoleArnError::AssumedRole,
                Some("arn:aws:iam::123456789012:role/x"),
            ),
            ("arn:aws:sts::123456789012:assumed-role//s", RoleArnError::AssumedRole, None),
            ("arn:aws:s3::123456789012:role/x", RoleArnError::OtherService, None),
            ("arn:aws:iam:us-east-1:123456789012:role/x", RoleArnError::Region, None),
            ("arn:aws:iam::123456789:role/my-role", RoleArnError::Account, None),
            ("arn:aws:iam::<AWS_ACCOUNT_ID>:role/lambdaRole", RoleArnError::Account, None),
            ("arn:aws:iam::123456789012:user/x", RoleArnError::User, None),
            ("arn:aws:iam::123456789012:group/x", RoleArnError::Group, None),
            ("arn:aws:iam::123456789012:root", RoleArnError::AccountRoot, None),
            ("arn:aws:iam::123456789012:policy/x", RoleArnError::OtherResource, None),
            ("arn:aws:iam::123456789012:role", RoleArnError::NameMissing, None),
            ("arn:aws:iam::123456789012:role/", RoleArnError::NameMissing, None),
            ("arn:aws:iam::123456789012:role/path/", RoleArnError::NameMissing, None),
            ("arn:aws:iam::123456789012:role/a b", RoleArnError::Name, None),
            ("arn:aws:iam::123456789012:role/*", RoleArnError::Name, None),
            (&long, RoleArnError::Name, None),
            ("arn:aws:iam::123456789012:role/a//b", RoleArnError::Path, None),
            ("arn:aws:iam::123456789012:role/a b/c", RoleArnError::Path, None),
        ] {
            assert_eq!(RoleArn::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
    }
}
