use super::text::{Texts, text};

/// What accepts a VPC peering connection.
pub(super) static ACCEPT: Texts = Texts::of(&[
    text(
        "/requesterAccountId",
        "Requester's account",
        "The AWS account that asked for the peering: 12 digits, as the list of peering connections shows it.",
        "111122223333",
    ),
    text(
        "/requesterVpcId",
        "Requester's VPC",
        "The VPC that asked for the peering, as the list of peering connections shows it.",
        "vpc-0a1b2c3d4e5f60718",
    ),
]);
