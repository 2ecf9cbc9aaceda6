//! Regions of Google Cloud.

use super::DIRECTIONS;
use super::aws::AwsRegion;
use super::name::Name;
use crate::values::class;
use crate::values::scan::{Parts, cut, has, is_listed, paired};

/// A region of Google Cloud: `us-central1`, also spelt `US_CENTRAL1` (stream processing) or
/// `CENTRAL_US`, `US_EAST_4` (Atlas). Regions that are not in any list yet are accepted where their
/// name is well-formed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct GcpRegion(Name);

/// The regions that a misspelt one is compared with.
pub(super) const COMMON: &str = "us-central1 us-east1 us-east4 us-east5 us-west1 us-west2 us-west3 us-west4 us-south1 \
     europe-west1 europe-west2 europe-west3 europe-west4 europe-north1 asia-east1 asia-northeast1 \
     asia-southeast1 asia-south1 australia-southeast1 southamerica-east1 northamerica-northeast1";

/// Names that Atlas does not derive from Google's. Source: MongoDB's table of Google Cloud regions.
const ATLAS: &str = "central-us us-central1 \
     eastern-us us-east1 \
     western-us us-west1 \
     western-europe europe-west1 \
     eastern-asia-pacific asia-east1 \
     northeastern-asia-pacific asia-northeast1 \
     southeastern-asia-pacific asia-southeast1";

/// `middleeast` is Atlas's word for `me`.
const AREAS: &str = "us europe asia northamerica southamerica australia africa me middleeast";
/// Area, direction with number of a name without separators.
#[inline(never)]
fn parts(squeezed: &str) -> Option<(&str, &str)> {
    let digits = squeezed.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (place, number) = squeezed.split_at_checked(squeezed.len().checked_sub(digits)?)?;
    if !matches!(number.as_bytes(), [b'1'..=b'9'] | [b'1'..=b'9', _]) {
        return None;
    }
    let in_area = |area: &&str| place.strip_prefix(*area).is_some_and(|word| is_listed(DIRECTIONS, word));
    squeezed.split_at_checked(Parts::new(AREAS, b' ').find(in_area)?.len())
}

/// Whether `text` separates area and direction but not direction and number, as Google does:
/// `us-east4`, `US_EAST4`. No other provider writes its regions like that.
pub(super) fn is_own_spelling(text: &str) -> bool {
    let Some(folded) = Name::folded(text) else { return false };
    let Some((area, direction)) = cut(folded.as_str(), b'-') else { return false };
    let Some(squeezed) = Name::joined([area, direction, ""]) else { return false };
    class::all(direction, class::ALPHANUMERIC) && parts(squeezed.as_str()) == Some((area, direction))
}

impl GcpRegion {
    /// The region that `text` names in any spelling.
    #[must_use]
    pub fn any_spelling(text: &str) -> Option<Self> {
        if let Some(folded) = Name::folded(text)
            && let Some(name) = paired(ATLAS, folded.as_str())
        {
            return Name::folded(name).map(Self);
        }
        // `us-east-1` is a region of AWS and not Google's `us-east1`: Atlas, which sets the number
        // apart, uses underscores. US_EAST_1 is of AWS as well, where Atlas says EASTERN_US for
        // Google; only US_WEST_2 is its name for regions of both.
        if has(text, b'-') {
            if !is_own_spelling(text) {
                return None;
            }
        } else if AwsRegion::any_spelling(text)
            .is_some_and(|aws| aws.is_known() && aws.as_str() != "us-west-2")
        {
            return None;
        }
        let squeezed = Name::squeezed(text)?;
        let (area, place) = parts(squeezed.as_str())?;
        let area = if area == "middleeast" { "me" } else { area };
        Name::joined([area, "-", place]).map(Self)
    }

    /// Whether `text` is a region as Google itself spells it. Resource names allow no other spelling.
    #[must_use]
    pub fn is_canonical(text: &str) -> bool {
        Self::any_spelling(text).is_some_and(|region| region.as_str() == text)
    }

    /// The region of a text that [`GcpRegion::is_canonical`] has accepted.
    pub(in crate::values) fn of_canonical(text: &str) -> Self {
        Self(Name::folded(text).unwrap_or(Name::EMPTY))
    }

    /// The region of the zone that `text` names: `us-west1` for `us-west1-a`.
    #[must_use]
    pub fn of_zone(text: &str) -> Option<Self> {
        let (region, zone) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let is_zone = matches!(zone.as_bytes(), [b'-' | b'_', letter] if letter.is_ascii_alphabetic());
        if is_zone { Self::any_spelling(region) } else { None }
    }

    /// The canonical name: lower case, one dash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether `label` names this region in any spelling.
    #[must_use]
    pub fn matches(&self, label: &str) -> bool {
        Self::any_spelling(label).is_some_and(|other| other == *self)
    }
}

region_texts!(GcpRegion, Gcp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_the_same_region() {
        for (text, name) in [
            ("us-central1", "us-central1"),
            ("US_CENTRAL1", "us-central1"),
            ("CENTRAL_US", "us-central1"),
            ("US_EAST4", "us-east4"),
            ("US_EAST_4", "us-east4"),
            ("US_WEST_2", "us-west2"),
            ("EUROPE_WEST_12", "europe-west12"),
            ("NORTH_AMERICA_NORTHEAST_1", "northamerica-northeast1"),
            ("northamerica-northeast1", "northamerica-northeast1"),
            ("SOUTHEASTERN_ASIA_PACIFIC", "asia-southeast1"),
            ("MIDDLE_EAST_WEST_1", "me-west1"),
            ("africa-south1", "africa-south1"),
            ("us-east77", "us-east77"),
        ] {
            assert_eq!(text.parse::<GcpRegion>().unwrap().as_str(), name, "{text}");
        }
        assert!(COMMON.split(' ').all(GcpRegion::is_canonical));
        assert!(ATLAS.split(' ').skip(1).step_by(2).all(|name| is_listed(COMMON, name)));
        assert!(GcpRegion::any_spelling("us-west1").unwrap().matches("WESTERN_US"));
    }

    #[test]
    fn others_are_no_regions_of_google() {
        for text in [
            "",
            "1",
            "us",
            "us-central",
            "us-east0",
            "us-east100",
            "mars-east1",
            "us-up1",
            "us-east-1",
            "US_EAST_1",
            "us-west-2",
            "eastus",
            "centralus",
            "us-west1-a",
            "some-region-1",
            "é1",
        ] {
            assert!(GcpRegion::any_spelling(text).is_none(), "{text}");
        }
    }

    #[test]
    fn zones_lead_to_their_region() {
        assert_eq!(GcpRegion::of_zone("us-west1-a").unwrap().as_str(), "us-west1");
        for text in ["us-west1", "a", "", "us-west1a", "us-west-a", "us-west1-é"] {
            assert!(GcpRegion::of_zone(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_number_sticks_to_the_direction() {
        assert!(is_own_spelling("us-east4") && is_own_spelling("EUROPE_WEST1"));
        for text in ["us-east-4", "useast4", "east us2", "us-east", "", "-"] {
            assert!(!is_own_spelling(text), "{text}");
        }
    }
}
