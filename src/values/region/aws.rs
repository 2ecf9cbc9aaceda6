//! Regions of AWS.

use super::DIRECTIONS;
use super::name::Name;
use crate::values::class;
use crate::values::scan::{Parts, cut_last, is_listed};

/// A region of AWS: `us-east-1`, also spelt `US_EAST_1` (Atlas) or `us_east_1` (its documentation).
/// Regions that are not in any list yet are accepted where their name is well-formed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AwsRegion(Name);

/// The regions whose availability zone ids are known, in the order of [`AZ_PREFIXES`].
pub(super) const KNOWN: &str = "us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1 sa-east-1 eu-west-1 eu-west-2 \
     eu-west-3 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 ap-south-1 ap-south-2 \
     ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 \
     ap-southeast-7 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-east-1 af-south-1 me-south-1 \
     me-central-1 il-central-1 mx-central-1";

/// What the ids of availability zones begin with: `use1` of `use1-az4`. Source: AWS, AZ ids.
const AZ_PREFIXES: &str = "use1 use2 usw1 usw2 cac1 caw1 sae1 euw1 euw2 euw3 euc1 euc2 eun1 eus1 eus2 aps1 aps2 apse1 \
     apse2 apse3 apse4 apse5 apse6 apse7 apne1 apne2 apne3 ape1 afs1 mes1 mec1 ilc1 mxc1";

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

/// The known regions with the prefixes of their zones' ids.
fn known() -> impl Iterator<Item = (&'static str, &'static str)> {
    Parts::new(KNOWN, b' ').zip(Parts::new(AZ_PREFIXES, b' '))
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
        region_of_az_id(zone)
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

    /// What the ids of this region's availability zones begin with: `use1` for `us-east-1`. None for
    /// regions that were unknown when this was written.
    #[must_use]
    pub fn az_prefix(&self) -> Option<&'static str> {
        known().find(|&(region, _)| region == self.as_str()).map(|(_, prefix)| prefix)
    }

    /// Whether MongoDB's documentation lists this region as one with private links.
    #[must_use]
    pub fn has_private_link(&self) -> bool {
        is_listed(PRIVATE_LINK, self.as_str())
    }

    /// Whether it is a region of the list, not merely well-formed.
    pub(super) fn is_known(&self) -> bool {
        is_listed(KNOWN, self.as_str())
    }
}

/// The region that an availability zone id such as `use1-az4` belongs to. None for what is no
/// availability zone id of a known region.
#[must_use]
pub fn region_of_az_id(label: &str) -> Option<AwsRegion> {
    let region = known().find(|&(_, prefix)| is_az_id(label, prefix))?.0;
    Name::folded(region).map(AwsRegion)
}

fn is_az_id(label: &str, prefix: &str) -> bool {
    class::strip_prefix_ignoring_case(label, prefix)
        .and_then(|rest| class::strip_prefix_ignoring_case(rest, "-az"))
        .is_some_and(|number| !number.is_empty() && class::all(number, class::DIGIT))
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
    fn the_lists_agree() {
        assert_eq!(KNOWN.split(' ').count(), AZ_PREFIXES.split(' ').count());
        for name in KNOWN.split(' ') {
            let region = AwsRegion::any_spelling(name).unwrap();
            let (area, rest) = name.split_once('-').unwrap();
            let (direction, number) = rest.split_once('-').unwrap();
            let letters = match direction {
                "northeast" => "ne",
                "southeast" => "se",
                word => &word[..1],
            };
            assert_eq!(region.az_prefix().unwrap(), [area, letters, number].concat());
        }
        assert!(PRIVATE_LINK.split(' ').all(|name| is_listed(KNOWN, name)));
        let elsewhere = AwsRegion::any_spelling("eu-north-1").unwrap();
        assert!(
            !elsewhere.has_private_link() && AwsRegion::any_spelling("us-east-1").unwrap().has_private_link()
        );
        assert_eq!(AwsRegion::any_spelling("us-gov-west-1").unwrap().az_prefix(), None);
    }
}
