use alloc::vec::Vec;

use super::{Content, Outline, Said, only, outline};
use crate::payload::private_link::table::{AUTHENTICATION_SCHEME, PROVIDER, REQUEST, VENDOR};
use crate::payload::private_link::{VARIANTS, Variant};
use crate::payload::{Field, Need};
use crate::values::{AuthenticationScheme, Vendor};

/// A Private Link request, for every combination of provider and vendor.
pub(super) fn requests() -> Vec<Outline> {
    VARIANTS.iter().map(|variant| outline(&REQUEST, &|field| said(variant, field))).collect()
}

fn said(variant: &Variant, field: &Field) -> Said {
    let slot = usize::from(field.slot);
    match slot {
        PROVIDER => Some((Need::Required, only(variant.provider.as_str()))),
        // A vendor that is not said is GENERIC.
        VENDOR if variant.vendor == Vendor::Generic => Some((Need::Optional, only(variant.vendor.as_str()))),
        VENDOR => Some((Need::Required, only(variant.vendor.as_str()))),
        AUTHENTICATION_SCHEME => {
            Some((variant.need(slot)?, Content::OneOf(AuthenticationScheme::NAMES.to_vec())))
        }
        _ => Some((variant.need(slot)?, super::content(field.shape, &|_| None))),
    }
}
