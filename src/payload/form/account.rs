use super::text::{Texts, text};

/// The query for Atlas' own account, network and address block.
pub(super) static QUERY: Texts = Texts {
    compared: &[("/cloudProvider", &["/regionName"])],
    ..Texts::of(&[
        text("/cloudProvider", "Cloud provider", "Where your stream processing workspace runs.", "aws")
            .options(&["aws", "azure", "gcp"]),
        text(
            "/regionName",
            "Region",
            "The region of the workspace in Atlas' own spelling: capitals and underscores.",
            "US_EAST_1",
        ),
    ])
};
