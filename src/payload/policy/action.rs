//! The actions that Atlas needs on an MSK cluster.

use alloc::string::String;

use crate::values::near;

/// What the account of Atlas must be allowed. Source: Atlas documentation, Private Link connections
/// to Amazon MSK; AWS, multi-VPC private connectivity.
pub(crate) const ACTIONS: [&str; 4] = [
    "kafka:CreateVpcConnection",
    "kafka:GetBootstrapBrokers",
    "kafka:DescribeCluster",
    "kafka:DescribeClusterV2",
];

/// Some of [`ACTIONS`], a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ActionSet(u8);

impl ActionSet {
    pub(crate) const ALL: Self = Self(0b1111);
    pub(crate) const NONE: Self = Self(0);

    /// Those that an entry of `Action` names. Case does not matter, and `*` and `?` stand for other
    /// characters.
    pub(crate) fn named_by(entry: &str) -> Self {
        let mut named = Self::NONE;
        for (at, action) in ACTIONS.iter().enumerate() {
            if matches_wildcards(entry.as_bytes(), action.as_bytes()) {
                named.0 |= 1 << at;
            }
        }
        named
    }

    /// The one that an entry which names none was probably meant to name: its service is another, or
    /// its name is misspelt.
    pub(crate) fn meant_by(entry: &str) -> Option<(Self, &'static str)> {
        const NAMES: [&str; 4] =
            ["CreateVpcConnection", "GetBootstrapBrokers", "DescribeCluster", "DescribeClusterV2"];
        if entry.contains(['*', '?']) {
            return None;
        }
        let (service, name) = entry.split_once(':').unwrap_or(("", entry));
        let near = near::nearest(name.trim(), &NAMES)?;
        let exact = near.eq_ignore_ascii_case(name.trim());
        let ours = near::distance(service, "kafka").is_some()
            || near::nearest(service, &["kafka-cluster"]).is_some();
        let at = NAMES.iter().position(|known| *known == near).filter(|_| exact || ours)?;
        Some((Self(1 << at), ACTIONS.get(at)?))
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) const fn is_all(self) -> bool {
        self.0 == Self::ALL.0
    }

    pub(crate) const fn len(self) -> u32 {
        self.0.count_ones()
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are not in this one.
    pub(crate) const fn others(self) -> Self {
        Self(!self.0 & Self::ALL.0)
    }

    pub(crate) const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        ACTIONS
            .into_iter()
            .enumerate()
            .filter(move |(at, _)| self.0 & (1 << at) != 0)
            .map(|(_, action)| action)
    }

    /// For a sentence: "`kafka:DescribeCluster` and `kafka:DescribeClusterV2`".
    pub(crate) fn enumerated(self) -> String {
        let mut text = String::new();
        for (at, action) in (1..).zip(self.iter()) {
            if at > 1 {
                text.push_str(if at == self.len() { " and " } else { ", " });
            }
            text.push('`');
            text.push_str(action);
            text.push('`');
        }
        text
    }
}

/// Whether a pattern with `*` and `?` takes the whole text, letter case aside. On a mismatch the last
/// `*` takes one byte more, so the time is bounded by the product of the lengths, and the text is
/// short.
pub(crate) fn matches_wildcards(pattern: &[u8], text: &[u8]) -> bool {
    let (mut in_pattern, mut in_text) = (0, 0);
    let mut retry = None;
    while let Some(&byte) = text.get(in_text) {
        match pattern.get(in_pattern) {
            Some(b'*') => {
                in_pattern += 1;
                retry = Some((in_pattern, in_text));
            }
            Some(&wanted) if wanted == b'?' || wanted.eq_ignore_ascii_case(&byte) => {
                in_pattern += 1;
                in_text += 1;
            }
            _ => match retry {
                Some((after_star, taken)) => {
                    in_pattern = after_star;
                    in_text = taken + 1;
                    retry = Some((after_star, in_text));
                }
                None => return false,
            },
        }
    }
    pattern.get(in_pattern..).is_some_and(|rest| rest.iter().all(|&byte| byte == b'*'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_and_letter_case_name_actions() {
        for (entry, names) in [
            ("kafka:CreateVpcConnection", 0b0001),
            ("KAFKA:createvpcconnection", 0b0001),
            ("kafka:DescribeCluster", 0b0100),
            ("kafka:DescribeCluster*", 0b1100),
            ("kafka:Describe*", 0b1100),
            ("kafka:Get*", 0b0010),
            ("kafka:*", 0b1111),
            ("*", 0b1111),
            ("***", 0b1111),
            ("kafka:*Cluster", 0b0100),
            ("kafka:DescribeClusterV?", 0b1000),
            ("k*:*V*", 0b1001),
            ("kafka:Describe", 0),
            ("kafka:DescribeClusterV2?", 0),
            ("kafka-cluster:*", 0),
            ("kafka", 0),
            ("", 0),
        ] {
            assert_eq!(ActionSet::named_by(entry), ActionSet(names), "{entry}");
        }
    }

    #[test]
    fn a_slip_is_understood() {
        for (entry, meant) in [
            ("kafka:CreateVPCConnections", Some(ACTIONS[0])),
            ("kafka-cluster:CreateVpcConnection", Some(ACTIONS[0])),
            ("GetBootstrapBrokers", Some(ACTIONS[1])),
            ("msk:GetBootstrapBrokers", Some(ACTIONS[1])),
            ("kafka:GetBootstrapBroker", Some(ACTIONS[1])),
            ("kafka.DescribeCluster", None),
            ("kafka:DescribeClusters", Some(ACTIONS[2])),
            ("kafka:DescribeClusterV3", Some(ACTIONS[3])),
            ("kafka:DescribeTopic", None),
            ("kafka:DescribeVpcConnection", None),
            ("kafka-cluster:Connect", None),
            ("eks:DescribeClusters", None),
            ("kafka:Describe*", None),
            ("", None),
        ] {
            assert_eq!(ActionSet::meant_by(entry).map(|(_, action)| action), meant, "{entry}");
        }
    }

    #[test]
    fn a_set_reads_as_a_sentence() {
        assert_eq!(ActionSet(0b0001).enumerated(), "`kafka:CreateVpcConnection`");
        assert_eq!(ActionSet(0b1100).enumerated(), "`kafka:DescribeCluster` and `kafka:DescribeClusterV2`");
        assert_eq!(ActionSet::ALL.enumerated().matches(", ").count(), 2);
        assert_eq!(ActionSet(0b0101).others(), ActionSet(0b1010));
    }

    #[test]
    fn a_pattern_of_stars_takes_no_time() {
        let pattern = ["*a".repeat(50_000).as_str(), "!"].concat();
        assert_eq!(ActionSet::named_by(&pattern), ActionSet::NONE);
    }
}
