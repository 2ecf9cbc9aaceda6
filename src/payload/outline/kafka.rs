use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Content, Outline, Said, content, only, outline};
use crate::payload::kafka::Login;
use crate::payload::kafka::table::*;
use crate::payload::{Field, Need};
use crate::values::{AccessType, Mechanism, SecurityProtocol};

/// A Kafka connection, for every way of logging in.
pub(super) fn requests() -> Vec<Outline> {
    Login::all().iter().map(|login| outline(&REQUEST, &|field| said(login, field))).collect()
}

/// A change of a Kafka connection: whatever is absent stays as it is.
pub(super) fn update() -> Outline {
    outline(&REQUEST, &|field| match usize::from(field.slot) {
        TYPE => Some((Need::Required, only("Kafka"))),
        MECHANISM => Some((Need::Optional, Content::OneOf(Mechanism::NAMES.to_vec()))),
        slot => closed(slot).or_else(|| match field.need {
            Need::Required => Some((Need::Optional, content(field.shape, &|_| None))),
            _ => None,
        }),
    })
}

fn said(login: &'static Login, field: &'static Field) -> Said {
    match usize::from(field.slot) {
        TYPE => Some((Need::Required, only("Kafka"))),
        SECURITY => Some((Need::Required, nested(&SECURITY_KEYS, login))),
        PROTOCOL => Some((Need::Required, Content::OneOf(protocols()))),
        AUTHENTICATION => Some((Need::Required, nested(&AUTHENTICATION_KEYS, login))),
        MECHANISM => Some(match login.mechanism {
            Some(mechanism) => (Need::Required, only(mechanism.as_str())),
            // An empty mechanism stands for a client certificate.
            None => (Need::Optional, only("")),
        }),
        AWS => Some((login.need(ROLE_ARN)?, nested(&AWS_KEYS, login))),
        METHOD => Some((login.need(METHOD)?, only("OIDC"))),
        slot => closed(slot).or_else(|| Some((login.need(slot)?, content(field.shape, &|_| None)))),
    }
}

fn nested(table: &'static crate::payload::Table, login: &'static Login) -> Content {
    Content::Object(Box::new(outline(table, &|field| said(login, field))))
}

/// Keys that have the same closed set of values however somebody logs in.
fn closed(slot: usize) -> Said {
    match slot {
        PROTOCOL => Some((Need::Optional, Content::OneOf(protocols()))),
        METHOD => Some((Need::Optional, only("OIDC"))),
        ACCESS_TYPE => Some((Need::Optional, Content::OneOf(AccessType::NAMES.to_vec()))),
        _ => None,
    }
}

fn protocols() -> Vec<&'static str> {
    SecurityProtocol::NAMES.to_vec()
}
