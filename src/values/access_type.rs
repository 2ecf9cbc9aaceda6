//! Over which network a connection reaches its servers.

use super::near;

closed_set! {
    /// The type of a connection's networking access. Case matters: the API's schema lists the
    /// values as an enum.
    AccessType, UnknownAccessType => "it is no networking access that Atlas knows",
    same: str::eq,
    {
        /// Over the internet.
        Public = "PUBLIC",
        /// Over a VPC peering.
        Vpc = "VPC",
        /// Over a private link.
        PrivateLink = "PRIVATE_LINK",
        /// Over a transit gateway; the API's description says "coming soon".
        TransitGateway = "TRANSIT_GATEWAY",
    }
}

/// Names that guides and other tools have for them.
const ALIASES: &[(&str, &str)] = &[
    ("VPC_PEERING", "VPC"),
    ("PEERING", "VPC"),
    ("VPC_PEER", "VPC"),
    ("VNET_PEERING", "VPC"),
    ("PUBLIC_IP", "PUBLIC"),
    ("INTERNET", "PUBLIC"),
    ("PRIVATE_ENDPOINT", "PRIVATE_LINK"),
    ("AWS_PRIVATE_LINK", "PRIVATE_LINK"),
    ("TGW", "TRANSIT_GATEWAY"),
];

impl AccessType {
    /// The type that was probably meant.
    #[must_use]
    pub fn meant(text: &str) -> Option<&'static str> {
        let alias = ALIASES.iter().find(|(alias, _)| near::distance(text, alias) == Some(0));
        alias.map(|(_, name)| *name).or_else(|| Self::suggestion(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_tools_are_understood() {
        for (text, meant) in [
            ("VPC_PEERING", Some("VPC")),
            ("vpc", Some("VPC")),
            ("PUBLIC_IP", Some("PUBLIC")),
            ("PrivateLink", Some("PRIVATE_LINK")),
            ("private-link", Some("PRIVATE_LINK")),
            ("PRIVATE_ENDPOINT", Some("PRIVATE_LINK")),
            ("TGW", Some("TRANSIT_GATEWAY")),
            ("DIRECT_CONNECT", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<AccessType>(), Err(UnknownAccessType), "{text}");
            assert_eq!(AccessType::meant(text), meant, "{text}");
        }
    }
}
