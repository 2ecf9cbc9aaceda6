//! Whom a resource policy lets in.

use alloc::string::String;

use super::arn::{self, Arn};
use super::{AccountId, AccountIdError, class, role_arn, scan};

grammar_error! {
    /// Why a text is not a principal of the `AWS` sort.
    PrincipalError {
        NotAPrincipal => "it is neither an account id nor an ARN",
        Service => "it names a service, which belongs under `Service`",
        UniqueId => "it is the unique id that IAM shows for a deleted user or role",
        ColonMissing => "a colon is missing before the account id: IAM has no regions, so two stand there",
        Partition => "the partition is not `aws`, `aws-us-gov` or `aws-cn`",
        OtherService => "the ARN is not one of `iam` or `sts`",
        Region => "it names a region, and IAM has none",
        Account => "the account id is not 12 digits",
        DashedAccount => "the account id has the dashes that the console shows",
        Wildcard => "IAM takes no wildcard inside a principal",
        OtherResource => "the ARN names neither an account, a user nor a role",
        Name => "the name of the user or role is missing or no IAM name",
    }
}

/// A principal under the key `AWS` of an IAM policy. Source: AWS IAM, elements of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal<'a> {
    /// `*`: everybody.
    Anyone,
    /// The whole account: its bare 12 digits, which mean the same as its root ARN.
    Account(&'a str),
    /// The whole account: `arn:aws:iam::<account>:root`.
    Root {
        /// 12 digits.
        account: &'a str,
    },
    /// A role, a user, or a session of one.
    Identity {
        /// 12 digits.
        account: &'a str,
        /// What follows the account: `role/<name>`, `user/<name>`, `assumed-role/<name>/<session>`.
        resource: &'a str,
    },
}

impl<'a> Principal<'a> {
    /// The 12 digits of the account; none for everybody.
    #[must_use]
    pub const fn account(&self) -> Option<&'a str> {
        match *self {
            Self::Anyone => None,
            Self::Account(account) | Self::Root { account } | Self::Identity { account, .. } => Some(account),
        }
    }

    /// Whether it lets the whole account in, not only one role or user.
    #[must_use]
    pub const fn is_whole_account(&self) -> bool {
        matches!(self, Self::Account(_) | Self::Root { .. })
    }
}

impl<'a> TryFrom<&'a str> for Principal<'a> {
    type Error = PrincipalError;

    fn try_from(text: &'a str) -> Result<Self, PrincipalError> {
        if text == "*" {
            return Ok(Self::Anyone);
        }
        if arn::is_account(text) {
            return Ok(Self::Account(text));
        }
        let Some(arn) = Arn::parse(text) else { return Err(not_an_arn(text)) };
        if !arn::is_partition(arn.partition) {
            return Err(PrincipalError::Partition);
        }
        if scan::has(text, b'*') {
            return Err(PrincipalError::Wildcard);
        }
        if !matches!(arn.service, "iam" | "sts") {
            return Err(PrincipalError::OtherService);
        }
        if !arn.region.is_empty() {
            return Err(PrincipalError::Region);
        }
        let account = match AccountId::try_from(arn.account) {
            Ok(account) => account.as_str(),
            Err(AccountIdError::Dashed) => return Err(PrincipalError::DashedAccount),
            Err(_) => return Err(PrincipalError::Account),
        };
        match (arn.service, scan::cut(arn.resource, b'/')) {
            ("iam", None) if arn.resource == "root" => Ok(Self::Root { account }),
            ("iam", Some(("role" | "user", name)))
            | ("sts", Some(("assumed-role" | "federated-user", name))) => {
                match role_arn::check_path_and_name(name) {
                    Ok(()) => Ok(Self::Identity { account, resource: arn.resource }),
                    Err(_) => Err(PrincipalError::Name),
                }
            }
            _ => Err(PrincipalError::OtherResource),
        }
    }
}

