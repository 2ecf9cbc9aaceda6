//! URIs of Google Cloud service attachments.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::scan::{self, Parts};
use super::{GcpRegion, Identifier, class};

grammar_error! {
    /// Why a text is not the URI of a service attachment.
    ServiceAttachmentError {
        Empty => "it is empty",
        Blank => "it holds a blank",
        FullUrl => "it is the full address of the attachment; only what begins with `projects/` is wanted",
        LeadingSlash => "it begins with a slash",
        NotAnAttachment => "it does not begin with `projects/`",
        Project => "the project is missing or no Google Cloud project",
        RegionMissing => "`regions/` and the region are missing after the project",
        Zone => "it names a zone, not a region",
        NotARegion => "the region is not spelt as Google Cloud spells one",
        OtherType => "it names a resource of another type than `serviceAttachments`",
        NameMissing => "the name of the attachment is missing",
        Name => "the name is not 1 to 63 lower-case letters, digits and dashes that begin with a letter",
        ExtraParts => "there are parts after the name",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

/// `projects/<project>/regions/<region>/serviceAttachments/<name>`.
/// Source: Google Cloud, Private Service Connect; the Atlas Admin API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceAttachment<'a> {
    text: &'a str,
}

impl<'a> TryFrom<&'a str> for ServiceAttachment<'a> {
    type Error = ServiceAttachmentError;

    fn try_from(text: &'a str) -> Result<Self, ServiceAttachmentError> {
        use ServiceAttachmentError as Error;
        let Some(rest) = text.strip_prefix("projects/") else { return Err(diagnose(text)) };
        if class::any_blank(text) {
            return Err(Error::Blank);
        }
        let mut parts = Parts::new(rest, b'/');
        // A project of an organisation's domain is `example.com:project`.
        let fits = |byte: u8| class::of(byte) & (class::LOWER | class::DIGIT | class::DASH | class::DOT) != 0;
        let project = parts.filled().ok_or(Error::Project)?;
        if !project.bytes().all(|byte| byte == b':' || fits(byte)) {
            return Err(Error::Project);
        }
        match parts.next() {
            Some("regions") => {}
            Some("zones") => return Err(Error::Zone),
            _ => return Err(Error::RegionMissing),
        }
        let region = parts.filled().ok_or(Error::RegionMissing)?;
        if !GcpRegion::is_canonical(region) {
            let is_zone = GcpRegion::of_zone(region).is_some();
            return Err(if is_zone { Error::Zone } else { Error::NotARegion });
        }
        if parts.next() != Some("serviceAttachments") {
            return Err(Error::OtherType);
        }
        let name = parts.filled().ok_or(Error::NameMissing)?;
        let fits = class::all(name, class::LOWER | class::DIGIT | class::DASH)
            && name.len() <= 63
            && matches!(name.as_bytes(), [b'a'..=b'z', ..])
            && !name.ends_with("-");
        if !fits {
            return Err(Error::Name);
        }
        if parts.rest.is_some() {
            return Err(Error::ExtraParts);
        }
        Ok(Self { text })
    }
}

/// What stands before `projects/` in the addresses that Google's tools print.
fn tail_of_url(text: &str) -> Option<&str> {
    let rest = match scan::split_scheme(text) {
        Some((_, rest)) => rest,
        None => text.strip_prefix("//")?,
    };
    scan::tail(rest, "projects/")
}

#[cold]
fn diagnose(text: &str) -> ServiceAttachmentError {
    if text.is_empty() {
        ServiceAttachmentError::Empty
    } else if tail_of_url(text).is_some() {
        ServiceAttachmentError::FullUrl
    } else if text.starts_with("/projects/") {
        ServiceAttachmentError::LeadingSlash
    } else {
        match Identifier::of(text) {
            Some(Identifier::ServiceAttachment) | None if class::any_blank(text) => {
                ServiceAttachmentError::Blank
            }
            Some(Identifier::ServiceAttachment) | None => ServiceAttachmentError::NotAnAttachment,
            Some(other) => ServiceAttachmentError::Other(other),
        }
    }
}

impl<'a> ServiceAttachment<'a> {
    /// The whole URI.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The project.
    #[must_use]
    pub fn project(&self) -> &'a str {
        scan::nth(self.text, b'/', 1)
    }

    /// The name of the region.
    #[must_use]
    pub fn region_name(&self) -> &'a str {
        scan::nth(self.text, b'/', 3)
    }

    /// The region.
    #[must_use]
    pub fn region(&self) -> GcpRegion {
        GcpRegion::of_canonical(self.region_name())
    }

    /// The name of the attachment.
    #[must_use]
    pub fn name(&self) -> &'a str {
        scan::nth(self.text, b'/', 5)
    }
}

impl ServiceAttachmentError {
    /// The URI inside `text`.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        let mended = match self {
            Self::FullUrl => tail_of_url(text)?,
            Self::LeadingSlash => text.strip_prefix("/")?,
            Self::Blank => text.trim_ascii(),
            _ => return None,
        };
        ServiceAttachment::try_from(mended).is_ok().then(|| mended.to_owned())
    }
}

#[cfg(test)]
#[path = "tests/service_attachment.rs"]
mod tests;
