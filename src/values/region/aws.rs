//! Regions of AWS.

use super::DIRECTIONS;
use super::name::Name;
use crate::values::class;
use crate::values::scan::{cut, cut_last, is_listed, paired};

/// A region of AWS: `us-east-1`, also spelt `US_EAST_1` (Atlas) or `us_east_1` (its documentation).
/// Regions that are not in any list yet are accepted where their name is well-formed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AwsRegion(Name);

/// The regions whose availability zone ids are known.
pub(super) const KNOWN: &str = "us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1 sa-east-1 eu-west-1 eu-west-2 \
     eu-west-3 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 ap-south-1 ap-south-2 \
     ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 \
     ap-southeast-7 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-east-1 af-south-1 me-south-1 \
     me-central-1 il-central-1 mx-central-1";

/// The letters of the directions in the ids of availability zones. Source: AWS, AZ ids.
const AZ_LETTERS: &str =
    "e east w west n north s south c central ne northeast se southeast nw northwest sw southwest";

/// Source: MongoDB's table of regions with private links for stream processing. It ages.
const PRIVATE_LINK: &str = "us-east-1 us-east-2 us-west-2 ca-central-1 sa-east-1 ap-southeast-1 ap-southeast-2 \
     ap-south-1 ap-northeast-1 ap-northeast-2 eu-west-1 eu-west-2 eu-west-3 eu-central-1";

const AREAS: &str = "us eu ap ca sa af me il mx cn us-gov";
#[inline(never)]
fn is_well_formed(name: &str) -> bool {
    let Some((place, number)) = cut_last(name, b'-') else { return false };
    let Some((area, direction)) = cut_last(place, b'-') else { return false };
    matches!(number.as_bytes(), [b'1'..=b'9']) && is_listed(AREAS, area) && is_listed(DIRECTIONS, direction)
}

impl AwsRegion {
    /// The region that `text` names in any spelling.
    #[must_use]
    pub fn any_spelling(text: &str) -> Option<Self> {
        Name::folded(text).filter(|name| is_well_formed(name.as_str())).map(Self)
    }

    /// Whether `text` is a region as AWS itself spells it. ARNs and service names allow no other
    /// spelling.
    #[must_use]
    pub fn is_canonical(text: &str) -> bool {
        is_well_formed(text)
    }

    /// The region of a text that [`AwsRegion::is_canonical`] has accepted.
    pub(in crate::values) fn of_canonical(text: &str) -> Self {
        Self(Name::folded(text).unwrap_or(Name::EMPTY))
    }

    /// The region of an availability zone, given by name (`us-east-1a`) or id (`use1-az1`).
    #[must_use]
    pub fn of_zone(text: &str) -> Option<Self> {
        let folded = Name::folded(text)?;
        let zone = folded.as_str();
        if matches!(zone.as_bytes(), [.., b'a'..=b'z'])
            && let Some(region) = zone.get(..zone.len() - 1)
            && is_well_formed(region)
        {
            return Name::folded(region).map(Self);
        }
        region_of_az_id(zone).filter(Self::is_known)
    }

    /// The canonical name: lower case, with dashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether `label` names this region in any spelling.
    #[must_use]
    pub fn matches(&self, label: &str) -> bool {
        Self::any_spelling(label).is_some_and(|other| other == *self)
    }

    /// Whether MongoDB's documentation lists this region as one with private links.
    #[must_use]
    pub fn has_private_link(&self) -> bool {
        is_listed(PRIVATE_LINK, self.as_str())
    }

    /// Whether it is a region of the list, not merely well-formed.
    #[must_use]
    pub fn is_known(&self) -> bool {
        is_listed(KNOWN, self.as_str())
    }
}

/// The region that an availability zone id such as `use1-az4` belongs to: area, letters of the
/// direction and number of `us-east-1`. None for what is no availability zone id. The region may be
/// one that is in no list: see [`AwsRegion::is_known`].
#[must_use]
pub fn region_of_az_id(label: &str) -> Option<AwsRegion> {
    let (region, zone) = cut(label, b'-')?;
    let zone = class::strip_prefix_ignoring_case(zone, "az")?;
    if zone.is_empty() || !class::all(zone, class::DIGIT) {
        return None;
    }
    let (area, rest) = region.split_at_checked(2)?;
    let (letters, number) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let name = Name::joined([area, "-", paired(AZ_LETTERS, letters)?, "-", number])?;
    Some(AwsRegion(name))
}

region_texts!(AwsRegion, Aws);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_the_same_region() {
        for text in ["us-east-1", "us_east_1", "US_EAST_1", "Us_East_1", "US-EAST-1"] {
            let region: AwsRegion = text.parse().unwrap();
            assert_eq!(region.as_str(), "us-east-1");
            assert!(region.matches("US_EAST_1") && !region.matches("us-east-2") && !region.matches("x"));
            assert_eq!(AwsRegion::is_canonical(text), text == "us-east-1");
        }
    }

    #[test]
    fn new_regions_are_accepted_and_inventions_are_not() {
        for text in ["eu-west-9", "us-gov-west-1", "US_GOV_EAST_1", "cn-north-1", "sa-west-1"] {
            assert!(AwsRegion::any_spelling(text).is_some(), "{text}");
        }
        for text in [
            "",
            "-",
            "--",
            "us",
            "us-east",
            "us-east-",
            "us-east-0",
            "us-east-11",
            "useast1",
            "us-east1",
            "some-region-1",
            "uk-west-1",
            "us-up-1",
            "us-east-1-",
            "us-east-é",
            "eu--west-1",
        ] {
            assert!(AwsRegion::any_spelling(text).is_none(), "{text}");
        }
    }

    #[test]
    fn zones_lead_to_their_region() {
        for (zone, region) in
            [("us-east-1a", "us-east-1"), ("USE1-AZ4", "us-east-1"), ("apse2-az1", "ap-southeast-2")]
        {
            assert_eq!(AwsRegion::of_zone(zone).unwrap().as_str(), region);
        }
        for text in ["us-east-1", "us-east-1-", "us-east-11", "use1", "use1-az", "use9-az1", "a", "é"] {
            assert!(AwsRegion::of_zone(text).is_none(), "{text}");
        }
        assert_eq!(region_of_az_id("use2-az1").unwrap().as_str(), "us-east-2");
        assert_eq!(region_of_az_id("us-east-2a"), None);
    }

    #[test]
    fn every_known_region_has_zones() {
        for name in KNOWN.split(' ') {
            let (area, rest) = name.split_once('-').unwrap();
            let (direction, number) = rest.split_once('-').unwrap();
            let letters = match direction {
                "northeast" => "ne",
                "southeast" => "se",
                word => &word[..1],
            };
            let zone = [area, letters, number, "-az3"].concat();
            let region = region_of_az_id(&zone).unwrap();
            assert!(region.as_str() == name && region.is_known());
        }
        for text in ["usx1-az1", "us1-az1", "u-az1", "usé1-az1", "use1-az", "use1-azx", "-az1", ""] {
            assert_eq!(region_of_az_id(text), None, "{text}");
        }
        assert!(region_of_az_id("usnw1-az1").is_some_and(|region| !region.is_known()));
    }

    #[test]
    fn private_links_are_not_everywhere() {
        assert!(PRIVATE_LINK.split(' ').all(|name| is_listed(KNOWN, name)));
        let elsewhere = AwsRegion::any_spelling("eu-north-1").unwrap();
        assert!(
            !elsewhere.has_private_link() && AwsRegion::any_spelling("us-east-1").unwrap().has_private_link()
        );
    }
}
