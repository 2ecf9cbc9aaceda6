//! Regions of stream processing workspaces: a vocabulary of their own.

use crate::values::scan::paired;

/// Workspace region and cloud region on AWS. Source: `ApiStreamsAWSRegionView` of the Atlas Admin
/// API. On the other providers workspaces use the cloud's own names.
const REGIONS: &str = "SYDNEY_AUS ap-southeast-2 MUMBAI_IND ap-south-1 FRANKFURT_DEU eu-central-1 \
     DUBLIN_IRL eu-west-1 LONDON_GBR eu-west-2 VIRGINIA_USA us-east-1 \
     OHIO_USA us-east-2 OREGON_USA us-west-2 SAOPAULO_BRA sa-east-1 \
     MONTREAL_CAN ca-central-1 TOKYO_JPN ap-northeast-1 SINGAPORE_SGP ap-southeast-1 \
     PARIS_FRA eu-west-3 SEOUL_KOR ap-northeast-2";

/// The AWS region in which the workspace region `text` lies, whatever its case.
#[must_use]
pub fn aws_region_of_workspace(text: &str) -> Option<&'static str> {
    paired(REGIONS, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::AwsRegion;

    #[test]
    fn workspace_regions_lie_in_regions_with_private_links() {
        let mut words = REGIONS.split(' ');
        while let Some(workspace) = words.next() {
            let region = AwsRegion::any_spelling(words.next().unwrap()).unwrap();
            assert!(region.has_private_link(), "{workspace}");
            assert!(AwsRegion::any_spelling(workspace).is_none());
        }
        assert_eq!(aws_region_of_workspace("virginia_usa"), Some("us-east-1"));
        assert_eq!(aws_region_of_workspace("us-east-1"), None);
    }
}
