//! Regions of Azure.

use super::DIRECTIONS;
use super::gcp;
use super::name::Name;
use crate::values::scan::{Parts, is_listed};

/// A region of Azure: `eastus2`, also spelt `East US 2` (the portal) or `US_EAST_2` (Atlas).
/// Regions that are not in any list yet are accepted where their name is well-formed.
///
/// MongoDB's two tables contradict each other: `eastus` is `US_EAST` in one and `US_EAST_1` in the
/// other, `westus` is `US_WEST` or `US_WEST_2`. The first is harmless. The second makes `US_WEST_2`
/// stand for two regions, so compare with [`AzureRegion::matches`]; `==` compares canonical names.
#[derive(Clone, Copy)]
pub struct AzureRegion {
    name: Name,
    /// Spelt `US_WEST_2`, which may mean `westus`.
    may_be_westus: bool,
}

/// The regions that a misspelt one is compared with.
pub(super) const COMMON: &str = "eastus eastus2 westus westus2 westus3 centralus northcentralus southcentralus westeurope \
     northeurope brazilsouth australiaeast canadacentral uksouth francecentral germanywestcentral \
     southeastasia eastasia japaneast centralindia";

/// Geographies that follow the direction: `eastus`, `westeurope`. Atlas puts them first.
const AFTER: &str = "us europe asia india";
/// Geographies that come before it: `uksouth`.
const BEFORE: &str = "australia austria belgium brazil canada chile china denmark finland france germany greece \
     indonesia israel italy japan jioindia korea malaysia mexico newzealand norway poland qatar \
     saudiarabia southafrica spain sweden switzerland taiwan uae uk";
/// Beside the directions of all providers.
const BETWEEN: &str = "northcentral southcentral westcentral";

fn is_direction(word: &str) -> bool {
    is_listed(DIRECTIONS, word) || is_listed(BETWEEN, word)
}

impl AzureRegion {
    /// The region that `text` names in any spelling.
    #[must_use]
    pub fn any_spelling(text: &str) -> Option<Self> {
        if gcp::is_own_spelling(text) {
            return None;
        }
        let squeezed = Name::squeezed(text)?;
        let squeezed = squeezed.as_str();
        let end = squeezed.len() - usize::from(matches!(squeezed.as_bytes(), [.., b'0'..=b'9']));
        let (place, digit) = squeezed.split_at_checked(end)?;
        for geography in Parts::new(AFTER, b' ') {
            let plain = place.strip_suffix(geography).filter(|&word| is_direction(word));
            let turned = place.strip_prefix(geography).filter(|&word| is_direction(word));
            let Some(direction) = plain.or(turned) else { continue };
            let atlas = turned.is_some() && geography == "us";
            let digit = match digit {
                "1" if atlas && direction == "east" => "",
                "0" | "1" => return None,
                _ => digit,
            };
            let name = Name::joined([direction, geography, digit])?;
            return Some(Self { name, may_be_westus: atlas && direction == "west" && digit == "2" });
        }
        let well_formed =
            Parts::new(BEFORE, b' ').any(|name| place.strip_prefix(name).is_some_and(is_direction));
        if !well_formed || matches!(digit, "0" | "1") {
            return None;
        }
        Some(Self { name: Name::joined([place, digit, ""])?, may_be_westus: false })
    }

    /// The canonical name: lower case, without separators.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.name.as_str()
    }

    /// Whether `label` may name this region, in any spelling and after either of MongoDB's tables.
    #[must_use]
    pub fn matches(&self, label: &str) -> bool {
        Self::any_spelling(label).is_some_and(|other| {
            other == *self
                || (self.may_be_westus && other.as_str() == "westus")
                || (other.may_be_westus && self.as_str() == "westus")
        })
    }
}

impl PartialEq for AzureRegion {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for AzureRegion {}

region_texts!(AzureRegion, Azure);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_the_same_region() {
        for (text, name) in [
            ("eastus2", "eastus2"),
            ("East US 2", "eastus2"),
            ("US_EAST_2", "eastus2"),
            ("us-east-2", "eastus2"),
            ("EASTUS2", "eastus2"),
            ("US_EAST_1", "eastus"),
            ("US_EAST", "eastus"),
            ("EUROPE_WEST", "westeurope"),
            ("West Europe", "westeurope"),
            ("ASIA_SOUTH_EAST", "southeastasia"),
            ("US_NORTH_CENTRAL", "northcentralus"),
            ("INDIA_CENTRAL", "centralindia"),
            ("UK_SOUTH", "uksouth"),
            ("GERMANY_WEST_CENTRAL", "germanywestcentral"),
            ("AUSTRALIA_CENTRAL_2", "australiacentral2"),
            ("South Africa North", "southafricanorth"),
        ] {
            assert_eq!(text.parse::<AzureRegion>().unwrap().as_str(), name, "{text}");
        }
        for name in COMMON.split(' ') {
            assert_eq!(AzureRegion::any_spelling(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn the_contradicting_tables_match() {
        let pairs = [
            ("US_WEST_2", "westus", true),
            ("US_WEST_2", "westus2", true),
            ("westus", "US_WEST_2", true),
            ("westus2", "US_WEST_2", true),
            ("US_WEST_2", "US_WEST", true),
            ("westus", "westus2", false),
            ("US_WEST_2", "westus3", false),
            ("US_EAST_1", "eastus", true),
            ("US_EAST", "US_EAST_1", true),
            ("US_EAST_1", "eastus2", false),
            ("eastus", "nonsense", false),
        ];
        for (region, label, matches) in pairs {
            assert_eq!(
                AzureRegion::any_spelling(region).unwrap().matches(label),
                matches,
                "{region} {label}"
            );
        }
    }

    #[test]
    fn others_are_no_regions_of_azure() {
        for text in [
            "",
            "2",
            "us",
            "east",
            "eastus0",
            "eastus1",
            "us-west-1",
            "us-east1",
            "US_EAST4",
            "europe-west1",
            "us-central1",
            "eu-west-1",
            "eastmars",
            "some-region-1",
            "confluent.cloud",
            "us-east-1a",
            "éastus",
        ] {
            assert!(AzureRegion::any_spelling(text).is_none(), "{text}");
        }
    }
}