#[cold]
fn not_an_arn(text: &str) -> PrincipalError {
    if arn::with_missing_colon(text).is_some() {
        PrincipalError::ColonMissing
    } else if AccountId::try_from(text) == Err(AccountIdError::Dashed) {
        PrincipalError::DashedAccount
    } else if !text.is_empty() && class::all(text, class::DIGIT) {
        PrincipalError::Account
    } else if text.ends_with(".amazonaws.com") {
        PrincipalError::Service
    } else if text.len() >= 16 && (text.starts_with("AIDA") || text.starts_with("AROA")) {
        PrincipalError::UniqueId
    } else {
        PrincipalError::NotAPrincipal
    }
}

impl PrincipalError {
    /// The principal that `text` was probably meant to be.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        let mended = match self {
            Self::ColonMissing => arn::with_missing_colon(text)?,
            // No part of an account's ARN but the account has dashes between digits; the partition's
            // own are kept by mending the account alone.
            Self::DashedAccount => match Arn::parse(text) {
                Some(arn) => {
                    let account = AccountIdError::Dashed.suggestion(arn.account)?;
                    ["arn:", arn.partition, ":", arn.service, "::", &account, ":", arn.resource].concat()
                }
                None => AccountIdError::Dashed.suggestion(text)?,
            },
            _ => return None,
        };
        Principal::try_from(mended.as_str()).is_ok().then_some(mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_account_and_its_root_are_the_whole_account() {
        let bare = Principal::try_from("123456789012").unwrap();
        let root = Principal::try_from("arn:aws:iam::123456789012:root").unwrap();
        assert_eq!(bare.account(), root.account());
        assert!(bare.is_whole_account() && root.is_whole_account());
        assert_eq!(Principal::try_from("*"), Ok(Principal::Anyone));
        assert_eq!(Principal::Anyone.account(), None);
        for resource in ["role/a/b", "user/x"] {
            let text = ["arn:aws:iam::123456789012:", resource].concat();
            let principal = Principal::try_from(text.as_str()).unwrap();
            assert_eq!(principal, Principal::Identity { account: "123456789012", resource });
            assert!(!principal.is_whole_account());
        }
        assert!(Principal::try_from("arn:aws:sts::123456789012:assumed-role/x/session").is_ok());
    }

    #[test]
    fn errors_say_which_part() {
        let root = Some("arn:aws:iam::123456789012:root");
        for (text, error, suggestion) in [
            ("", PrincipalError::NotAPrincipal, None),
            ("atlas", PrincipalError::NotAPrincipal, None),
            ("rn:aws:iam::123456789012:root", PrincipalError::NotAPrincipal, None),
            ("kafka.amazonaws.com", PrincipalError::Service, None),
            ("AROAEXAMPLE1234567890", PrincipalError::UniqueId, None),
            ("arn:aws:iam:123456789012:root", PrincipalError::ColonMissing, root),
            ("arn:amazon:iam::123456789012:root", PrincipalError::Partition, None),
            ("arn:aws:s3::123456789012:root", PrincipalError::OtherService, None),
            ("arn:aws:iam:us-east-1:123456789012:root", PrincipalError::Region, None),
            ("12345678901", PrincipalError::Account, None),
            ("arn:aws:iam::12345678901:root", PrincipalError::Account, None),
            ("1234-5678-9012", PrincipalError::DashedAccount, Some("123456789012")),
            ("arn:aws:iam::1234-5678-9012:root", PrincipalError::DashedAccount, root),
            ("arn:aws:iam::123456789012:role/*", PrincipalError::Wildcard, None),
            ("arn:aws:iam::*:root", PrincipalError::Wildcard, None),
            ("arn:aws:iam::123456789012:policy/x", PrincipalError::OtherResource, None),
            ("arn:aws:sts::123456789012:root", PrincipalError::OtherResource, None),
            ("arn:aws:iam::123456789012:role/", PrincipalError::Name, None),
        ] {
            assert_eq!(Principal::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
    }
}
